// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/program.h"

#include "core/base/secret_line.h"
#include "ui/shell/main_window.h"
#include "ui/shell/relaunch.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/window_prompts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>

namespace casebound::shell {

namespace {

struct Options {
    QString casePath;
    int passphraseFd = -1;
    widgets::Tone tone = widgets::Tone::FollowDesktop;
};

Options optionsOf(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("program", "An offline case-file organizer."));
    const QCommandLineOption passphrase(
        QStringLiteral("passphrase-fd"),
        QApplication::translate("program", "Opens the case with one line of this descriptor."),
        QStringLiteral("N"));
    const QCommandLineOption tone(QStringLiteral("tone"), QApplication::translate("program", "light or dark"),
                                  QStringLiteral("TONE"));
    QCommandLineOption reopen(QStringLiteral("reopen-fd"), {}, QStringLiteral("N"));
    reopen.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({passphrase, tone, reopen});
    parser.addPositionalArgument(QStringLiteral("CASE"),
                                 QApplication::translate("program", "A case to open."),
                                 QStringLiteral("[CASE]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    Options options;
    const QString named = parser.positionalArguments().value(0);
    if (!named.isEmpty()) options.casePath = QFileInfo(named).absoluteFilePath();
    if (parser.isSet(passphrase)) options.passphraseFd = parser.value(passphrase).toInt();
    if (parser.value(tone) == QLatin1String("light")) options.tone = widgets::Tone::Light;
    if (parser.value(tone) == QLatin1String("dark")) options.tone = widgets::Tone::Dark;
    if (parser.isSet(reopen)) options.casePath = handedOver(parser.value(reopen).toInt()).value_or(QString());
    return options;
}

void openAtOnce(models::CaseDesk& desk, MainWindow& window, const Options& options) {
    if (options.casePath.isEmpty()) return;
    window.askFor(options.casePath);
    if (options.passphraseFd < 0) return;
    auto passphrase = readSecretLine(options.passphraseFd);
    if (!passphrase) return;
    models::CaseRequest request;
    request.path = options.casePath;
    request.credentials.passphrase = std::move(*passphrase);
    desk.open(std::move(request));
}

} // namespace

int run(int argc, char** argv, const session::Services& services) {
    if (const auto hardened = session::hardenProcess(); !hardened) {
        std::fprintf(stderr, "%s\n", qPrintable(hardened.error().message));
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("casebound"));
    QApplication::setApplicationDisplayName(QStringLiteral("Casebound"));
    QApplication::setApplicationVersion(QStringLiteral(CASEBOUND_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("casebound"));
    const Options options = optionsOf(application);
    widgets::applyTheme(application, options.tone);
    widgets::keepPrimaryEmpty();
    application.installEventFilter(new widgets::ReturnPresses(&application));
    jobs::JobList jobs;
    models::CaseDesk desk(services, jobs);
    widgets::WindowPrompts prompts(desk, services.random);
    MainWindow window({desk, jobs, prompts, relaunch});
    window.show();
    openAtOnce(desk, window, options);
    return QApplication::exec();
}

} // namespace casebound::shell
