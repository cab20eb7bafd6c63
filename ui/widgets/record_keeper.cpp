// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record_keeper.h"

#include <utility>

namespace casebound::widgets {

using session::CaseSession;

namespace {

const QString kNew = QStringLiteral("new");

} // namespace

struct RecordKeeper::Loaded {
    QJsonObject form;
    std::optional<QJsonObject> draft;
};

RecordKeeper::RecordKeeper(const Context& context, RecordForm& form, const QString& area, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_form(form)
    , m_area(area) {
    connect(&form, &RecordForm::changed, this, &RecordKeeper::stateChanged);
}

QString RecordKeeper::keysBegin() const {
    return QStringLiteral("%1 %2 ").arg(m_area, QLatin1String(records::info(m_form.kind()).table));
}

QString RecordKeeper::keyOf(const QString& ref) const {
    return keysBegin() + (ref.isEmpty() ? kNew : ref);
}

void RecordKeeper::findDrafts() {
    m_context.desk.ask(
        this, [](CaseSession& session) { return session.deskStore().draftKeys(); },
        [this](const Result<QStringList>& keys) {
            QStringList refs;
            for (const QString& key : keys.value_or(QStringList()))
                if (key.startsWith(keysBegin()))
                    refs.append(key == keyOf({}) ? QString() : key.mid(keysBegin().size()));
            Q_EMIT draftsFound(refs);
        });
}

void RecordKeeper::open(const QString& ref) {
    m_ref = ref;
    m_isOpen = true;
    read(false);
}

void RecordKeeper::startNew() {
    open({});
}

void RecordKeeper::close() {
    m_isOpen = false;
    m_isLoaded = false;
    m_ref.clear();
    m_draft.reset();
    ++m_opening;
    Q_EMIT stateChanged();
}

void RecordKeeper::refresh() {
    if (m_isOpen && m_isLoaded) read(true);
}

void RecordKeeper::read(bool again) {
    if (!again) {
        ++m_opening;
        m_isLoaded = false;
        m_draft.reset();
    }
    m_context.desk.ask(
        this,
        [kind = m_form.kind(), ref = m_ref, key = draftKey()](CaseSession& session) -> Result<Loaded> {
            Loaded loaded;
            auto form = ref.isEmpty() ? session.editing().emptyForm(kind) : session.editing().form(ref);
            CB_TRY(loaded.form, std::move(form));
            // Behind the password of names a draft waits until they are shown.
            if (auto draft = session.deskStore().draft(key)) loaded.draft = *draft;
            return loaded;
        },
        [this, again, opening = m_opening](Result<Loaded> loaded) {
            if (opening != m_opening) return;
            if (loaded)
                take(std::move(*loaded), again);
            else if (!again)
                Q_EMIT failed(loaded.error());
        });
}

void RecordKeeper::take(Loaded loaded, bool again) {
    m_isLoaded = true;
    if (again)
        m_form.follow(loaded.form);
    else
        m_form.load(loaded.form);
    // While somebody types on, the draft of before has nothing to offer any more.
    if (!again) m_draft = std::move(loaded.draft);
    if (!again) Q_EMIT this->loaded();
    Q_EMIT stateChanged();
}

void RecordKeeper::save() {
    if (!isDirty() || m_isSaving) return;
    m_form.clearErrors();
    if (!m_form.isValid()) {
        Q_EMIT said(tr("Not saved yet: something in it cannot be read."));
        return;
    }
    write(m_ref, m_form.changedFields(), draftKey());
}

void RecordKeeper::write(const QString& ref, const QJsonObject& fields, const QString& key) {
    m_isSaving = true;
    Q_EMIT stateChanged();
    m_context.desk.change(
        this,
        [kind = m_form.kind(), ref, fields, key](CaseSession& session) -> Result<QJsonObject> {
            CB_TRY(const QString saved, session.editing().save(kind, ref, fields));
            CB_CHECK(session.deskStore().dropDraft(key));
            return session.editing().form(saved);
        },
        [this, fields, key, draft = m_form.draft(), opening = m_opening](Result<QJsonObject> form) {
            m_isSaving = false;
            if (form)
                written(fields, opening, std::move(form));
            else
                refused(opening, key, draft, form.error());
            Q_EMIT stateChanged();
        });
}

void RecordKeeper::written(const QJsonObject& fields, int opening, Result<QJsonObject> form) {
    const QString ref = (*form)[QLatin1String("ref")].toString();
    Q_EMIT said(tr("Saved."));
    if (const auto later = std::exchange(m_later, std::nullopt)) return write(ref, *later, keyOf(ref));
    if (opening != m_opening) return;
    const bool wasNew = m_ref.isEmpty();
    m_ref = ref;
    m_draft.reset();
    m_form.saved(fields, *form);
    if (wasNew) Q_EMIT created(ref);
}

void RecordKeeper::refused(int opening, const QString& key, const QJsonObject& draft, const Error& error) {
    m_later.reset();
    if (opening == m_opening && m_form.showError(error)) return;
    // Somebody has gone on: nothing of it is lost, and the record offers it when it is opened again.
    if (opening != m_opening) {
        m_context.desk.ask(
            this, [key, draft](CaseSession& session) { return session.deskStore().saveDraft(key, draft); },
            [](const Outcome&) {});
        Q_EMIT said(tr("A record could not be saved and was kept as a draft."));
    }
    Q_EMIT failed(error);
}

bool RecordKeeper::leave() {
    if (!isDirty()) return true;
    if (!m_form.isValid()) {
        keepDraft();
        Q_EMIT said(tr("Not saved yet: something in it cannot be read. It was kept as a draft."));
        return false;
    }
    if (m_isSaving)
        m_later = m_form.changedFields();
    else
        save();
    return true;
}

void RecordKeeper::keepDraft() {
    if (!isDirty()) return;
    m_context.desk.ask(
        this,
        [key = draftKey(), draft = m_form.draft()](CaseSession& session) {
            return session.deskStore().saveDraft(key, draft);
        },
        [](const Outcome&) {});
}

void RecordKeeper::continueDraft() {
    if (const auto draft = std::exchange(m_draft, std::nullopt)) m_form.applyDraft(*draft);
    Q_EMIT stateChanged();
}

void RecordKeeper::discardDraft() {
    m_draft.reset();
    m_context.desk.ask(
        this, [key = draftKey()](CaseSession& session) { return session.deskStore().dropDraft(key); },
        [](const Outcome&) {});
    Q_EMIT stateChanged();
}

} // namespace casebound::widgets
