// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/received_view.h"

#include "tests/ui/support/looking.h"
#include "tests/ui/support/sealed_packet.h"
#include "ui/views/packets/verdict_banner.h"
#include "ui/widgets/page_view.h"
#include "ui/widgets/record_table.h"

#include <QClipboard>
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

// The packet opened by a person: banner and all.
struct Opened {
    explicit Opened(DemoDesk& demo, const QString& path, const QString& signer = {})
        : view(demo.prompts, demo.jobs) {
        view.resize(1060, 740);
        view.show();
        view.choose(path);
        called<QLineEdit>(view, QStringLiteral("Fingerprint that the sender read to you"))->setText(signer);
        demo.prompts.secrets = {QLatin1String(kPacketPassphrase)};
        buttonSaying(view, QStringLiteral("Open and verify"))->click();
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        if (view.isOpen()) waitForPage(1);
    }
    widgets::PageView& pages() const { return *view.findChild<widgets::PageView*>(); }
    void waitForPage(int page) const {
        DemoDesk::waitUntil([&] { return pages().source().page(page) && pages().source().picture(page); });
    }
    void choose(const QString& member) const {
        called<widgets::RecordTable>(view, QStringLiteral("Files of the packet"))->choose(member);
    }
    VerdictBanner* verdict() const {
        for (auto* banner : view.findChildren<VerdictBanner*>())
            if (banner->isVisible()) return banner;
        return nullptr;
    }
    ReceivedView view;
};

