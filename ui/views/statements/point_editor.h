// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/views/statements/statement_work.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace casebound::views {

class AnswerKinds;
class ClaimRow;
class PassageCard;
class SeeAlso;

// The chosen point: their words, the claims in them, the answer passage by passage. What is typed stays
// until it was written; everything else follows the case.
class PointEditor : public QWidget {
    Q_OBJECT
public:
    explicit PointEditor(models::CaseDesk& desk, QWidget* parent = nullptr);

    // `index` is the point's place in the statement, `stored` the point in Editing::form().
    void take(const session::PointView& point, int index, const QJsonObject& stored);
    void takeDraft(const QJsonObject& draft);
    void setEditable(bool editable);

    QString point() const { return m_point.id; }
    // Something was changed since the last forSaving().
    bool needsSaving() const { return m_isTouched; }
    // The same, or it is still on its way.
    bool isDirty() const;
    // As savePoint() takes it; from now on on its way.
    QJsonObject forSaving();
    QJsonObject asTyped() const;
    // What was on its way was written.
    void arrived();

    void addClaim();
    // Answering `claim` where it is not empty.
    void addPassage(const QString& claim = {});
    // The keyboard goes to the passage that was worked on last, or to a new one.
    void startAnswer();
    // Which passage a citation goes to: the one that was worked on last. Empty: a new one.
    QString passageToCite();
    QJsonArray claimsToCite() const;
    void addReference(const QString& ref);

Q_SIGNALS:
    void saveWanted();
    void removeWanted();
    void citeWanted();
    void wordsDropped(const casebound::views::CitedWords& words);
    void citationRemoved(const QString& ref);
    void seeWanted();
    void goTo(const QString& ref);

private:
    void layOut();
    QWidget* heading();
    QWidget* sectionHeading(const QString& title, QPushButton* action);
    void takeClaims(const QJsonArray& stored);
    void takePassages(const QJsonArray& stored);
    ClaimRow* newClaim();
    PassageCard* newPassage();
    void removeClaim(ClaimRow* row);
    void removePassage(PassageCard* card);
    PassageCard* cardToCite() const;
    QString firstOpenClaim() const;
    void touch();

    models::CaseDesk& m_desk;
    session::PointView m_point;
    bool m_isEditable = true;
    bool m_isTouched = false;
    QLabel* m_title;
    QLabel* m_quote;
    QToolButton* m_remove;
    QVBoxLayout* m_claimLayout;
    QVBoxLayout* m_passageLayout;
    QPushButton* m_addClaim;
    QPushButton* m_addPassage;
    AnswerKinds* m_kinds;
    SeeAlso* m_see;
    QList<ClaimRow*> m_claims;
    QList<PassageCard*> m_passages;
    PassageCard* m_lastTyped = nullptr;
};

} // namespace casebound::views
