// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/new_statement.h"
#include "ui/views/statements/pick_dialog.h"
#include "ui/views/statements/point_editor.h"
#include "ui/views/statements/reply_preview.h"
#include "ui/views/statements/statement_text.h"
#include "ui/views/statements/statements_view.h"

#include <QApplication>
#include <QResizeEvent>
#include <QSplitter>
#include <QTableView>
#include <QTimer>

// What people do with a statement.
namespace casebound::views {

using session::CaseSession;

namespace {
// In pixels.
constexpr int kRoomForKinds = 460;
constexpr int kNarrow = 820; // below it the panes stand one above the other
} // namespace

void StatementsView::newStatement() {
    auto* dialog = new NewStatement(desk(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        perform([fields = dialog->fields()](CaseSession& session) { return addStatement(session, fields); },
                [this](const QString& ref) { show(ref); });
    });
    dialog->open();
}

void StatementsView::addText() {
    auto* dialog = new NewStatement(desk(), this, NewStatement::For::ItsText);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        perform([statement = m_shown.view.ref, fields = dialog->fields()](CaseSession& session) {
            return session.editing().save(records::Kind::PublicStatement, statement, fields);
        });
    });
    dialog->open();
}

void StatementsView::moveToBin() {
    afterSaving([this] {
        perform([statement = m_shown.view.ref](CaseSession& session) -> Result<QString> {
            CB_CHECK(session.editing().moveToBin(statement));
            return QString();
        });
        Q_EMIT said(tr("Moved to the bin: %1").arg(m_shown.view.ref));
    });
}

void StatementsView::takeProposal() {
    perform(
        [statement = m_shown.view.ref](CaseSession& session) -> Result<QString> {
            CB_TRY(const qint64 made, session.takeProposedPoints(statement));
            return QString::number(made);
        },
        [this](const QString& made) {
            Q_EMIT said(tr("%1 points were made").arg(made));
            step(1);
        });
}

void StatementsView::newPoint() {
    const text::Span span = m_text->selected();
    if (span.isEmpty() || !canSplit()) return;
    afterSaving([this, span] {
        perform([statement = m_shown.view.ref,
                 span](CaseSession& session) { return session.statements().addPoint(statement, {span}); },
                [this](const QString& point) { choose(point); });
    });
}

void StatementsView::setAside() {
    const text::Span span = m_text->selected();
    if (span.isEmpty() || !canSplit()) return;
    const auto reason =
        prompts().line(this, tr("Set aside"),
                       tr("Why do these words need no answer? A word or two is enough."), tr("Salutation"));
    if (!reason) return;
    perform([statement = m_shown.view.ref, span, words = *reason](CaseSession& session) {
        return session.statements().setAside(statement, {span}, words);
    });
}

void StatementsView::takeBack() {
    const QString setAside = m_text->setAsideHere();
    if (setAside.isEmpty() || !canSplit()) return;
    perform(
        [statement = m_shown.view.ref, setAside](CaseSession& session) -> Result<QString> {
            CB_CHECK(session.statements().removeSetAside(statement, setAside));
            return QString();
        },
        [this](const QString&) { Q_EMIT said(tr("These words want a point again")); });
}

void StatementsView::removePoint() {
    const auto* chosen = models::pointById(m_shown.view, m_point);
    if (!chosen || !canSplit()) return;
    const bool isAnswered = !chosen->passages.isEmpty();
    if (isAnswered &&
        !prompts().confirm(this,
                           {tr("Remove point %1 with its answer?").arg(chosen->number),
                            tr("The answer goes with it, and its citations are put into the bin. Undo brings "
                               "all of it back, one step after the other."),
                            tr("Remove"), true}))
        return;
    afterSaving([this] {
        perform(
            [statement = m_shown.view.ref, point = m_point](CaseSession& session) -> Result<QString> {
                CB_CHECK(views::removePoint(session, statement, point));
                return QString();
            },
            [this](const QString&) { Q_EMIT said(tr("The point was removed. Undo brings it back.")); });
    });
}

void StatementsView::citeSelection() {
    if (!m_text->selected().isEmpty()) citeWords({m_shown.view.ref, m_text->selected()});
}