void receivedPictures(Opened& opened, const QString& name) {
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
        const SealedPacket sealed = sealedPacket(demo);
        Opened opened(demo, sealed.path, sealed.fingerprint);
        QVERIFY(opened.view.isOpen());
        QCOMPARE(opened.verdict()->kind(), Verdict::Kind::Trusted);
        auto* files = called<widgets::RecordTable>(opened.view, QStringLiteral("Files of the packet"));
        QVERIFY(files->model()->rowCount() > 5);
        QVERIFY(files->hasFocus());
        receivedPictures(opened, QStringLiteral("received-trusted"));
    }

    void APacketOfNobodyKnownIsNotShownAsTrusted() {
        DemoDesk demo;
        Opened opened(demo, sealedPacket(demo).path);
        QVERIFY(opened.view.isOpen());
        QCOMPARE(opened.verdict()->kind(), Verdict::Kind::UnknownSigner);
        receivedPictures(opened, QStringLiteral("received-unknown"));
    }

    void APacketOfAnotherSignerIsNotOpened() {
        DemoDesk demo;
        SealedPacket sealed = sealedPacket(demo);
        sealed.fingerprint[0] = sealed.fingerprint.at(0) == u'0' ? u'1' : u'0';
        Opened opened(demo, sealed.path, sealed.fingerprint);
        QVERIFY(!opened.view.isOpen());
        QCOMPARE(opened.verdict()->kind(), Verdict::Kind::NotWhole);
    }

    void AChangedPacketIsNotToBeTrustedAndNothingOfItIsShown() {
        DemoDesk demo;
        const SealedPacket sealed = sealedPacket(demo);
        QFile file(sealed.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 2000));
        file.write("changed");
        file.close();
        Opened opened(demo, sealed.path, sealed.fingerprint);
        QVERIFY(!opened.view.isOpen());
        QCOMPARE(opened.verdict()->kind(), Verdict::Kind::NotWhole);
        receivedPictures(opened, QStringLiteral("received-changed"));
    }

    void TheFilesAreTakenOutIntoANewFolder() {
        DemoDesk demo;
        const SealedPacket sealed = sealedPacket(demo);
        Opened opened(demo, sealed.path, sealed.fingerprint);
        const QString folder = demo.path(QStringLiteral("taken"));
        demo.prompts.paths = {{folder}};
        buttonSaying(opened.view, QStringLiteral("Take out into a folder…"))->click();
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        QVERIFY(QFile::exists(folder + QStringLiteral("/summary.pdf")));
    }

    void WhatIsFoundIsPointedOutAndCounted() {
        DemoDesk demo;
        Opened opened(demo, sealedPacket(demo).path);
        auto& pages = opened.pages();
        opened.view.find();
        auto* bar = pages.findChild<widgets::FindBar*>();
        auto* line = bar->findChild<QLineEdit*>();
        QVERIFY(line->hasFocus());
        QTest::keyClicks(line, QStringLiteral("board"));
        DemoDesk::waitUntil([&] { return pages.finder().hits().size() > 1; });
        const auto count = pages.finder().hits().size();
        QCOMPARE(pages.finder().current(), 0);
        QVERIFY(bar->findChild<QLabel*>()->text().contains(QString::number(count)));
        receivedPictures(opened, QStringLiteral("received-found"));
        QTest::keyClick(line, Qt::Key_F3);
        QCOMPARE(pages.finder().current(), 1);
        QTest::keyClick(line, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(pages.selectedText().toLower(), QStringLiteral("board"));
    }

    void SelectedWordsAreCopiedForAWhile() {
        DemoDesk demo;
        Opened opened(demo, sealedPacket(demo).path);
        auto* canvas = opened.pages().canvas();
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
        const QString words = opened.pages().selectedText();
        QCOMPARE(words.simplified().count(u' '), 1);
        receivedPictures(opened, QStringLiteral("received-selected"));
        QTest::keyClick(canvas, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), words);
        QVERIFY(
            QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
        QGuiApplication::clipboard()->clear();
    }

    void AnotherFileIsShownInPlaceOfTheOneBefore() {
        DemoDesk demo;
        Opened opened(demo, sealedPacket(demo).path);
        opened.pages().findChild<widgets::PageTools*>()->thumbnails->trigger();
        opened.choose(QStringLiteral("summary.pdf"));
        QCOMPARE(opened.pages().document(), QStringLiteral("summary.pdf"));
        opened.waitForPage(1);
        DemoDesk::waitUntil([&] { return opened.pages().source().small(1); });
        receivedPictures(opened, QStringLiteral("received-overview"));
        opened.choose(QStringLiteral("summary.html"));
        QVERIFY(!opened.pages().isVisible());
        QVERIFY(!opened.pages().source().page(1));
        opened.view.find(); // nothing to look in, and nothing happens
        receivedPictures(opened, QStringLiteral("received-other"));
        opened.choose(QStringLiteral("summary.pdf"));
        opened.waitForPage(1);
        QVERIFY(opened.pages().isVisible());
    }

    void ClosingThePacketForgetsWhatItShowed() {
        DemoDesk demo;
        Opened opened(demo, sealedPacket(demo).path);
        opened.view.find();
        QTest::keyClicks(opened.pages().findChild<widgets::FindBar*>()->findChild<QLineEdit*>(),
                         QStringLiteral("board"));
        DemoDesk::waitUntil([&] { return !opened.pages().finder().hits().isEmpty(); });
        QSignalSpy closed(&opened.view, &ReceivedView::closed);
        buttonSaying(opened.view, QStringLiteral("Close the packet"))->click();
        QCOMPARE(closed.count(), 1);
        QVERIFY(!opened.view.isOpen());
        auto* files = called<widgets::RecordTable>(opened.view, QStringLiteral("Files of the packet"));
        QCOMPARE(files->model()->rowCount(), 0);
        QTest::qWait(300); // also what was on its way does not come
        const auto& source = opened.pages().source();
        QVERIFY(!source.isOpen() && !source.page(1) && !source.picture(1));
        QVERIFY(opened.pages().finder().hits().isEmpty());
        QVERIFY(opened.pages().canvas()->accessibleDescription().isEmpty());
    }
};

CASEBOUND_UI_TEST(ReceivedViewTest)
#include "received_view_test.moc"
