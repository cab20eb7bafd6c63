// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/statement_desk.h"
#include "ui/models/case_desk.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace casebound::widgets {
class MaskedTextEdit;
}

namespace casebound::views {

class DraftedText;

// One claim of a point: whether it is answered, what sort it is, its words.
class ClaimRow : public QWidget {
    Q_OBJECT
public:
    explicit ClaimRow(models::CaseDesk& desk, QWidget* parent = nullptr);

    // `stored`: the claim in Editing::form().
    void take(int number, const session::ClaimView& claim, const QJsonObject& stored);
    void takeDraft(const QJsonObject& draft);
    void setEditable(bool editable);

    QString id() const { return m_id; } // empty: not in the case yet
    int number() const { return m_number; }
    QString words() const;
    bool isDirty() const;
    bool isBlank() const; // new and without words
    // It is on its way into the case, or in it.
    bool wasSent() const { return m_wasSent; }
    void markSent() { m_wasSent = true; }
    QJsonObject forSaving();
    QJsonObject asTyped() const;
    void arrived();
    void startTyping();

Q_SIGNALS:
    void edited();
    void left();
    void removeWanted();
    void answerWanted();

private:
    void layOut();
    void showState(bool isAnswered);
    void speak();

    QString m_id;
    bool m_wasSent = false;
    int m_number = 0;
    QLabel* m_state;
    QComboBox* m_kind;
    widgets::MaskedTextEdit* m_text;
    DraftedText* m_drafted;
    QToolButton* m_answer;
    QToolButton* m_remove;
};

} // namespace casebound::views
