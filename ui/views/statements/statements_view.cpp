// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/statements_view.h"

#include "ui/models/plain_words.h"
#include "ui/views/statements/coverage_strip.h"
#include "ui/views/statements/point_editor.h"
#include "ui/views/statements/reply_preview.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_find.h"
#include "ui/views/statements/statement_text.h"
#include "ui/widgets/basics.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

namespace casebound::views {

StatementsView::~StatementsView() = default;

void StatementsView::show(const QString& ref) {
    save();
    m_wanted = ref;
    refresh();
}

void StatementsView::find() {
    if (!m_shown.view.text.isEmpty()) m_find->start();
}

QString StatementsView::place() const {
    const auto* point = models::pointById(m_shown.view, m_point);
    return point ? point->ref : m_shown.view.ref;
}

void StatementsView::refresh() {
    m_details->refresh();
    const QString ref = m_wanted.isEmpty() ? m_shown.view.ref : m_wanted;
    desk().ask(
        this, [ref](session::CaseSession& session) { return readStatement(session, ref); },
        [this, asked = ++m_asked](Result<ShownStatement> shown) {
            if (asked != m_asked) return;
            if (!shown) return prompts().tell(this, shown.error());
            fill(*shown);
        });
}

void StatementsView::fill(const ShownStatement& shown) {
    const bool isOther = shown.view.ref != m_shown.view.ref;
    m_shown = shown;
    if (isOther) m_point.clear();
    m_details->open(shown.view.ref);
    m_stack->setCurrentIndex(shown.view.ref.isEmpty() ? 1 : 0);
    fillChoices();
    fillNotice();
    m_strip->setStatement(shown.view);
    m_text->setStatement(shown.view);
    m_find->again();
    m_claims->setStatement(shown.view);
    m_preview->setReplies(shown.replies);
    const auto* wanted = models::pointByRef(shown.view, std::exchange(m_wanted, {}));
    if (wanted) {
        choose(wanted->id);
    } else {
        if (!models::pointById(shown.view, m_point)) m_point.clear();
        fillEditor();
        if (isOther) Q_EMIT moved();
    }
    fillRows();
    renewPreview();
    enableActions();
}

void StatementsView::fillChoices() {
    const QSignalBlocker quiet(m_statements);
    m_statements->clear();
    for (const Choice& one : m_shown.statements)
        m_statements->addItem(models::titled(one.ref, one.title), one.ref);
    m_statements->setCurrentIndex(m_statements->findData(m_shown.view.ref));
}

void StatementsView::fillNotice() {
    const auto& view = m_shown.view;
    const bool canPropose = canSplit() && view.points.isEmpty() && !view.text.trimmed().isEmpty();
    const bool wantsText = canSplit() && view.text.trimmed().isEmpty();
    m_propose->setVisible(canPropose);
    m_addText->setVisible(wantsText);
    m_actions->addText->setEnabled(wantsText);
    m_notice->setVisible(canPropose || wantsText || !view.canSplit);
    m_claimList->setVisible(!view.points.isEmpty());
    if (!view.canSplit)
        m_notice->say(widgets::Notice::Kind::Info,
                      tr("Names are sealed, so where points begin and end cannot be shown or changed. "
                         "Everything else can be read."));
    else if (wantsText)
        m_notice->say(widgets::Notice::Kind::Info, tr("Its text is not here yet. Paste it, word for word."));
    else if (canPropose)
        m_notice->say(widgets::Notice::Kind::Info,
                      tr("There are no points yet. Select words and press Ctrl+Enter, or begin with a point "
                         "for each sentence and change what does not fit."));
}

QJsonObject StatementsView::storedPoint(const QString& id) const {
    for (const QJsonValue& point : m_shown.form[QLatin1String("points")].toArray())
        if (point[QLatin1String("id")].toString() == id) return point.toObject();
    return {};
}

void StatementsView::fillEditor() {
    const auto* point = models::pointById(m_shown.view, m_point);
    m_pointStack->setCurrentIndex(point ? 0 : 1);
    m_text->setChosen(m_point);
    if (!point) return;
    const bool isOther = m_editor->point() != m_point;
    m_editor->setEditable(canEdit());
    m_editor->take(*point, models::indexOf(m_shown.view, m_point), storedPoint(m_point));
    if (!isOther || !m_shown.drafts.contains(m_point)) return;
    m_editor->takeDraft(m_shown.drafts[m_point].toObject());
    Q_EMIT said(tr("What was typed here before is back. It is written when you leave the field."));
}

void StatementsView::fillRows() {
    const QSignalBlocker quiet(m_claimList->selectionModel());
    const int row = m_claims->rowOf(m_point);
    const QModelIndex current = m_claimList->currentIndex();
    if (current.isValid() && m_claims->pointAt(current.row()) == m_point) return;
    m_claimList->setCurrentIndex(row < 0 ? QModelIndex() : m_claims->index(row, 0));
    if (row < 0) return;
    // When the list has the size that it gets now.
    QTimer::singleShot(0, m_claimList, [this] {
        m_claimList->doItemsLayout();
        m_claimList->scrollTo(m_claimList->currentIndex(), QAbstractItemView::PositionAtCenter);
    });
}

void StatementsView::choose(const QString& point) {
    const auto* wanted = models::pointById(m_shown.view, point);
    if (!wanted) return;
    if (m_point != point) save();
    const bool isOther = m_point != point;
    m_point = point;
    fillEditor();
    fillRows();
    if (!wanted->spans.isEmpty()) m_text->reveal(wanted->spans.first());
    m_preview->scrollTo(wanted->ref);
    m_tabs->setCurrentIndex(0);
    enableActions();
    if (isOther) Q_EMIT moved();
}

bool StatementsView::canEdit() const {
    return !desk().isReadOnly() && !m_shown.view.ref.isEmpty();
}

bool StatementsView::canSplit() const {
    return canEdit() && m_shown.view.canSplit;
}

void StatementsView::enableActions() {
    const bool hasPoint = !m_point.isEmpty();
    const bool isSelected = !m_text->selected().isEmpty();
    m_actions->newStatement->setEnabled(!desk().isReadOnly());
    m_actions->newPoint->setEnabled(canSplit() && isSelected);
    m_actions->setAside->setEnabled(canSplit() && isSelected);
    m_actions->takeBack->setEnabled(canSplit() && !m_text->setAsideHere().isEmpty());
    m_actions->cite->setEnabled(canSplit() && isSelected && hasPoint);
    for (QAction* action : {m_actions->addClaim, m_actions->addPassage, m_actions->pickCitation})
        action->setEnabled(canEdit() && hasPoint);
    m_actions->removePoint->setEnabled(canSplit() && hasPoint);
    const bool hasPoints = !m_shown.view.points.isEmpty();
    m_actions->previousPoint->setEnabled(hasPoints);
    m_actions->nextPoint->setEnabled(hasPoints);
    m_actions->bin->setEnabled(canEdit());
    m_actions->copyReference->setEnabled(!m_shown.view.ref.isEmpty());
    m_actions->preview->setEnabled(!m_shown.view.ref.isEmpty());
}

} // namespace casebound::views
