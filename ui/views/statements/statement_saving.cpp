// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/point_editor.h"
#include "ui/views/statements/statements_view.h"

// How what is typed gets into the case.
namespace casebound::views {

bool StatementsView::leave() {
    save();
    return true;
}

void StatementsView::save() {
    if (!m_editor->needsSaving() || m_editor->point().isEmpty() || !canEdit()) return;
    // Items without an id yet would be made twice: one after the other.
    if (m_isSaving) {
        m_afterSaving.prepend([this] { save(); });
        return;
    }
    m_isSaving = true;
    const QString statement = m_shown.view.ref;
    const QJsonObject typed = m_editor->asTyped();
    const QJsonObject point = m_editor->forSaving();
    const QString id = m_editor->point();
    ++m_asked; // what is being read now is out of date
    desk().change(
        this,
        [statement, point](session::CaseSession& session) -> Result<Done> {
            CB_CHECK(savePoint(session, statement, point));
            CB_TRY(auto shown, readStatement(session, statement));
            return Done{{}, std::move(shown)};
        },
        [this, id, typed](Result<Done> done) { saved(id, typed, done); });
}

void StatementsView::saved(const QString& point, const QJsonObject& typed, const Result<Done>& done) {
    m_isSaving = false;
    if (!done) {
        keepDraft(point, typed);
        m_afterSaving.clear();
        return prompts().tell(this, done.error());
    }
    if (m_editor->point() == point) m_editor->arrived();
    if (done->shown.view.ref == m_shown.view.ref && m_wanted.isEmpty()) fill(done->shown);
    for (const auto& then : std::exchange(m_afterSaving, {}))
        then();
}

void StatementsView::afterSaving(std::function<void()> then) {
    save();
    if (m_isSaving)
        m_afterSaving.append(std::move(then));
    else
        then();
}

void StatementsView::keepDraft(const QString& point, const QJsonObject& typed) {
    desk().ask(
        this,
        [key = draftKey(m_shown.view.ref, point), typed](session::CaseSession& session) {
            return session.deskStore().saveDraft(key, typed);
        },
        [this](Outcome kept) {
            if (!kept) prompts().tell(this, kept.error());
        });
}

void StatementsView::keepDrafts() {
    if (m_editor->isDirty() && canEdit()) keepDraft(m_editor->point(), m_editor->asTyped());
}

void StatementsView::perform(Work work, Made made) {
    const QString statement = m_shown.view.ref;
    ++m_asked;
    desk().change(
        this,
        [statement, work = std::move(work)](session::CaseSession& session) -> Result<Done> {
            Done done;
            CB_TRY(done.made, work(session));
            CB_TRY(done.shown, readStatement(session, statement));
            return done;
        },
        [this, statement, made = std::move(made)](Result<Done> done) {
            if (!done) {
                refresh(); // what was asked for before still stands
                return prompts().tell(this, done.error());
            }
            if (m_shown.view.ref == statement && m_wanted.isEmpty()) fill(done->shown);
            if (made) made(done->made);
        });
}

} // namespace casebound::views
