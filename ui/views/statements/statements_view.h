// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/statement_model.h"
#include "ui/views/statements/statement_actions.h"
#include "ui/views/statements/statement_work.h"
#include "ui/widgets/view.h"

#include <functional>

class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace casebound::widgets {
class EmptyState;
class FindBar;
class Notice;
} // namespace casebound::widgets

namespace casebound::views {

class CoverageStrip;
class PointEditor;
class ReplyPreview;
class StatementDetails;
class StatementFind;
class StatementText;

// Where a hostile public statement is answered point by point: its frozen text, the chosen point with its
// claims and answer, and beside them, if one likes, the reply that comes of it. What is typed is written when
// one leaves a field or a point.
class StatementsView : public widgets::View {
    Q_OBJECT
public:
    explicit StatementsView(const widgets::Context& context, QWidget* parent = nullptr);
    ~StatementsView() override;

    void show(const QString& ref) override;
    QString place() const override;
    void refresh() override;
    bool leave() override;
    void keepDrafts() override;
    void find() override;
    QList<QAction*> viewActions() const override { return m_actions->all(); }

    // The chosen point's id; empty: none.
    QString point() const { return m_point; }
    void choose(const QString& point);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // Work for the lane: the id or reference of what it made, if it made something.
    using Work = std::function<Result<QString>(session::CaseSession&)>;
    using Made = std::function<void(const QString&)>;
    struct Done {
        QString made;
        ShownStatement shown;
    };

    void layOut();
    QWidget* layOutHead();
    QWidget* layOutLeft();
    QWidget* layOutRight();
    void connectAll();
    void connectEditor();
    void connectPoints();
    void connectAnswers();
    void sharePanes();
    void fitClaims();

    void fill(const ShownStatement& shown);
    void fillChoices();
    void fillNotice();
    void fillEditor();
    void fillRows();
    QJsonObject storedPoint(const QString& id) const;
    bool canEdit() const;
    bool canSplit() const;
    void enableActions();

    void save();
    void saved(const QString& point, const QJsonObject& typed, const Result<Done>& done);
    void keepDraft(const QString& point, const QJsonObject& typed);
    // After what is being written has arrived, so that new passages have their ids.
    void afterSaving(std::function<void()> then);
    // A change; then everything is shown anew.
    void perform(Work work, Made made = {});

    void newStatement();
    void addText();
    void moveToBin();
    void takeProposal();
    void newPoint();
    void setAside();
    void takeBack();
    void removePoint();
    void citeSelection();
    void citeWords(const CitedWords& words);
    void pickCitation();
    void pickReference();
    void removeCitation(const QString& ref);
    void jumpToUncovered();
    void jumpToUnanswered();
    void step(int by);
    void showPreview(bool visible);
    void renewPreview();
    void newReply();

    ShownStatement m_shown;
    QString m_wanted; // what show() asked for, until it is there
    QString m_point;
    int m_asked = 0; // only the last reading counts
    bool m_isSaving = false;
    QList<std::function<void()>> m_afterSaving;

    StatementActions* m_actions;
    models::ClaimTable* m_claims;
    QComboBox* m_statements;
    CoverageStrip* m_strip;
    widgets::Notice* m_notice;
    QPushButton* m_propose;
    QPushButton* m_addText;
    StatementText* m_text;
    widgets::FindBar* m_findBar;
    StatementFind* m_find;
    QTableView* m_claimList;
    QSplitter* m_halves; // text above claims
    QSplitter* m_panes;
    QTabWidget* m_tabs;
    QStackedWidget* m_pointStack;
    PointEditor* m_editor;
    StatementDetails* m_details;
    ReplyPreview* m_preview;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_empty;
};

} // namespace casebound::views
