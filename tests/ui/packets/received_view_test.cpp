// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/received_view.h"

#include "core/session/destination.h"
#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/looking.h"
#include "ui/views/packets/verdict_banner.h"
#include "ui/widgets/record_table.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace casebound;
using casebound::models::Verdict;
using casebound::views::ReceivedView;
using casebound::views::VerdictBanner;

namespace {

constexpr auto kPassphrase = "seven other invented words";

struct Sealed {
    QString path;
    QString fingerprint;
};

Sealed seal(DemoDesk& demo) {
    const QString path = demo.path(QStringLiteral("review.age"));
    const auto report = demo.ask([path](session::CaseSession& session) {
        session::SealRequest request;
        request.to = *session::destinationFrom(QStringLiteral("reviewers"), QStringLiteral("first-review"));
        request.path = path;
        request.sealFor.passphrase = SecureBytes::copyOf(kPassphrase);
        NoProgress progress;
        return session.seal(request, progress);
    });
    return {path, report ? report->fingerprint : QString()};
}

// The packet opened by a person: banner and all.
struct Opened {
    explicit Opened(DemoDesk& demo, const QString& path, const QString& signer = {})
        : view(demo.prompts, demo.jobs) {
        view.resize(1060, 740);
        view.show();
        view.choose(path);
        called<QLineEdit>(view, QStringLiteral("Fingerprint that the sender read to you"))->setText(signer);
        demo.prompts.secrets = {QLatin1String(kPassphrase)};
        buttonSaying(view, QStringLiteral("Open and verify"))->click();
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        QTest::qWait(300);
    }
    VerdictBanner* verdict() const {
        for (auto* banner : view.findChildren<VerdictBanner*>())
            if (banner->isVisible()) return banner;
        return nullptr;
    }
    ReceivedView view;
};

void pictures(Opened& opened, const QString& name) {
    for (const QSize& size : kPictureSizes) {
        opened.view.resize(size);
        QTest::qWait(50);
        picture(opened.view, QStringLiteral("%1-%2").arg(name).arg(size.width()));
    }
}

} // namespace

class ReceivedViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void APacketOfTheExpectedSignerIsShownAsTrusted() {
        DemoDesk demo;
        const Sealed sealed = seal(demo);
        Opened opened(demo, sealed.path, sealed.fingerprint);
        QVERIFY(opened.view.isOpen());
        QCOMPARE(opened.verdict()->kind(), Verdict::Kind::Trusted);
        auto* files = called<widgets::RecordTable>(opened.view, QStringLiteral("Files of the packet"));
        QVERIFY(files->model()->rowCount() > 5);
        pictures(opened, QStringLiteral("received-trusted"));
    }

    void APacketOfNobodyKnownIsNotShownAsTrusted() {
        DemoDesk demo;
        Opened opened(demo, seal(demo).path);
        QVERIFY(opened.view.isOpen());
        QCOMPARE(opened.verdict()->kind(), Verdict::Kind::UnknownSigner);
        pictures(opened, QStringLiteral("received-unknown"));
    }

    void APacketOfAnotherSignerIsNotOpened() {
        DemoDesk demo;
        Sealed sealed = seal(demo);
        sealed.fingerprint[0] = sealed.fingerprint.at(0) == u'0' ? u'1' : u'0';
        Opened opened(demo, sealed.path, sealed.fingerprint);
        QVERIFY(!opened.view.isOpen());
        QCOMPARE(opened.verdict()->kind(), Verdict::Kind::NotWhole);
    }

    void AChangedPacketIsNotToBeTrustedAndNothingOfItIsShown() {
        DemoDesk demo;
        const Sealed sealed = seal(demo);
        QFile file(sealed.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 2000));
        file.write("changed");
        file.close();
        Opened opened(demo, sealed.path, sealed.fingerprint);
        QVERIFY(!opened.view.isOpen());
        QCOMPARE(opened.verdict()->kind(), Verdict::Kind::NotWhole);
        pictures(opened, QStringLiteral("received-changed"));
    }

    void TheFilesAreTakenOutIntoANewFolder() {
        DemoDesk demo;
        const Sealed sealed = seal(demo);
        Opened opened(demo, sealed.path, sealed.fingerprint);
        const QString folder = demo.path(QStringLiteral("taken"));
        demo.prompts.paths = {{folder}};
        buttonSaying(opened.view, QStringLiteral("Take out into a folder…"))->click();
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        QVERIFY(QFile::exists(folder + QStringLiteral("/summary.pdf")));
    }

    void ClosingThePacketForgetsWhatItShowed() {
        DemoDesk demo;
        Opened opened(demo, seal(demo).path);
        QSignalSpy closed(&opened.view, &ReceivedView::closed);
        buttonSaying(opened.view, QStringLiteral("Close the packet"))->click();
        QCOMPARE(closed.count(), 1);
        QVERIFY(!opened.view.isOpen());
        auto* files = called<widgets::RecordTable>(opened.view, QStringLiteral("Files of the packet"));
        QCOMPARE(files->model()->rowCount(), 0);
    }
};

CASEBOUND_UI_TEST(ReceivedViewTest)
#include "received_view_test.moc"
