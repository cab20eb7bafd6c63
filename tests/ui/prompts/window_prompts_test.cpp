// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/demo_desk.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/window_prompts.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QtTest>

namespace casebound {

class WindowPromptsTest : public QObject {
    Q_OBJECT
private:
    CheapKeyDerivation m_derivation;
    SystemRandom m_random;
    SystemClock m_clock;
    jobs::JobList m_jobs;
    models::CaseDesk m_desk{{m_derivation, m_random, m_clock}, m_jobs};
    widgets::WindowPrompts m_prompts{m_desk, m_random};

    // What somebody does with the dialog that comes next.
    void next(const std::function<void(QDialog&)>& act) {
        QTimer::singleShot(0, this, [act] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog) qFatal("No dialog was shown.");
            act(*dialog);
        });
    }
    static QPushButton* button(const QDialog& dialog, const QString& text) {
        for (QPushButton* one : dialog.findChildren<QPushButton*>())
            if (one->text() == text) return one;
        qFatal("There is no such button.");
    }
    static prompts::Question question(bool isDangerous) {
        return {QStringLiteral("Delete this draft?"),
                QStringLiteral("It was never saved. It cannot be brought back <b>ever</b>."),
                QStringLiteral("Delete draft"), isDangerous};
    }

private Q_SLOTS:
    void theButtonSaysWhatItDoes() {
        next([](QDialog& dialog) {
            picture(dialog, QStringLiteral("confirm"));
            button(dialog, QStringLiteral("Delete draft"))->click();
        });
        QVERIFY(m_prompts.confirm(nullptr, question(false)));
    }

    void escapeIsTheSafeAnswer() {
        next([](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
        QVERIFY(!m_prompts.confirm(nullptr, question(false)));
    }

    void returnIsTheSafeAnswerToADangerousQuestion() {
        next([](QDialog& dialog) {
            picture(dialog, QStringLiteral("confirm-danger"));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QVERIFY(!m_prompts.confirm(nullptr, question(true)));
        next([](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
        QVERIFY(m_prompts.confirm(nullptr, question(false)));
    }

    void wordsAreNeverMarkup() {
        next([](QDialog& dialog) {
            for (const QLabel* label : dialog.findChildren<QLabel*>())
                if (!label->text().isEmpty()) QCOMPARE(label->textFormat(), Qt::PlainText);
            dialog.reject();
        });
        (void)m_prompts.confirm(nullptr, question(true));
    }

    void theWindowsTitleSaysNothing() {
        next([](QDialog& dialog) {
            QCOMPARE(dialog.windowTitle(), QStringLiteral("Casebound"));
            dialog.reject();
        });
        (void)m_prompts.confirm(nullptr, question(true));
    }

    void aSecretIsGivenOnlyWhereSomethingWasTyped() {
        next([](QDialog& dialog) {
            picture(dialog, QStringLiteral("secret"));
            auto* field = dialog.findChild<widgets::SecretEdit*>();
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY(dialog.isVisible());
            QTest::keyClicks(field, QStringLiteral("open it"));
            QTest::keyClick(field, Qt::Key_Return);
        });
        const auto secret = m_prompts.secret(nullptr, QStringLiteral("Names password"),
                                             QStringLiteral("It shows names until you hide them again."));
        QVERIFY(secret.has_value());
        QCOMPARE(secret->view().toByteArray(), QByteArray("open it"));
        next([](QDialog& dialog) { dialog.reject(); });
        QVERIFY(!m_prompts.secret(nullptr, QStringLiteral("Names password"), {}).has_value());
    }

    void aNewSecretIsTakenOnlyWhereBothAgree() {
        next([](QDialog& dialog) {
            picture(dialog, QStringLiteral("new-secret"));
            dialog.findChildren<QRadioButton*>().last()->click();
            QList<widgets::SecretEdit*> fields;
            for (auto* field : dialog.findChildren<widgets::SecretEdit*>())
                if (field->isVisible()) fields.append(field);
            QCOMPARE(fields.size(), 2);
            QTest::keyClicks(fields[0], QStringLiteral("an invented sentence"));
            QTest::keyClicks(fields[1], QStringLiteral("an invented sentense"));
            QTest::keyClick(fields[1], Qt::Key_Return);
            QVERIFY(dialog.isVisible());
            QTest::keyClicks(fields[1], QStringLiteral("an invented sentence"));
            QTest::keyClick(fields[1], Qt::Key_Return);
        });
        const auto secret = m_prompts.newSecret(nullptr, QStringLiteral("A passphrase for this file"), {});
        QVERIFY(secret.has_value());
        QCOMPARE(secret->view().toByteArray(), QByteArray("an invented sentence"));
        next([](QDialog& dialog) { dialog.reject(); });
        QVERIFY(!m_prompts.newSecret(nullptr, QStringLiteral("A passphrase for this file"), {}).has_value());
    }

    void aLineBeginsWithWhatWasThere() {
        next([](QDialog& dialog) {
            auto* field = dialog.findChild<widgets::MaskedTextEdit*>();
            field->moveCursor(QTextCursor::End);
            field->insertPlainText(QStringLiteral(" two"));
            button(dialog, QStringLiteral("Continue"))->click();
        });
        QCOMPARE(
            m_prompts.line(nullptr, QStringLiteral("Title"), {}, QStringLiteral("one")).value_or(QString()),
            QStringLiteral("one two"));
    }

    void whatWentWrongIsSaidWithItsDetail() {
        next([](QDialog& dialog) {
            picture(dialog, QStringLiteral("tell"));
            QStringList said;
            for (const QLabel* label : dialog.findChildren<QLabel*>())
                said << label->text();
            QVERIFY(said.contains(QStringLiteral("The disk is full. Nothing was changed.")));
            QVERIFY(said.contains(QStringLiteral("errno 28")));
            button(dialog, QStringLiteral("Close"))->click();
        });
        m_prompts.tell(nullptr, {ErrorCode::NoSpace, QStringLiteral("The disk is full. Nothing was changed."),
                                 QStringLiteral("errno 28")});
    }
};

CASEBOUND_UI_TEST(WindowPromptsTest)

} // namespace casebound

#include "window_prompts_test.moc"
