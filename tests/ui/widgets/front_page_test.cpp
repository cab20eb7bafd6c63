// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/front_page.h"

#include "tests/ui/support/demo_desk.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

using namespace casebound;

class FrontPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void OnlyThePageInFrontAsksForRoom() {
        widgets::FrontPage pages;
        auto* narrow = new QPushButton(QStringLiteral("short"));
        auto* wide = new QPushButton(QStringLiteral("words that need very much more room than that"));
        pages.addWidget(narrow);
        pages.addWidget(wide);
        QCOMPARE(pages.minimumSizeHint(), narrow->minimumSizeHint());
        QVERIFY(wide->minimumSizeHint().width() > narrow->minimumSizeHint().width());
        pages.setCurrentWidget(wide);
        QCOMPARE(pages.minimumSizeHint(), wide->minimumSizeHint());
    }
};

// The filter is in every test, as it is in the program.
class ReturnPressesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ReturnPressesAButton() {
        QPushButton button;
        const QSignalSpy clicks(&button, &QPushButton::clicked);
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(clicks.count(), 1);
    }

    // There it means that one is done with the form.
    void ReturnChoosesNothing() {
        QRadioButton choice;
        QTest::keyClick(&choice, Qt::Key_Return);
        QVERIFY(!choice.isChecked());
    }
};

CASEBOUND_UI_TEST(FrontPageTest)
CASEBOUND_UI_TEST(ReturnPressesTest)
#include "front_page_test.moc"
