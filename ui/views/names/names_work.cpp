// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/identity_draft.h"
#include "ui/models/identity_table.h"
#include "ui/views/names/names_view.h"
#include "ui/views/names/person_editor.h"
#include "ui/views/names/same_person_dialog.h"
#include "ui/views/names/split_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/ref_links.h"

#include <QSortFilterProxyModel>

// The second half of NamesView: reading and writing the register.
namespace casebound::views {

using session::IdentityView;
using widgets::Notice;

namespace {

constexpr int kAllPeople = 100000;

QString draftKey() {
    return QStringLiteral("names");
}

} // namespace

Result<NamesView::Shown> NamesView::read(session::CaseSession& session) {
    Shown shown;
    CB_TRY(shown.identities, session.namesDesk().identities());
    CB_TRY(shown.people, session.editing().people({}, kAllPeople));
    CB_TRY(shown.givingAway, session.labelsThatGiveAway());
    CB_TRY(shown.suggested, session.namesDesk().suggestedLabel());
    CB_TRY(shown.draft, session.deskStore().draft(draftKey()));
    return shown;
}

void NamesView::take(const Shown& shown) {
    m_people = shown.people;
    QHash<QString, QString> labels;
    for (const QJsonValue& person : shown.people)
        labels.insert(person[QLatin1String("ref")].toString(), person[QLatin1String("label")].toString());
    const QString kept = m_wanted.isEmpty() ? m_table->currentRef() : m_wanted;
    m_isChoosing = true;
    m_model->setRows(shown.identities);
    m_model->setLabels(labels);
    m_isChoosing = false;
    warn(shown.givingAway);
    m_editor->suggestLabel(shown.suggested);
    const bool wasDirty = m_editor->isDirty();
    edit(kept);
    if (!wasDirty && shown.draft) {
        edit(models::identityFrom(*shown.draft).id);
        m_editor->take(models::identityFrom(*shown.draft));
    }
}

void NamesView::warn(const QStringList& givingAway) {
    m_warning->setVisible(!givingAway.isEmpty());
    m_warning->say(
        Notice::Kind::Warning,
        givingAway.size() == 1
            ? tr("A label gives somebody away: it holds a registered name or initials. Labels are shown "
                 "everywhere, so give it another.")
            : tr("%n labels give somebody away: they hold a registered name or initials. Labels are shown "
                 "everywhere, so give them others.",
                 nullptr, static_cast<int>(givingAway.size())));
    m_givingAway->show(tr("Change the label of"), givingAway);
}

// Chosen by hand: what was typed for somebody else is written first.
void NamesView::choose(const QModelIndex& index) {
    if (m_isChoosing || !index.isValid()) return;
    const QString id = m_table->currentRef();
    if (id == m_editor->edited().id) return;
    if (m_editor->isDirty()) save();
    edit(id);
    Q_EMIT moved();
}

// Shows a person by its id or one of its appearances, unless something else is being typed.
void NamesView::edit(const QString& wanted) {
    const IdentityView* found = nullptr;
    for (const auto& identity : m_model->rows())
        if (identity.id == wanted || identity.appearances.contains(wanted)) found = &identity;
    const IdentityView person = found ? *found : IdentityView();
    if (found) m_wanted.clear();
    QList<AppearancePicker::Appearance> appearances;
    for (const QJsonValue& each : m_people) {
        const QString ref = each[QLatin1String("ref")].toString();
        QString takenBy;
        for (const auto& identity : m_model->rows())
            if (identity.id != person.id && identity.appearances.contains(ref))
                takenBy = models::IdentityTable::title(identity);
        appearances.append(
            {ref, each[QLatin1String("label")].toString(), each[QLatin1String("role")].toString(), takenBy});
    }
    m_editor->setAppearances(appearances);
    if (!m_ticking.isEmpty()) m_editor->tick(m_ticking);
    m_ticking.clear();
    if (m_editor->isDirty() && m_editor->edited().id == person.id) return;
    m_editor->show(person);
    m_isChoosing = true;
    if (found) m_table->choose(person.id);
    m_isChoosing = false;
}

void NamesView::beginNew() {
    if (m_editor->isDirty()) save();
    m_isChoosing = true;
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_isChoosing = false;
    edit({});
    m_editor->setFocus();
}

void NamesView::save() {
    const IdentityView person = m_editor->edited();
    if (person.names.isEmpty())
        return m_editor->say(tr("Type at least one name: without one nothing can be masked."));
    m_editor->say({});
    m_editor->setBusy(true);
    desk().start(
        this, tr("Masking names"),
        [person](session::CaseSession& session, Progress& progress) -> Result<QString> {
            CB_TRY(const QString id, session.namesDesk().save(person, progress));
            CB_CHECK(session.deskStore().dropDraft(draftKey()));
            return id;
        },
        [this, person](const Result<QString>& id) {
            m_editor->setBusy(false);
            if (!id) return m_editor->say(id.error().message);
            IdentityView saved = person;
            saved.id = *id;
            // Only if it is still this person: somebody may have gone on to the next one.
            if (m_editor->edited().id == person.id) {
                m_editor->show(saved);
                m_wanted = *id;
            }
            refresh();
        });
}

void NamesView::remove() {
    const QString id = m_editor->edited().id;
    if (id.isEmpty()) return;
    const bool isSure = prompts().confirm(this, {tr("Remove this person from Names?"),
                                                 tr("The names are no longer masked then: they stand in "
                                                    "texts, in search and in what leaves the case. "
                                                    "The labels stay."),
                                                 tr("Remove"), true});
    if (!isSure) return;
    change([id](session::CaseSession& session, Progress& progress) -> Result<QString> {
        CB_CHECK(session.namesDesk().remove(id, progress));
        return QString();
    });
}

void NamesView::join() {
    const IdentityView person = m_editor->edited();
    if (person.id.isEmpty() || m_editor->isDirty()) return;
    auto* dialog = new SamePersonDialog(person, m_model->rows(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kept = person.id] {
        change([kept, other = dialog->chosen()](session::CaseSession& session,
                                                Progress& progress) -> Result<QString> {
            CB_CHECK(session.namesDesk().merge(kept, other, progress));
            return kept;
        });
    });
    dialog->open();
}

void NamesView::split() {
    const IdentityView person = m_editor->edited();
    if (person.names.size() < 2 || person.id.isEmpty() || m_editor->isDirty()) return;
    QHash<QString, QString> labels;
    for (const QJsonValue& each : m_people)
        labels.insert(each[QLatin1String("ref")].toString(), each[QLatin1String("label")].toString());
    auto* dialog = new SplitDialog(person, labels, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = person.id] {
        change([id, names = dialog->names(),
                appearances = dialog->appearances()](session::CaseSession& session, Progress& progress) {
            return session.namesDesk().split(id, names, appearances, progress);
        });
    });
    dialog->open();
}