void StatementsView::citeWords(const CitedWords& words) {
    if (m_point.isEmpty() || !canEdit()) return;
    afterSaving([this, words] {
        const QJsonArray claims = m_editor->claimsToCite();
        perform([statement = m_shown.view.ref, point = m_point, passage = m_editor->passageToCite(), claims,
                 words](CaseSession& session) {
            return views::citeWords(session, statement, point, passage, claims, words);
        });
        Q_EMIT said(tr("Cited in the answer"));
    });
}

void StatementsView::pickCitation() {
    auto* dialog = new PickDialog(desk(), PickDialog::For::Citation, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        afterSaving([this, target = dialog->target(), quote = dialog->quote()] {
            const QJsonArray claims = m_editor->claimsToCite();
            perform([statement = m_shown.view.ref, point = m_point, passage = m_editor->passageToCite(),
                     claims, target, quote](CaseSession& session) {
                return citeRecord(session, statement, point, passage, claims, target, quote);
            });
        });
    });
    dialog->open();
}

void StatementsView::pickReference() {
    auto* dialog = new PickDialog(desk(), PickDialog::For::Reference, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_editor->addReference(dialog->target()); });
    dialog->open();
}

void StatementsView::removeCitation(const QString& ref) {
    perform([ref](CaseSession& session) -> Result<QString> {
        CB_CHECK(session.editing().moveToBin(ref));
        return QString();
    });
}

void StatementsView::jumpToUncovered() {
    const auto span = models::nextUncovered(m_shown.view, m_text->cursorPlace());
    if (!span) return;
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->select(*span);
}

void StatementsView::jumpToUnanswered() {
    // The one that is chosen comes first, as long as nobody is at its answer.
    const bool isAtAnswer = m_editor->isAncestorOf(QApplication::focusWidget());
    const QModelIndex current = m_claimList->currentIndex();
    const int from = current.isValid() ? current.row() - (isAtAnswer ? 0 : 1) : -1;
    const int row = m_claims->nextUnanswered(from);
    if (row < 0) return;
    m_claimList->setCurrentIndex(m_claims->index(row, 0));
    choose(m_claims->pointAt(row));
    m_editor->addPassage(m_claims->claimAt(row)); // where one begins to type
}

void StatementsView::step(int by) {
    const auto count = static_cast<int>(m_shown.view.points.size());
    if (count == 0) return;
    const int index = models::indexOf(m_shown.view, m_point);
    const int next = index < 0 ? (by > 0 ? 0 : count - 1) : (index + by + count) % count;
    choose(m_shown.view.points[next].id);
}

void StatementsView::showPreview(bool visible) {
    m_preview->setVisible(visible);
    sharePanes();
    if (!visible) return;
    renewPreview();
    // When it has its width.
    QTimer::singleShot(0, m_preview, [this] {
        if (const auto* point = models::pointById(m_shown.view, m_point)) m_preview->scrollTo(point->ref);
    });
}

// The text gets the most, for as long as nobody moved a border.
void StatementsView::sharePanes() {
    const bool isNarrow = width() < kNarrow;
    m_panes->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    if (isNarrow) m_halves->setSizes({3, 1});
    const int tenth = (isNarrow ? height() : width()) / 10;
    m_panes->setSizes(m_preview->isHidden() ? QList<int>{tenth * 5, tenth * 5, 0}
                                            : QList<int>{tenth * 4, tenth * 3, tenth * 3});
    fitClaims();
}

// In a narrow list the words of a claim matter more than its kind.
void StatementsView::fitClaims() {
    m_claimList->setColumnHidden(
        models::ClaimTable::KindColumn,
        (m_panes->orientation() == Qt::Vertical ? width() : m_panes->sizes().first()) < kRoomForKinds);
}

void StatementsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) sharePanes();
}

void StatementsView::renewPreview() {
    const QString reply = m_preview->reply();
    if (!m_actions->preview->isChecked() || reply.isEmpty()) return;
    desk().ask(
        this, [reply](CaseSession& session) { return session.statements().preview(reply); },
        [this, reply](const Result<QString>& html) {
            if (!html) return prompts().tell(this, html.error());
            if (m_preview->reply() != reply) return;
            const auto* point = models::pointById(m_shown.view, m_point);
            m_preview->setHtml(*html, point ? point->ref : QString());
        });
}

void StatementsView::newReply() {
    const QString title = tr("Reply to %1").arg(m_shown.view.ref);
    perform([statement = m_shown.view.ref, title](CaseSession& session) {
        return addReply(session, statement, title);
    });
}

} // namespace casebound::views
