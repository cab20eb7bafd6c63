// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/places.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

using namespace casebound;

namespace {

constexpr QSize kWindow{1280, 800};
constexpr int kRounding = 2; // pixels that letters may lie beyond their measure

// Letters as many times as large as usual while it lives, in the way that the window's own command makes them
// so.
class Letters {
public:
    explicit Letters(qreal times)
        : m_usual(QApplication::font()) {
        QFont font = m_usual;
        font.setPointSizeF(m_usual.pointSizeF() * times);
        take(font);
    }
    ~Letters() { take(m_usual); }
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

private:
    static void take(const QFont& font) {
        QApplication::setFont(font);
        widgets::applyTheme(*qApp, widgets::themeTone());
    }
    QFont m_usual;
};

// The widest part that cannot be broken.
int widestWord(const QLabel& label) {
    int widest = 0;
    for (const QString& word : label.text().split(QRegularExpression(QStringLiteral("[\\s/-]+"))))
        widest = qMax(widest, label.fontMetrics().horizontalAdvance(word));
    return widest;
}

// How many pixels are missing for the words of a label, across or down.
int missingFor(const QLabel& label) {
    if (label.textFormat() == Qt::RichText) return 0;
    if (!label.wordWrap())
        return qMax(label.fontMetrics().size(Qt::TextExpandTabs, label.text()).width() -
                        label.contentsRect().width(),
                    label.fontMetrics().ascent() - label.height());
    return qMax(widestWord(label) - label.contentsRect().width(),
                label.heightForWidth(label.width()) - label.height());
}

bool isField(const QWidget& widget) {
    return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget);
}

QString textOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return qobject_cast<const widgets::ElidedLabel*>(label) ? QString() : label->text();
    if (const auto* tool = qobject_cast<const QToolButton*>(&widget))
        return tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull() ? QString()
                                                                                           : tool->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return button->text();
    return {};
}

// Pixels that are missing for its words; 0: all of them can be read, or scrolled to.
int missingFor(const QWidget& widget) {
    if (const auto* area = qobject_cast<const QScrollArea*>(&widget))
        return area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
                   ? area->widget()->width() - area->viewport()->width()
                   : 0;
    if (isField(widget)) return widget.fontMetrics().height() + 2 - widget.height();
    if (textOf(widget).isEmpty()) return 0;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) return missingFor(*label);
    const QSize wanted = widget.sizeHint();
    return qMax(wanted.width() - widget.width(), wanted.height() - widget.height());
}

QStringList clippedIn(const QWidget& window) {
    QStringList clipped;
    for (const QWidget* widget : seenIn(window))
        if (const int missing = missingFor(*widget); missing > kRounding)
            clipped.append(QStringLiteral("%1: %2 pixels").arg(described(*widget)).arg(missing));
    return clipped;
}

// Once the layout has come to rest: a scroll bar that appears makes it begin again.
QStringList clippedAtRest(const QWidget& window) {
    const QDeadlineTimer rest(2000);
    QStringList clipped = clippedIn(window);
    while (!clipped.isEmpty() && !rest.hasExpired()) {
        QTest::qWait(20);
        clipped = clippedIn(window);
    }
    return clipped;
}

// What asks for the most width in a view, down to what is asked for by itself.
QString widestIn(const QWidget& widget) {
    const QWidget* widest = nullptr;
    for (const auto* child : widget.findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (child->isVisible() &&
            (!widest || child->minimumSizeHint().width() > widest->minimumSizeHint().width()))
            widest = child;
    const QString here = QStringLiteral("%1 %2")
                             .arg(described(widget))
                             .arg(qMax(widget.minimumSizeHint().width(), widget.minimumWidth()));
    return widest ? here + QStringLiteral("\n      > ") + widestIn(*widest) : here;
}

} // namespace

class ScaleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void WordsAreWhole_data() {
        QTest::addColumn<qreal>("times");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
        QTest::newRow("200 %") << 2.0;
    }
    void WordsAreWhole() {
        QFETCH(const qreal, times);
        WindowFixture fixture;
        const Letters letters(times);
        fixture.window.resize(kWindow);
        QStringList clipped;
        inEveryPlace(fixture, [&](const QString& where) {
            picture(fixture.window, QStringLiteral("%1 ").arg(times) + QString(where).replace(u'/', u'-'));
            for (const QString& each : clippedAtRest(fixture.window))
                clipped.append(where + QStringLiteral(": ") + each);
            const QSize least = fixture.window.minimumSizeHint();
            if (least.width() > kWindow.width() || least.height() > kWindow.height())
                clipped.append(QStringLiteral("%1: the window asks for %2×%3:\n%4")
                                   .arg(where)
                                   .arg(least.width())
                                   .arg(least.height())
                                   .arg(widestIn(*fixture.window.centralWidget())));
        });
        QVERIFY(areNone(clipped));
    }

    void LettersGrowInWhatIsOpenAlready() {
        WindowFixture fixture;
        fixture.go("EV-001");
        QHash<const QWidget*, qreal> before;
        for (const QWidget* widget : seenIn(fixture.window))
            if (!textOf(*widget).isEmpty()) before.insert(widget, widget->font().pointSizeF());
        const Letters letters(2);
        QTest::qWait(20);
        QStringList small;
        for (const QWidget* widget : seenIn(fixture.window))
            if (before.contains(widget) && widget->font().pointSizeF() < before.value(widget) * 1.9)
                small.append(described(*widget));
        QVERIFY(areNone(small));
    }

    void TwoHalvesFitIntoTheWindow() {
        WindowFixture fixture;
        fixture.window.resize(kWindow);
        fixture.place().split();
        fixture.demo.settle();
        const int half = fixture.place().active().width() + 2;
        QCOMPARE_LE(fixture.window.width(), kWindow.width());
        QStringList wide;
        const models::Navigation& rooms = fixture.place().rooms();
        const auto look = [&](const models::Destination& destination) {
            fixture.place().go(destination);
            fixture.demo.settle();
            const widgets::View& view = *fixture.place().active().view();
            if (view.minimumSizeHint().width() > half)
                wide.append(QStringLiteral("%1: %2").arg(destination.toString(), widestIn(view)));
        };
        for (int row = 0; row < rooms.rowCount(); ++row)
            if (const auto destination = rooms.destination(row)) look(*destination);
        for (const char* ref :
             {"EX-001", "EV-001", "TE-001", "AL-001", "ST-001.1", "PE-001", "SO-001", "RQ-001"})
            look(*models::destinationOf(QLatin1String(ref)));
        QVERIFY(areNone(wide));
    }
};

CASEBOUND_UI_TEST(ScaleTest)
#include "scale_test.moc"