// Changes the register; `work` says who is shown afterwards.
void NamesView::change(const std::function<Result<QString>(session::CaseSession&, Progress&)>& work) {
    m_editor->setBusy(true);
    desk().start(this, tr("Masking names"), work, [this](const Result<QString>& id) {
        m_editor->setBusy(false);
        if (!id) return m_editor->say(id.error().message);
        m_editor->clear();
        m_wanted = *id;
        refresh();
    });
}

void NamesView::addLabel(const QString& label, const QString& role) {
    const QJsonObject fields{{QStringLiteral("label"), label}, {QStringLiteral("role"), role}};
    desk().change(
        this,
        [fields](session::CaseSession& session) {
            return session.editing().save(records::Kind::Appearance, {}, fields);
        },
        [this](const Result<QString>& ref) {
            if (!ref) return m_editor->say(ref.error().message);
            m_ticking = *ref;
            refresh();
        });
}

bool NamesView::leave() {
    if (desk().names() != session::NamesState::Shown || !m_editor->isDirty()) return true;
    if (m_editor->edited().names.isEmpty()) {
        keepDrafts();
        m_editor->say(tr("Type at least one name: without one nothing can be masked."));
        return false;
    }
    save();
    return true;
}

void NamesView::keepDrafts() {
    if (!desk().isOpen() || desk().isReadOnly() || !m_editor->isDirty()) return;
    desk().ask(
        this,
        [draft = models::draftOf(m_editor->edited())](session::CaseSession& session) {
            return session.deskStore().saveDraft(draftKey(), draft);
        },
        [](const Outcome& /*kept*/) {});
}

} // namespace casebound::views
