// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/bin/bin_view.h"

#include "tests/ui/support/demo_desk.h"

#include <QAction>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace casebound;
using namespace casebound::views;

class BinViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DemoDesk> m_desk;
    std::unique_ptr<BinView> m_view;

    QTableView* table() { return m_view->findChild<QTableView*>(); }
    QPushButton* button(const QString& words) {
        for (auto* one : m_view->findChildren<QPushButton*>())
            if (one->text() == words) return one;
        return nullptr;
    }
    QPushButton* eraseButton() { return button(QStringLiteral("Erase for good…")); }
    QPushButton* emptyButton() { return button(QStringLiteral("Empty the bin…")); }
    int rows() { return table()->model()->rowCount(); }
    bool isThere(const QString& ref) {
        return m_desk->ask([ref](session::CaseSession& session) { return session.show(ref); }).has_value();
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<DemoDesk>();
        const Outcome binned = m_desk->ask([](session::CaseSession& session) -> Outcome {
            CB_CHECK(session.editing().moveToBin(QStringLiteral("EV-001")));
            return session.editing().moveToBin(QStringLiteral("EV-002"));
        });
        QVERIFY(binned.has_value());
        m_view = std::make_unique<BinView>(m_desk->context());
        // As the window does.
        connect(&m_desk->desk, &models::CaseDesk::changed, m_view.get(), &BinView::refresh);
        m_view->resize(1000, 600);
        static_cast<QWidget*>(m_view.get())->show();
        m_view->show({});
        m_desk->settle();
    }
    void cleanup() {
        m_view.reset();
        m_desk.reset();
    }

    void NothingIsErasedByWhoeverDoesNotSayYes() {
        QCOMPARE(rows(), 2);
        emptyButton()->click();
        DemoDesk::waitUntil([this] { return !m_desk->prompts.asked.isEmpty(); });
        m_desk->settle();
        QCOMPARE(m_desk->prompts.asked, QStringList{QStringLiteral("Empty the bin?")});
        QCOMPARE(rows(), 2);
    }

    void EmptyingTheBinErasesEverythingInIt() {
        m_desk->prompts.confirmations = {true};
        emptyButton()->click();
        DemoDesk::waitUntil([this] { return rows() == 0; });
        QVERIFY(!isThere(QStringLiteral("EV-001")));
        QVERIFY(!isThere(QStringLiteral("EV-002")));
        QVERIFY(isThere(QStringLiteral("EV-003")));
        QVERIFY(!emptyButton()->isVisible());
        QVERIFY(m_desk->prompts.told.isEmpty());
    }

    void OnlyTheChosenRecordIsErased() {
        QVERIFY(!eraseButton()->isEnabled());
        table()->selectRow(0);
        const QString chosen = table()->model()->index(0, 0).data().toString();
        m_desk->prompts.confirmations = {true};
        QVERIFY(eraseButton()->isEnabled());
        eraseButton()->click();
        DemoDesk::waitUntil([this] { return rows() == 1; });
        QVERIFY(!isThere(chosen));
        QVERIFY(table()->model()->index(0, 0).data().toString() != chosen);
    }

    void EveryActionHasItsPlaceInTheMenu() {
        QStringList names;
        for (const QAction* action : m_view->viewActions())
            names.append(action->text());
        QVERIFY(names.contains(eraseButton()->text()));
        QVERIFY(names.contains(emptyButton()->text()));
        for (const auto* one : m_view->findChildren<QPushButton*>())
            QVERIFY(!one->accessibleName().isEmpty() || !one->text().isEmpty());
    }
};

CASEBOUND_UI_TEST(BinViewTest)
#include "bin_view_test.moc"
