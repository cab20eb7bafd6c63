// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/statement_desk.h"
#include "ui/models/case_desk.h"
#include "ui/views/statements/statement_work.h"

#include <QFrame>
#include <QJsonArray>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace casebound::widgets {
class MaskedTextEdit;
}

namespace casebound::views {

class DraftedText;

// A passage of an answer: its words, what it rests on, which claims it answers, what it cites. Words of a
// public statement that are dropped on it become a citation.
class PassageCard : public QFrame {
    Q_OBJECT
public:
    explicit PassageCard(models::CaseDesk& desk, QWidget* parent = nullptr);

    // `stored`: the passage in Editing::form(). `claims`: all of its point, in order.
    void take(int number, const session::PassageView& passage, const QJsonObject& stored,
              const QList<session::ClaimView>& claims);
    void takeDraft(const QJsonObject& draft);
    void setEditable(bool editable);

    QString id() const { return m_id; } // empty: not in the case yet
    bool isDirty() const;
    bool isBlank() const; // new and without words
    // It is on its way into the case, or in it.
    bool wasSent() const { return m_wasSent; }
    void markSent() { m_wasSent = true; }
    bool hasKeyboard() const;
    QJsonObject forSaving();
    QJsonObject asTyped() const;
    QJsonArray chosenClaims() const; // ids
    void chooseClaim(const QString& id);
    void arrived();
    void startTyping();

Q_SIGNALS:
    void edited();
    void left();
    void taken(); // it has the keyboard now
    void removeWanted();
    void citeWanted();
    void wordsDropped(const casebound::views::CitedWords& words);
    void citationRemoved(const QString& ref);
    void goTo(const QString& ref);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    QHBoxLayout* layOutBasis();
    void connectAll();
    void showClaims(const QList<session::ClaimView>& claims, const QStringList& chosen);
    void showCitations(const QList<session::CitationView>& citations);
    QWidget* citationRow(const session::CitationView& citation);
    void showWhatIsMissing();
    void showDropping(bool isOver);
    QJsonObject whole(const QJsonValue& text) const;

    QString m_id;
    bool m_wasSent = false;
    QList<session::CitationView> m_citations;
    QStringList m_claimIds;
    QList<QToolButton*> m_claims;
    widgets::MaskedTextEdit* m_text;
    DraftedText* m_drafted;
    QComboBox* m_basis;
    QLabel* m_missing;
    QLabel* m_answers;
    QHBoxLayout* m_claimLayout;
    QVBoxLayout* m_citationLayout;
    QToolButton* m_cite;
    QToolButton* m_remove;
    bool m_isEditable = true;
};

} // namespace casebound::views
