// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/packets_view.h"

#include "core/session/destination.h"
#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/looking.h"
#include "ui/widgets/basics.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>
#include <QtTest>

using namespace casebound;
using casebound::views::PacketsView;

namespace {

constexpr auto kPassphrase = "seven other invented words";

// A view in a window, as somebody sees it.
struct Seen {
    explicit Seen(DemoDesk& demo)
        : view(demo.context()) {
        view.resize(1060, 740);
        view.QWidget::show();
        demo.settle();
    }
    // For publication or review; the checklist follows by itself.
    void sendTo(DemoDesk& demo, const QString& purpose, const QString& audience) {
        auto* combo = called<QComboBox>(view, QStringLiteral("Purpose"));
        combo->setCurrentIndex(combo->findData(purpose));
        called<QComboBox>(view, QStringLiteral("Audience"))->setEditText(audience);
        QTest::qWait(350);
        demo.settle();
    }
    QString says(const QString& part) const {
        for (auto* label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part)) return label->text();
        return {};
    }
    PacketsView view;
};

void pictures(Seen& seen, const QString& name) {
    for (const QSize& size : kPictureSizes) {
        seen.view.resize(size.width() - 220, size.height() - 60);
        QTest::qWait(30);
        picture(seen.view, QStringLiteral("%1-%2").arg(name).arg(size.width()));
    }
}

} // namespace

class PacketsViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void NothingCanBeSealedBeforeAnAudienceIsNamed() {
        DemoDesk demo;
        Seen seen(demo);
        QVERIFY(!buttonSaying(seen.view, QStringLiteral("Seal…"))->isEnabled());
        QVERIFY(!seen.says(QStringLiteral("Say for whom it is")).isEmpty());
        pictures(seen, QStringLiteral("leaving-begin"));
    }

    void PublicationListsWhoHasNotConsentedAndLeadsThere() {
        DemoDesk demo;
        Seen seen(demo);
        seen.sendTo(demo, QStringLiteral("publication"), QStringLiteral("website"));
        QVERIFY(!seen.says(QStringLiteral("in the way. Nothing leaves")).isEmpty());
        QVERIFY(!buttonSaying(seen.view, QStringLiteral("Seal…"))->isEnabled());
        pictures(seen, QStringLiteral("leaving-blocked"));
        auto* record = buttonSaying(seen.view, QStringLiteral("Record consent…"));
        QVERIFY(record);
        QVERIFY(record->accessibleDescription().contains(QStringLiteral("no recorded consent")));
        const QString person =
            QRegularExpression(QStringLiteral("PE-\\d+")).match(record->accessibleDescription()).captured();
        QSignalSpy wentTo(&seen.view, &PacketsView::goTo);
        buttonSaying(seen.view, QStringLiteral("Go to %1").arg(person))->click();
        QCOMPARE(wentTo.takeFirst().front().toString(), person);
    }

    void AMissingConsentIsRecordedFromTheChecklist() {
        DemoDesk demo;
        Seen seen(demo);
        seen.sendTo(demo, QStringLiteral("publication"), QStringLiteral("website"));
        QSignalSpy wentTo(&seen.view, &PacketsView::goTo);
        buttonSaying(seen.view, QStringLiteral("Record consent…"))->click();
        DemoDesk::waitUntil([&] { return wentTo.count() > 0; });
        const QString made = wentTo.front().front().toString();
        QVERIFY(made.startsWith(QStringLiteral("CO-")));
        const auto consent = demo.ask([made](session::CaseSession& session) { return session.show(made); });
        QVERIFY(consent);
        QCOMPARE((*consent)[QLatin1String("status")].toString(), QStringLiteral("not-asked"));
    }

    void RecordingAConsentAgainLeadsToTheSameSheet() {
        DemoDesk demo;
        Seen seen(demo);
        seen.sendTo(demo, QStringLiteral("publication"), QStringLiteral("website"));
        QSignalSpy wentTo(&seen.view, &PacketsView::goTo);
        for (int time = 1; time <= 2; ++time) {
            buttonSaying(seen.view, QStringLiteral("Record consent…"))->click();
            DemoDesk::waitUntil([&] { return wentTo.count() == time; });
            demo.settle();
        }
        QCOMPARE(wentTo[1].front(), wentTo[0].front());
    }

    void BesideTheChecklistStandsWhatEachItemNeedsAndHowManyShareWhatIsTold() {
        DemoDesk demo;
        Seen seen(demo);
        auto* needs = called<QTableView>(seen.view, QStringLiteral("What each item needs"));
        auto* groups = called<QTableView>(seen.view, QStringLiteral("How many people share what is told"));
        QVERIFY(needs && groups);
        QVERIFY(!needs->isVisible() && !groups->isVisible());
        seen.sendTo(demo, QStringLiteral("publication"), QStringLiteral("website"));
        QVERIFY(needs->isVisible() && groups->isVisible());
        QVERIFY(needs->model()->rowCount() > 3);
        const QString state = needs->model()->index(0, 3).data().toString();
        QVERIFY2(state.startsWith(QStringLiteral("Refused")) || state == QStringLiteral("Nothing recorded"),
                 qPrintable(state));
        QVERIFY(groups->model()->index(0, 1).data().toInt() >= 1);
        QVERIFY(groups->model()->index(0, 0).data().toString().startsWith(QStringLiteral("PE-")));
        pictures(seen, QStringLiteral("leaving-needs"));
        seen.sendTo(demo, QStringLiteral("publication"), QString());
        QVERIFY(!needs->isVisible() && !groups->isVisible());
    }

    void APacketIsSealedFromTheView() {
        DemoDesk demo;
        Seen seen(demo);
        const QString path = demo.path(QStringLiteral("review.age"));
        seen.sendTo(demo, QStringLiteral("reviewers"), QStringLiteral("first-review"));
        pictures(seen, QStringLiteral("leaving-clear"));
        auto* seal = buttonSaying(seen.view, QStringLiteral("Seal…"));
        QVERIFY(seal->isEnabled());
        demo.prompts.paths = {{path}};
        demo.prompts.secrets = {QLatin1String(kPassphrase)};
        seal->click();
        QVERIFY(!seal->isEnabled());
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        demo.settle();
        QVERIFY(QFile::exists(path));
        QVERIFY(!seen.says(QStringLiteral("The packet is sealed")).isEmpty());
        QVERIFY(!seen.says(QStringLiteral("XP-001")).isEmpty());
        QVERIFY(QRegularExpression(QStringLiteral("^([0-9A-F]{4} ){9}[0-9A-F]{4}$"))
                    .match(fingerprintIn(seen))
                    .hasMatch());
        pictures(seen, QStringLiteral("leaving-sealed"));
    }

    void WhatLeftStandsInTheLedgerWithItsLabels() {
        DemoDesk demo;
        const QString path = demo.path(QStringLiteral("summary.md"));
        const auto left = demo.ask([path](session::CaseSession& session) {
            NoProgress progress;
            return session.exportSummary(
                path, *session::destinationFrom(QStringLiteral("reviewers"), QStringLiteral("first-review")),
                progress);
        });
        QVERIFY(left && left->left);
        Seen seen(demo);
        seen.view.show(left->exportRef);
        demo.settle();
        QCOMPARE(seen.view.place(), left->exportRef);
        auto* items = called<QTableView>(seen.view, QStringLiteral("What it held"));
        QVERIFY(items->isVisible());
        QVERIFY(items->model()->rowCount() > 5);
        auto* audience = called<QComboBox>(seen.view, QStringLiteral("Audience"));
        QCOMPARE(audience->itemText(0), QStringLiteral("first-review"));
        pictures(seen, QStringLiteral("ledger"));
    }

    void WithoutAPassphraseNothingIsSealed() {
        DemoDesk demo;
        Seen seen(demo);
        const QString path = demo.path(QStringLiteral("review.age"));
        seen.sendTo(demo, QStringLiteral("reviewers"), QStringLiteral("first-review"));
        demo.prompts.paths = {{path}};
        demo.prompts.secrets.clear();
        buttonSaying(seen.view, QStringLiteral("Seal…"))->click();
        demo.settle();
        QVERIFY(!QFile::exists(path));
        QVERIFY(demo.prompts.asked.contains(QStringLiteral("A passphrase for this file")));
    }

    void NothingIsOverwritten() {
        DemoDesk demo;
        Seen seen(demo);
        const QString path = demo.path(QStringLiteral("there.age"));
        QFile there(path);
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        seen.sendTo(demo, QStringLiteral("reviewers"), QStringLiteral("first-review"));
        demo.prompts.paths = {{path}};
        demo.prompts.secrets = {QLatin1String(kPassphrase)};
        buttonSaying(seen.view, QStringLiteral("Seal…"))->click();
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        demo.settle();
        QCOMPARE(QFileInfo(path).size(), 4);
        QVERIFY(demo.prompts.told.isEmpty());
        QVERIFY(seen.says(QStringLiteral("The packet is sealed")).isEmpty());
    }

    void AReplyIsWrittenAsAFile() {
        DemoDesk demo;
        Seen seen(demo);
        buttonSaying(seen.view, QStringLiteral("Reply"))->click();
        seen.sendTo(demo, QStringLiteral("reviewers"), QStringLiteral("first-review"));
        auto* format = called<QComboBox>(seen.view, QStringLiteral("Written as"));
        format->setCurrentIndex(format->findData(QStringLiteral("md")));
        QTest::qWait(350);
        demo.settle();
        const QString path = demo.path(QStringLiteral("reply.md"));
        demo.prompts.paths = {{path}};
        auto* write = buttonSaying(seen.view, QStringLiteral("Write…"));
        QVERIFY(write->isEnabled());
        write->click();
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        demo.settle();
        QVERIFY(QFile::exists(path));
        pictures(seen, QStringLiteral("leaving-reply"));
    }

    void OnlyTickedRecordsGoIntoAPacketOfAChoice() {
        DemoDesk demo;
        Seen seen(demo);
        seen.sendTo(demo, QStringLiteral("reviewers"), QStringLiteral("first-review"));
        buttonSaying(seen.view, QStringLiteral("Only these, with the people and evidence they need"))
            ->click();
        QTest::qWait(350);
        QVERIFY(!seen.says(QStringLiteral("Tick what goes")).isEmpty());
        QVERIFY(!buttonSaying(seen.view, QStringLiteral("Seal…"))->isEnabled());
        auto* tree = called<QTreeView>(seen.view, QStringLiteral("Records for the packet"));
        QVERIFY(tree->model()->setData(tree->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
        tree->expand(tree->model()->index(0, 0));
        QTest::qWait(350);
        demo.settle();
        QVERIFY(buttonSaying(seen.view, QStringLiteral("Seal…"))->isEnabled());
        pictures(seen, QStringLiteral("leaving-choice"));
    }

    void FilesAreSearchedForNames() {
        DemoDesk demo;
        Seen seen(demo);
        const QString bad = write(demo.path(QStringLiteral("draft.txt")), "Odalys Marchfeldt said so.");
        const QString good = write(demo.path(QStringLiteral("notes.txt")), "The well stayed dry.");
        seen.view.show(QStringLiteral("search"));
        demo.prompts.paths = {{bad, good}};
        buttonSaying(seen.view, QStringLiteral("Choose files…"))->click();
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        demo.settle();
        QVERIFY(!seen.says(QStringLiteral("1 of 2 files")).isEmpty());
        pictures(seen, QStringLiteral("search"));
    }

    void WithNamesHiddenFilesCannotBeSearched() {
        DemoDesk demo;
        Seen seen(demo);
        demo.desk.hideNames();
        DemoDesk::waitUntil([&] { return demo.desk.names() != session::NamesState::Shown; });
        seen.view.refresh();
        seen.view.show(QStringLiteral("search"));
        QVERIFY(!buttonSaying(seen.view, QStringLiteral("Choose files…"))->isEnabled());
        QSignalSpy wanted(&seen.view, &PacketsView::showNamesWanted);
        buttonSaying(seen.view, QStringLiteral("Show names"))->click();
        QCOMPARE(wanted.count(), 1);
    }

private:
    static QString write(const QString& path, const char* words) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) file.write(words);
        return path;
    }
    static QString fingerprintIn(const Seen& seen) {
        for (auto* label : seen.view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().simplified().size() == 49 &&
                label->text().contains(u'\n'))
                return label->text().simplified();
        return {};
    }
};

CASEBOUND_UI_TEST(PacketsViewTest)
#include "packets_view_test.moc"
