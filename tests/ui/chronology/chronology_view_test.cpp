// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chronology/chronology_view.h"

#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/looking.h"
#include "ui/widgets/record_table.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace casebound;
using casebound::views::ChronologyView;
using casebound::widgets::RecordTable;

namespace {

struct Seen {
    explicit Seen(DemoDesk& demo)
        : view(demo.context()) {
        view.resize(1060, 740);
        view.QWidget::show();
        demo.settle();
    }
    RecordTable* table(const QString& name) const { return called<RecordTable>(view, name); }
    ChronologyView view;
};

void pictures(Seen& seen, const QString& name) {
    for (const QSize& size : kPictureSizes) {
        seen.view.resize(size.width() - 220, size.height() - 60);
        QTest::qWait(30);
        picture(seen.view, QStringLiteral("%1-%2").arg(name).arg(size.width()));
    }
}

} // namespace

class ChronologyViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void EverythingWithATimeStandsInTheChronology() {
        DemoDesk demo;
        Seen seen(demo);
        auto* table = seen.table(QStringLiteral("Chronology"));
        const auto rows =
            demo.ask([](session::CaseSession& session) { return session.overview().chronology(); });
        QVERIFY(rows);
        QCOMPARE(table->model()->rowCount(), static_cast<int>(rows->size()));
        QVERIFY(table->choose(rows->at(1).ref));
        pictures(seen, QStringLiteral("chronology"));
    }

    void EnterLeadsToTheRecordAndCtrlEnterBesideIt() {
        DemoDesk demo;
        Seen seen(demo);
        auto* table = seen.table(QStringLiteral("Chronology"));
        table->setCurrentIndex(table->model()->index(0, 0));
        QSignalSpy went(&seen.view, &ChronologyView::goTo);
        QSignalSpy beside(&seen.view, &ChronologyView::openBeside);
        QTest::keyClick(table, Qt::Key_Return);
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(went.size(), 1);
        QCOMPARE(beside.size(), 1);
        QCOMPARE(went.front().front().toString(), table->currentRef());
    }

    void WordsLeaveOnlyWhatHasThem() {
        DemoDesk demo;
        Seen seen(demo);
        auto* table = seen.table(QStringLiteral("Chronology"));
        const int all = table->model()->rowCount();
        seen.view.find();
        QTest::keyClicks(called<QLineEdit>(seen.view, QStringLiteral("Filter by words or reference")),
                         QStringLiteral("seed fund"));
        QVERIFY(table->model()->rowCount() > 0);
        QVERIFY(table->model()->rowCount() < all);
    }

    void APlaceIsFoundAgain() {
        DemoDesk demo;
        Seen seen(demo);
        auto* table = seen.table(QStringLiteral("Unanswered"));
        seen.view.show(QStringLiteral("unanswered"));
        table->setCurrentIndex(table->model()->index(1, 0));
        const QString place = seen.view.place();
        pictures(seen, QStringLiteral("unanswered"));
        Seen again(demo);
        again.view.show(place);
        demo.settle();
        QCOMPARE(again.view.place(), place);
        QCOMPARE(again.table(QStringLiteral("Unanswered"))->currentRef(), table->currentRef());
    }

    void AllegationsStandInTheCorroboration() {
        DemoDesk demo;
        Seen seen(demo);
        seen.view.show(QStringLiteral("corroboration"));
        QVERIFY(seen.table(QStringLiteral("Corroboration"))->choose(QStringLiteral("AL-001")));
        pictures(seen, QStringLiteral("corroboration"));
    }

    void ACaseWithoutDatesSaysWhatToDo() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        pictures(seen, QStringLiteral("chronology-empty"));
        QVERIFY(!seen.table(QStringLiteral("Chronology"))->isVisible());
    }
};

CASEBOUND_UI_TEST(ChronologyViewTest)
#include "chronology_view_test.moc"
