// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/demo_desk.h"

#include "tests/ui/support/pseudo_translator.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QtTest>

namespace casebound {

namespace {

constexpr int kPatienceMs = 60000;

// Made once a program, copied for each desk.
const QString& demoCase(const session::Services& services) {
    static QTemporaryDir folder;
    static QString path;
    if (!path.isEmpty()) return path;
    const QString made = folder.filePath(QStringLiteral("demo.casebound"));
    session::Credentials credentials;
    credentials.passphrase = SecureBytes::copyOf(DemoDesk::kPassphrase);
    auto session = session::CaseSession::create(made, credentials, CheapKeyDerivation::kProfile, services,
                                                QStringLiteral("Investigator"));
    if (!session) qFatal("The demo case cannot be made.");
    NoProgress progress;
    const auto imported =
        (*session)->importFiles({QStringLiteral(CASEBOUND_BINARY_DIR "/demo")}, 2, {}, progress, {});
    const auto loaded =
        (*session)->loadFile(QStringLiteral(CASEBOUND_SOURCE_DIR "/resources/demo/case.json"), progress);
    if (!imported || !loaded || !(*session)->close()) qFatal("The demo case cannot be filled.");
    path = made;
    return path;
}

} // namespace

DemoDesk::DemoDesk(With with, const QString& namesPassword) {
    models::CaseRequest request;
    request.path = path(QStringLiteral("case.casebound"));
    request.credentials.passphrase = SecureBytes::copyOf(kPassphrase);
    request.credentials.namesPassphrase = SecureBytes::copyOf(namesPassword.toUtf8());
    request.isNew = with == With::Nothing;
    if (!request.isNew) QFile::copy(demoCase({derivation, random, clock}), request.path);
    desk.open(std::move(request));
    waitUntil([this] { return desk.isOpen(); });
}

DemoDesk::~DemoDesk() {
    desk.close();
    waitUntil([this] { return desk.state() == models::CaseDesk::State::Closed; });
}

void DemoDesk::waitUntil(const std::function<bool()>& isDone) {
    QElapsedTimer waited;
    waited.start();
    while (!isDone()) {
        if (waited.elapsed() > kPatienceMs) qFatal("Waited for a minute in vain.");
        QTest::qWait(5);
    }
}

void DemoDesk::settle() {
    // Answers may lead to further questions: three rounds through the lanes reach what views chain.
    for (int round = 0; round < 3; ++round) {
        bool quick = false;
        bool pictures = false;
        desk.ask(
            &desk, [](session::CaseSession&) { return true; }, [&quick](bool) { quick = true; });
        desk.askPictures(
            &desk, [](session::CaseSession&) { return true; }, [&pictures](bool) { pictures = true; });
        waitUntil([&] { return quick && pictures; });
        QTest::qWait(20);
    }
}

void picture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("CASEBOUND_PICTURES");
    if (folder.isEmpty()) return;
    const QString path = QDir(folder).filePath(name + QStringLiteral(".png"));
    QDir().mkpath(QFileInfo(path).path());
    widget.grab().save(path);
}

QList<MakeTest>& registeredTests() {
    static QList<MakeTest> tests;
    return tests;
}

int runTests(int argc, char** argv) {
    QApplication application(argc, argv);
    const bool dark = qEnvironmentVariable("CASEBOUND_TONE") == QLatin1String("dark");
    widgets::applyTheme(application, dark ? widgets::Tone::Dark : widgets::Tone::Light);
    application.installEventFilter(new widgets::ReturnPresses(&application));
    PseudoTranslator translator;
    if (qEnvironmentVariable("CASEBOUND_DIRECTION") == QLatin1String("rtl")) {
        QApplication::installTranslator(&translator);
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    QStringList arguments = QApplication::arguments();
    const QString wanted = arguments.value(1);
    const bool isOne = !wanted.isEmpty() && wanted.at(0).isUpper();
    if (isOne) arguments.removeAt(1);
    int failures = 0;
    for (const MakeTest make : registeredTests()) {
        const auto test = make();
        if (isOne && QLatin1String(test->metaObject()->className()) != wanted) continue;
        failures += QTest::qExec(test.get(), arguments);
    }
    return failures;
}

} // namespace casebound
