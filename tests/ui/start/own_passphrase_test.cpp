// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/start/start_fixture.h"
#include "ui/views/start/choice_card.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/strength_meter.h"

#include <QAccessible>
#include <QApplication>
#include <QRadioButton>
#include <QScrollArea>

namespace casebound {

using widgets::SecretEdit;
using widgets::StrengthMeter;

namespace {

// At the page of a new case, with a passphrase of one's own. By what stands where, not by its words: in a
// translation they are others.
struct Own : Start {
    Own() {
        view.findChildren<views::ChoiceCard*>().first()->click();
        seen<QRadioButton>([](QRadioButton* one) { return !one->isChecked(); })->click();
    }
    SecretEdit* own() {
        return seen<SecretEdit>([](SecretEdit*) { return true; });
    }
    // Null while nothing is shown.
    StrengthMeter* meter() {
        return seen<StrengthMeter>([](StrengthMeter*) { return true; });
    }
    void type(const char* words) { QTest::keyClicks(own(), QString::fromUtf8(words)); }
    void typeAnew(const char* words) {
        own()->clear();
        type(words);
    }
};

QColor middleOfStep(StrengthMeter& meter, int step) {
    const QImage image = meter.grab().toImage();
    const int whole = qMin(image.width(), widgets::forLetters(320));
    const int x = whole * (2 * step + 1) / 8;
    return image.pixelColor(meter.layoutDirection() == Qt::RightToLeft ? image.width() - 1 - x : x,
                            widgets::forLetters(5) / 2);
}

// Everything that assistive technology is told of a window.
QStringList toldOf(QAccessibleInterface* part) {
    QStringList told;
    for (const QAccessible::Text what : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                                         QAccessible::Help, QAccessible::DebugDescription})
        told.append(part->text(what));
    for (int i = 0; i < part->childCount(); ++i)
        if (QAccessibleInterface* child = part->child(i)) told.append(toldOf(child));
    return told;
}

} // namespace

class OwnPassphraseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMeterIsThereOnceSomethingIsTypedAndGoneWithIt() {
        Own own;
        QVERIFY(!own.meter());
        own.type("m");
        QVERIFY(own.meter());
        QTest::keyClick(own.own(), Qt::Key_Backspace);
        QVERIFY(!own.meter());
        own.type("monkey");
        own.click("Back");
        own.click("Create a case");
        own.click("A passphrase of my own");
        QVERIFY(!own.meter());
    }

    void aCommonWordIsVeryWeakAndTheAnswerFollowsTheLetters() {
        Own own;
        own.type("monkey");
        QVERIFY2(own.meter()->text().startsWith(QLatin1String("Very weak. It rests on a common word")),
                 qPrintable(own.meter()->text()));
        QVERIFY(own.meter()->text().contains(QLatin1String("six random words")));
        QCOMPARE(own.meter()->steps(), 1);
        own.typeAnew("kX9#mQ2");
        QCOMPARE(own.meter()->steps(), 2);
        own.type("$vL7pWz");
        QCOMPARE(own.meter()->steps(), 4);
        QVERIFY(own.meter()->text().startsWith(QLatin1String("Strong.")));
    }

    void theBarIsFilledInTheColourOfTheAnswerFromTheLeadingEdge() {
        Own own;
        own.type("kX9#mQ2");
        QTest::qWait(30);
        for (int step = 0; step < 4; ++step)
            QCOMPARE(middleOfStep(*own.meter(), step),
                     widgets::ink(step < 2 ? widgets::Ink::Warning : widgets::Ink::Line));
    }

    void theProtectionThatIsChosenCounts() {
        Own own;
        own.type("kX9#mQ2vb");
        const QString usual = own.meter()->text();
        own.seen<widgets::Fold>([](widgets::Fold*) { return true; })->setOpen(true);
        own.click("3: slow and strong");
        const QString slow = own.meter()->text();
        QVERIFY(slow != usual);
        own.click("2: the usual");
        QCOMPARE(own.meter()->text(), usual);
    }

    void assistiveTechnologyIsToldTheAnswerAndNothingOfThePassphrase() {
        Own own;
        own.type("zebra 1984 qvx");
        QVERIFY(!own.meter()->accessibleName().isEmpty());
        QCOMPARE(own.meter()->accessibleDescription(), own.meter()->text());
        const QStringList told = toldOf(QAccessible::queryAccessibleInterface(&own.view));
        QVERIFY(told.join(u' ').contains(own.meter()->text()));
        for (const QString& one : told)
            for (const char* part : {"zebra", "1984", "qvx"})
                QVERIFY2(!one.contains(QLatin1String(part), Qt::CaseInsensitive), qPrintable(one));
    }

    void wordsAreWholeWithLettersTwiceAsLarge() {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        widgets::applyTheme(*qApp, widgets::themeTone());
        {
            Own own;
            own.view.resize(640, 600);
            own.type("kX9#mQ2");
            auto* page = own.seen<QScrollArea>([](QScrollArea*) { return true; });
            QVERIFY(page);
            page->ensureWidgetVisible(own.meter());
            own.show(QStringLiteral("start-own-large"));
            const auto* words = own.meter()->findChild<QLabel*>();
            QVERIFY(words->height() >= words->heightForWidth(words->width()));
            QVERIFY(own.meter()->width() <= own.view.width());
            QVERIFY(own.meter()->minimumSizeHint().width() < 640);
        }
        QApplication::setFont(usual);
        widgets::applyTheme(*qApp, widgets::themeTone());
    }

    void pictures() {
        for (const char* words : {"monkey", "kX9#mQ2", "kX9#mQ2vb", "kX9#mQ2$vL7pWz"}) {
            Own own;
            own.typeAnew(words);
            own.show(QStringLiteral("start-own-%1").arg(own.meter()->steps()));
        }
    }
};

CASEBOUND_UI_TEST(OwnPassphraseTest)

} // namespace casebound

#include "own_passphrase_test.moc"
