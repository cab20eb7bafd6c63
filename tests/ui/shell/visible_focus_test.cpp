// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/places.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPushButton>
#include <QtTest>

using namespace casebound;
using widgets::Tone;

namespace {

constexpr int kEnough = 25; // pixels: more than a caret, less than dots around a short word

// Widgets that are dressed alike: by class, and by what the style sheet asks for.
QString kindOf(const QWidget& widget) {
    QStringList kind{QLatin1String(widget.metaObject()->className()), widget.objectName()};
    for (const char* asked : {"card", "chip", "fold", "plain", "item", "readOnly", "reading"})
        if (widget.property(asked).toBool()) kind.append(QLatin1String(asked));
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget); button && button->isChecked())
        kind.append(QStringLiteral("checked"));
    if (const auto* button = qobject_cast<const QPushButton*>(&widget); button && button->isDefault())
        kind.append(QStringLiteral("default"));
    return kind.join(u' ').simplified();
}

int differentPixels(const QImage& one, const QImage& other) {
    if (one.size() != other.size()) return one.width() * one.height();
    int different = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            different += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    return different;
}

int changedByFocus(QWidget& widget) {
    widget.setFocus(Qt::TabFocusReason);
    const QImage with = widget.grab().toImage();
    widget.clearFocus();
    return differentPixels(widget.grab().toImage(), with);
}

} // namespace

class VisibleFocusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_flash = QApplication::cursorFlashTime();
        QApplication::setCursorFlashTime(0);
    }
    void cleanupTestCase() {
        QApplication::setCursorFlashTime(m_flash);
        widgets::applyTheme(*qApp, Tone::Light);
    }

    void WhatHasTheKeysShowsIt_data() {
        QTest::addColumn<Tone>("tone");
        QTest::newRow("light") << Tone::Light;
        QTest::newRow("dark") << Tone::Dark;
    }
    void WhatHasTheKeysShowsIt() {
        QFETCH(const Tone, tone);
        widgets::applyTheme(*qApp, tone);
        WindowFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        QSet<QString> looked;
        QStringList same;
        inEveryPlace(fixture, [&](const QString& where) {
            for (QWidget* widget : seenIn(fixture.window)) {
                if (!takesTab(*widget) || looked.contains(kindOf(*widget))) continue;
                looked.insert(kindOf(*widget));
                if (const int changed = changedByFocus(*widget); changed < kEnough)
                    same.append(
                        QStringLiteral("%1: %2: %3 pixels").arg(where, described(*widget)).arg(changed));
            }
        });
        QVERIFY(areNone(same));
        QVERIFY(looked.size() > 20);
    }

private:
    int m_flash = 0;
};

CASEBOUND_UI_TEST(VisibleFocusTest)
#include "visible_focus_test.moc"
