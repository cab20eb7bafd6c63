// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/places.h"
#include "ui/shell/search_box.h"
#include "ui/views/start/start_page.h"
#include "ui/widgets/record_form.h"

#include <QtTest>

#include <algorithm>

using namespace casebound;

namespace {

constexpr int kMostSteps = 600; // more than any place has controls

QString listed(const QList<QWidget*>& widgets) {
    QStringList words;
    for (const QWidget* widget : widgets)
        words.append(described(*widget));
    return words.join(u'\n');
}

// Where the Tab key (or with Shift) leads from here until it is here again; ends early where it is caught.
QList<QWidget*> walk(QWidget& from, Qt::KeyboardModifiers modifiers) {
    from.setFocus(Qt::TabFocusReason);
    QList<QWidget*> visited{&from};
    for (int step = 0; step < kMostSteps; ++step) {
        QTest::keyClick(visited.last(), modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
        QWidget* now = QApplication::focusWidget();
        if (!now || now == &from) return visited;
        if (now != visited.last()) visited.append(now); // or it went on to the next link in a label
    }
    return visited;
}

// Both as they lie in what holds both of them.
std::pair<QRect, QRect> beside(const QWidget& one, const QWidget& other) {
    const QWidget* common = one.parentWidget();
    while (!common->isAncestorOf(&other))
        common = common->parentWidget();
    const auto childHolding = [common](const QWidget* widget) {
        while (widget->parentWidget() != common)
            widget = widget->parentWidget();
        return widget;
    };
    return {childHolding(&one)->geometry(), childHolding(&other)->geometry()};
}

// Further down, or in the same row further along.
bool isReadAfter(const QWidget& later, const QWidget& earlier) {
    if (earlier.isAncestorOf(&later)) return true;
    if (later.isAncestorOf(&earlier)) return false;
    const auto [first, second] = beside(earlier, later);
    if (second.top() >= first.bottom()) return true;
    if (second.bottom() <= first.top()) return false;
    return QApplication::isRightToLeft() ? second.right() <= first.right() : second.left() >= first.left();
}

template <class Form>
QStringList misread(const QList<QWidget*>& visited, const QWidget& window) {
    QStringList wrong;
    for (auto* form : window.findChildren<Form*>()) {
        if (!form->isVisible()) continue;
        QList<QWidget*> inside;
        std::copy_if(visited.begin(), visited.end(), std::back_inserter(inside),
                     [form](const QWidget* widget) { return form->isAncestorOf(widget); });
        for (qsizetype i = 1; i < inside.size(); ++i)
            if (!isReadAfter(*inside[i], *inside[i - 1]))
                wrong.append(described(*inside[i]) + QStringLiteral(" comes after ") +
                             described(*inside[i - 1]));
    }
    return wrong;
}

// Where a walk begins: at the search, or at whatever has the keys where there is none.
QWidget& beginning(const shell::MainWindow& window) {
    for (auto* box : window.findChildren<shell::SearchBox*>())
        if (box->isVisible()) return *box;
    const QList<QWidget*> seen = seenIn(window);
    const auto first =
        std::find_if(seen.begin(), seen.end(), [](const QWidget* each) { return takesTab(*each); });
    return **first;
}

} // namespace

class TabOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // One walk through the window for all that is asked of it.
    void initTestCase() {
        WindowFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        inEveryPlace(fixture, [&](const QString& where) {
            QWidget& from = beginning(fixture.window);
            const QList<QWidget*> there = walk(from, {});
            lookForMissed(fixture, there, where);
            lookBack(there, walk(from, Qt::ShiftModifier), where);
            for (const QString& each : misread<widgets::RecordForm>(there, fixture.window) +
                                           misread<views::StartPage>(there, fixture.window))
                m_misread.append(where + QStringLiteral(": ") + each);
        });
    }

    void TheTabKeyReachesEverythingAndComesRound() { QVERIFY(areNone(m_missed)); }
    void ShiftTabGoesTheSameWayBack() { QVERIFY(areNone(m_otherWay)); }
    void FormsAreGoneThroughAsTheyAreRead() { QVERIFY(areNone(m_misread)); }

private:
    void lookForMissed(const WindowFixture& fixture, const QList<QWidget*>& visited, const QString& where) {
        QList<QWidget*> missed;
        for (QWidget* widget : seenIn(fixture.window))
            if (takesTab(*widget) && !visited.contains(widget)) missed.append(widget);
        if (!missed.isEmpty())
            m_missed.append(QStringLiteral("%1: not reached:\n%2\nand it ended at %3")
                                .arg(where, listed(missed), described(*visited.last())));
    }

    void lookBack(QList<QWidget*> there, const QList<QWidget*>& back, const QString& where) {
        std::reverse(there.begin() + 1, there.end());
        if (there != back)
            m_otherWay.append(QStringLiteral("%1: back it should be:\n%2\nbut is:\n%3")
                                  .arg(where, listed(there), listed(back)));
    }

    QStringList m_missed;
    QStringList m_otherWay;
    QStringList m_misread;
};

CASEBOUND_UI_TEST(TabOrderTest)
#include "tab_order_test.moc"
