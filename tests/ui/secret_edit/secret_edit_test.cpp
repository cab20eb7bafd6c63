// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/own_memory.h"
#include "ui/widgets/secret_edit.h"

#include <QAccessible>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

namespace casebound {

namespace {

using widgets::SecretEdit;

// Letters that stand nowhere in the program as a run.
constexpr int kLength = 24;
char letter(int i) {
    return static_cast<char>('a' + (i * i * 7 + i * 5 + 3) % 26);
}

QByteArray bytesOf(const SecretEdit& edit) {
    return edit.copy().view().toByteArray();
}

void commit(SecretEdit& edit, const QString& words) {
    QInputMethodEvent event;
    event.setCommitString(words);
    QCoreApplication::sendEvent(&edit, &event);
}

} // namespace

class SecretEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedComesOutAsUtf8() {
        SecretEdit edit;
        QSignalSpy changed(&edit, &SecretEdit::changed);
        QTest::keyClicks(&edit, QStringLiteral("six words"));
        commit(edit, QStringLiteral("é漢"));
        QCOMPARE(bytesOf(edit), QByteArray("six words\xc3\xa9\xe6\xbc\xa2"));
        QCOMPARE(changed.count(), 10);
    }

    void whatIsTypedOverAllOfItTakesItsPlace() {
        SecretEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("first"));
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(edit.isAllChosen());
        QTest::keyClicks(&edit, QStringLiteral("second"));
        QCOMPARE(bytesOf(edit), QByteArray("second"));
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QVERIFY(edit.isEmpty());
    }

    // A passphrase has blanks, and a blank presses a button.
    void theTabKeyLeadsToTheNextFieldAndNotToTheEye() {
        QWidget form;
        QVBoxLayout column(&form);
        auto* first = new SecretEdit;
        auto* second = new SecretEdit;
        column.addWidget(first);
        column.addWidget(second);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QTest::keyClick(second, Qt::Key_H, Qt::ControlModifier);
        QVERIFY(second->areCharactersShown());
    }

    void backspaceTakesALetterWithItsMarks() {
        SecretEdit edit;
        commit(edit, QString::fromUtf8("ae\xcc\x81\xcc\xa3"));
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(bytesOf(edit), QByteArray("a"));
        commit(edit, QString::fromUtf8("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac"));
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(bytesOf(edit), QByteArray("a"));
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QVERIFY(edit.isEmpty());
    }

    void whatWasForgottenInTheMiddleCanBeTypedThere() {
        SecretEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("acd"));
        QTest::keyClick(&edit, Qt::Key_Left);
        QTest::keyClick(&edit, Qt::Key_Left);
        QTest::keyClick(&edit, Qt::Key_B);
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClick(&edit, Qt::Key_End);
        QTest::keyClick(&edit, Qt::Key_E);
        QCOMPARE(bytesOf(edit), QByteArray("abde"));
    }

    void pastingTakesOneLineAndLeavesTheClipboardAlone() {
        QGuiApplication::clipboard()->setText(QStringLiteral(" pasted words\nsecond line"));
        SecretEdit edit;
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(bytesOf(edit), QByteArray("pasted words"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral(" pasted words\nsecond line"));
        QGuiApplication::clipboard()->clear();
    }

    void nothingCanBeCopiedOut() {
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        SecretEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("hidden"));
        for (const auto key : {Qt::Key_A, Qt::Key_C, Qt::Key_X})
            QTest::keyClick(&edit, key, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
        QCOMPARE(bytesOf(edit), QByteArray("hidden"));
        QGuiApplication::clipboard()->clear();
    }

    void takingLeavesItEmptyAndHidden() {
        SecretEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("gone"));
        edit.setCharactersShown(true);
        const SecureBytes taken = edit.take();
        QCOMPARE(taken.view().toByteArray(), QByteArray("gone"));
        QVERIFY(edit.isEmpty());
        QVERIFY(!edit.areCharactersShown());
    }

    void inputThatDoesNotFitIsRefusedAsAWhole() {
        SecretEdit edit;
        commit(edit, QString(1020, u'x'));
        QSignalSpy changed(&edit, &SecretEdit::changed);
        commit(edit, QStringLiteral("12345"));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(bytesOf(edit).size(), 1020);
    }

    void returnAsksForwardAndIsNoCharacter() {
        SecretEdit edit;
        QSignalSpy pressed(&edit, &SecretEdit::returnPressed);
        QTest::keyClicks(&edit, QStringLiteral("a"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(bytesOf(edit), QByteArray("a"));
    }

    void capsLockIsSuspectedFromACapitalWithoutShift() {
        SecretEdit edit;
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
        QVERIFY(edit.isCapsLockSeen());
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QStringLiteral("A"), Qt::ShiftModifier);
        QVERIFY(!edit.isCapsLockSeen());
    }

    void assistiveTechnologyHearsOfAPasswordAndNothingMore() {
        SecretEdit edit;
        edit.setPlaceholder(QStringLiteral("Passphrase"));
        QTest::keyClicks(&edit, QStringLiteral("inaudible"));
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&edit);
        QVERIFY(heard && heard->state().passwordEdit);
        QCOMPARE(heard->role(), QAccessible::EditableText);
        QCOMPARE(heard->text(QAccessible::Name), QStringLiteral("Passphrase"));
        for (const auto what :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            QVERIFY(!heard->text(what).contains(QLatin1String("inaudible")));
        QVERIFY(!edit.inputMethodQuery(Qt::ImSurroundingText).isValid());
    }

    // The whole secret stands in memory once, as UTF-8 in the locked block, even after it was drawn.
    void noStringOfTheWholeIsLeftInMemory() {
        SecretEdit edit;
        edit.show();
        edit.setCharactersShown(true);
        for (int i = 0; i < kLength; ++i)
            QTest::keyClick(&edit, letter(i));
        edit.grab();
        QCOMPARE(countInOwnMemory(kLength, 2, letter), 0);
        QCOMPARE(countInOwnMemory(kLength, 1, letter), 1);
        edit.clear();
        QCOMPARE(countInOwnMemory(kLength, 1, letter), 0);
    }

    void theSearchOfMemoryFindsAStringThatIsThere() {
        QString kept(kLength, u' ');
        for (int i = 0; i < kLength; ++i)
            kept[i] = QLatin1Char(letter(i));
        QVERIFY(countInOwnMemory(kLength, 2, letter) >= 1);
        kept.fill(QChar(0));
    }

    void pictures() {
        QWidget page;
        page.resize(420, 220);
        SecretEdit empty(&page);
        empty.setPlaceholder(QStringLiteral("Passphrase"));
        SecretEdit dots(&page);
        QTest::keyClicks(&dots, QStringLiteral("correct horse"));
        SecretEdit words(&page);
        QTest::keyClicks(&words, QStringLiteral("correct horse staple"));
        words.setCharactersShown(true);
        int y = 16;
        for (SecretEdit* edit : {&empty, &dots, &words}) {
            edit->setGeometry(16, y, 388, edit->sizeHint().height());
            y += 50;
        }
        page.show();
        dots.setFocus();
        QTest::sendKeyEvent(QTest::Click, &dots, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
        QVERIFY(dots.isCapsLockSeen());
        picture(page, QStringLiteral("secret-edit"));
    }
};

CASEBOUND_UI_TEST(SecretEditTest)

} // namespace casebound

#include "secret_edit_test.moc"
