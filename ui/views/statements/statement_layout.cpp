// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/choice_box.h"
#include "ui/views/statements/claim_delegate.h"
#include "ui/views/statements/coverage_strip.h"
#include "ui/views/statements/point_editor.h"
#include "ui/views/statements/reply_preview.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_find.h"
#include "ui/views/statements/statement_text.h"
#include "ui/views/statements/statements_view.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/surroundings_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

// The widgets of the view, and what leads where.
namespace casebound::views {

using widgets::space::kLarge;
using widgets::space::kMedium;
using widgets::space::kSmall;

namespace {

constexpr int kClaimsHeight = 190;
constexpr int kEditorWidth = 840; // longer lines tire

QToolButton* toolFor(QAction* action, bool withWords) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(withWords ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    return button;
}

} // namespace

StatementsView::StatementsView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_actions(new StatementActions(*this))
    , m_claims(new models::ClaimTable(this))
    , m_statements(new RecordBox)
    , m_strip(new CoverageStrip(m_actions->nextUncovered, m_actions->nextUnanswered))
    , m_notice(new widgets::Notice(widgets::Notice::Kind::Info))
    , m_propose(m_notice->addAction(tr("Propose points")))
    , m_addText(m_notice->addAction(tr("Add the text…")))
    , m_text(new StatementText)
    , m_findBar(new widgets::FindBar(*this))
    , m_find(new StatementFind(*m_text, *m_findBar, this))
    , m_claimList(new QTableView)
    , m_halves(new QSplitter(Qt::Vertical))
    , m_panes(new QSplitter)
    , m_tabs(new QTabWidget)
    , m_pointStack(new QStackedWidget)
    , m_editor(new PointEditor(context.desk))
    , m_details(new StatementDetails(context))
    , m_preview(new ReplyPreview)
    , m_stack(new QStackedWidget)
    , m_empty(new widgets::EmptyState(
          QStringLiteral("statement"), tr("No public statement yet"),
          tr("Paste what was published, word for word. It is then split into points, and each point is "
             "answered with what the answer rests on."))) {
    layOut();
    connectAll();
    enableActions();
}

void StatementsView::layOut() {
    auto* working = new QWidget;
    auto* layout = new QVBoxLayout(working);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(layOutHead());
    layout->addWidget(m_strip);
    layout->addWidget(m_panes, 1);
    m_panes->addWidget(layOutLeft());
    m_panes->addWidget(layOutRight());
    m_panes->addWidget(m_preview);
    m_panes->setChildrenCollapsible(false);
    for (int pane = 0; pane < m_panes->count(); ++pane)
        m_panes->setStretchFactor(pane, 1);
    m_preview->hide();
    m_stack->addWidget(working);
    m_stack->addWidget(m_empty);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

QWidget* StatementsView::layOutHead() {
    m_statements->setAccessibleName(tr("Which public statement"));
    m_statements->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_statements->setMinimumContentsLength(20);
    auto* head = new QWidget;
    auto* row = new widgets::FlowLayout(head);
    row->setContentsMargins(kLarge, kMedium, kLarge, kSmall);
    row->setSpacing(kSmall);
    m_statements->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_statements);
    row->addWidget(toolFor(m_actions->newStatement, false));
    row->addWidget(toolFor(m_actions->newPoint, true));
    row->addWidget(toolFor(m_actions->setAside, true));
    row->addWidget(toolFor(m_actions->cite, true));
    row->addWidget(toolFor(m_actions->previousPoint, false));
    row->addWidget(toolFor(m_actions->nextPoint, false));
    row->addWidget(toolFor(m_actions->preview, true));
    return head;
}

QWidget* StatementsView::layOutLeft() {
    widgets::breathe(*m_claimList);
    m_claimList->setModel(m_claims);
    m_claimList->setItemDelegate(new ClaimDelegate(m_claimList));
    m_claimList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_claimList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_claimList->setAccessibleName(tr("Claims of the statement, and whether they are answered"));
    auto* header = m_claimList->horizontalHeader();
    header->setStretchLastSection(false);
    header->hide();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(models::ClaimTable::ClaimColumn, QHeaderView::Stretch);
    m_text->setSelectionActions(m_actions->onSelection());
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(m_text);
    m_halves->addWidget(m_claimList);
    m_halves->setStretchFactor(0, 1);
    m_halves->setStretchFactor(1, 0);
    m_claimList->resize(m_claimList->width(), kClaimsHeight);
    auto* left = new QWidget;
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(kMedium, kMedium, kMedium, kMedium);
    layout->setSpacing(kMedium);
    layout->addWidget(m_notice);
    layout->addWidget(m_findBar);
    layout->addWidget(m_halves, 1);
    return left;
}

QWidget* StatementsView::layOutRight() {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_editor);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_editor->setMaximumWidth(kEditorWidth);
    m_pointStack->addWidget(scroll);
    m_pointStack->addWidget(new widgets::EmptyState(
        QStringLiteral("point"), tr("Choose a point"),
        tr("Click a coloured passage of the text, or select words that are in no point yet and press "
           "Ctrl+Enter.")));
    m_pointStack->setCurrentIndex(1);
    m_tabs->addTab(m_pointStack, tr("Point"));
    m_tabs->addTab(m_details, tr("Details"));
    m_tabs->addTab(m_details->around(), tr("Links and revisions"));
    m_tabs->setAccessibleName(tr("The point, and the statement it is of"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_tabs->setDocumentMode(true);
    return m_tabs;
}

void StatementsView::connectAll() {
    connect(m_statements, &QComboBox::activated, this,
            [this] { show(m_statements->currentData().toString()); });
    connect(m_propose, &QPushButton::clicked, this, &StatementsView::takeProposal);
    connect(m_empty->addAction(tr("New public statement…")), &QPushButton::clicked, m_actions->newStatement,
            &QAction::trigger);
    connect(m_text, &StatementText::pointPicked, this, &StatementsView::choose);
    connect(m_text, &StatementText::answerWanted, m_editor, [this] {
        if (m_pointStack->currentIndex() == 0) m_editor->startAnswer();
    });
    connect(m_text, &StatementText::placeMoved, this, &StatementsView::enableActions);
    connect(m_text, &StatementText::selectionMade, this, &StatementsView::enableActions);
    connect(m_strip, &CoverageStrip::placePicked, this, [this](qsizetype place) {
        m_text->reveal({place, 1});
        if (const auto* point = models::pointAt(m_shown.view, place)) choose(point->id);
    });
    connect(m_panes, &QSplitter::splitterMoved, this, &StatementsView::fitClaims);
    connect(m_claimList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { choose(m_claims->pointAt(now.row())); });
    connect(m_preview, &ReplyPreview::replyChosen, this, &StatementsView::renewPreview);
    connect(m_preview, &ReplyPreview::newReplyWanted, this, &StatementsView::newReply);
    connect(m_details, &StatementDetails::goTo, this, &View::goTo);
    connect(m_details, &StatementDetails::openBeside, this, &View::openBeside);
    connect(m_details, &StatementDetails::said, this, &View::said);
    connect(m_details, &StatementDetails::failed, this,
            [this](const Error& error) { prompts().tell(this, error); });
    connect(m_preview, &ReplyPreview::goTo, this, &View::goTo);
    connectEditor();
    connectPoints();
    connectAnswers();
}

void StatementsView::connectEditor() {
    connect(m_editor, &PointEditor::saveWanted, this, &StatementsView::save);
    connect(m_editor, &PointEditor::removeWanted, this, &StatementsView::removePoint);
    connect(m_editor, &PointEditor::citeWanted, this, &StatementsView::pickCitation);
    connect(m_editor, &PointEditor::wordsDropped, this, &StatementsView::citeWords);
    connect(m_editor, &PointEditor::citationRemoved, this, &StatementsView::removeCitation);
    connect(m_editor, &PointEditor::seeWanted, this, &StatementsView::pickReference);
    connect(m_editor, &PointEditor::goTo, this, &View::goTo);
}

void StatementsView::connectPoints() {
    connect(m_actions->newStatement, &QAction::triggered, this, &StatementsView::newStatement);
    connect(m_addText, &QPushButton::clicked, m_actions->addText, &QAction::trigger);
    connect(m_actions->addText, &QAction::triggered, this, &StatementsView::addText);
    connect(m_actions->bin, &QAction::triggered, this, &StatementsView::moveToBin);
    connect(m_actions->copyReference, &QAction::triggered, this, [this] {
        widgets::copySecretly(place());
        Q_EMIT said(tr("The reference was copied"));
    });
    connect(m_actions->newPoint, &QAction::triggered, this, &StatementsView::newPoint);
    connect(m_actions->setAside, &QAction::triggered, this, &StatementsView::setAside);
    connect(m_actions->takeBack, &QAction::triggered, this, &StatementsView::takeBack);
    connect(m_actions->removePoint, &QAction::triggered, this, &StatementsView::removePoint);
    connect(m_actions->previousPoint, &QAction::triggered, this, [this] { step(-1); });
    connect(m_actions->nextPoint, &QAction::triggered, this, [this] { step(1); });
    connect(m_actions->nextUncovered, &QAction::triggered, this, &StatementsView::jumpToUncovered);
    connect(m_actions->nextUnanswered, &QAction::triggered, this, &StatementsView::jumpToUnanswered);
}

void StatementsView::connectAnswers() {
    connect(m_actions->cite, &QAction::triggered, this, &StatementsView::citeSelection);
    connect(m_actions->addClaim, &QAction::triggered, m_editor, &PointEditor::addClaim);
    connect(m_actions->addPassage, &QAction::triggered, m_editor, [this] { m_editor->addPassage(); });
    connect(m_actions->pickCitation, &QAction::triggered, this, &StatementsView::pickCitation);
    connect(m_actions->preview, &QAction::toggled, this, &StatementsView::showPreview);
    connect(m_actions->save, &QAction::triggered, this, &StatementsView::save);
    connect(m_actions->save, &QAction::triggered, m_details, &StatementDetails::save);
}

} // namespace casebound::views
