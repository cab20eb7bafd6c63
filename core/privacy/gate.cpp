// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/gate.h"

#include "core/privacy/gate_checks.h"
#include "core/privacy/public_form.h"
#include "core/privacy/remask.h"
#include "core/privacy/text_store.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace casebound::privacy {
namespace {

// Of those who are to be named in public. No entry where none is recorded.
Result<QHash<AppearanceId, QString>> publicFormsOf(const QList<AppearanceId>& people, const LabelMap& labels,
                                                   const GateTools& tools) {
    QHash<AppearanceId, QString> forms;
    for (const AppearanceId& person : people) {
        const LabelMap::Entry* entry = labels.find(person);
        if (entry == nullptr || entry->naming != records::Naming::PublicForm) continue;
        CB_TRY(storage::Statement statement,
               tools.connection.prepare("SELECT public_form FROM appearance WHERE id = ?"));
        CB_TRY(const std::optional<QByteArray> sealed,
               statement.bindAll(person).first([](const storage::Statement& row) { return row.blob(0); }));
        CB_TRY(const QString form, openPublicForm(tools.keys, person, sealed.value_or(QByteArray())));
        if (!form.isEmpty()) forms.insert(person, form);
    }
    return forms;
}

// The record that a text stands in; null for one that is not stored.
Result<records::RecordId> ownerOf(TextStore& texts, const text::MaskedText& text) {
    const Result<TextPlace> place = texts.placeOf(text.id());
    if (place) return place->owner;
    if (place.error().code == ErrorCode::NotFound) return records::RecordId();
    return failure(place.error());
}

// Where the texts stand that nobody checked.
Result<QHash<text::TextId, records::RecordId>> ownersOfUnchecked(const ShownContent& shown,
                                                                 TextStore& texts) {
    QHash<text::TextId, records::RecordId> owners;
    for (const text::MaskedText& text : shown.texts) {
        if (text.isChecked() || text.id().isNull()) continue;
        CB_TRY(const records::RecordId owner, ownerOf(texts, text));
        if (!owner.isNull()) owners.insert(text.id(), owner);
    }
    return owners;
}

// Each once.
Result<QList<records::RecordId>> recordsWithSharedNames(const ShownContent& shown, TextStore& texts) {
    CB_TRY(const auto masker, texts.masker());
    QList<records::RecordId> found;
    for (const text::MaskedText& text : shown.texts) {
        if (!text.isChecked() || text.id().isNull() || text.mentions().isEmpty()) continue;
        CB_TRY(const bool isShared, masker->holdsSharedName(text));
        if (!isShared) continue;
        CB_TRY(const records::RecordId owner, ownerOf(texts, text));
        if (!found.contains(owner)) found.append(owner);
    }
    return found;
}

// Everybody who is shown under a label, or whose testimony leaves, each once.
QList<Group> groupsIn(const Departure& departure, const ShownContent& shown,
                      const QList<records::AnyRecord>& people, const ExportNames& exportNames,
                      const Register& names) {
    QList<AppearanceId> told = shown.people;
    for (const records::AnyRecord& record : departure.records)
        if (const auto* testimony = std::get_if<records::Testimony>(&record))
            told.append(testimony->of.as<text::AppearanceTag>());
    QSet<AppearanceId> seen;
    for (const ExportNames::PublicForm& form : exportNames.publicForms())
        seen.insert(form.appearance);
    const SmallGroups groups(departure.records, people, names);
    QList<Group> found;
    for (const AppearanceId& person : std::as_const(told)) {
        if (seen.contains(person) || names.labels().find(person) == nullptr) continue;
        seen.insert(person);
        found.append(groups.groupOf(person));
    }
    return found;
}

tl::unexpected<Error> blocked(const Checklist& checklist) {
    const auto count = std::count_if(checklist.begin(), checklist.end(),
                                     [](const Obstacle& obstacle) { return obstacle.blocks; });
    return failure(
        ErrorCode::Refused,
        QStringLiteral("Nothing left the case: %1 on the checklist in the way. Each line of it says "
                       "what to do.")
            .arg(count == 1 ? QStringLiteral("1 thing stands")
                            : QStringLiteral("%1 things stand").arg(count)));
}

qsizetype countOf(const QList<LeakHit>& hits, LeakLevel level) {
    return std::count_if(hits.begin(), hits.end(), [&](const LeakHit& hit) { return hit.level == level; });
}

Outcome judge(const QList<LeakHit>& hits, const QString& lookalikeReason) {
    if (const qsizetype exact = countOf(hits, LeakLevel::Exact); exact > 0)
        return failure(
            ErrorCode::Refused,
            QStringLiteral("Nothing left the case: a finished file holds registered names in %1 "
                           "places. The findings say whose and where; take them out of the records "
                           "that are shown, or mask them, and export again.")
                .arg(exact));
    if (const qsizetype alike = countOf(hits, LeakLevel::Lookalike); alike > 0 && lookalikeReason.isEmpty())
        return failure(
            ErrorCode::Refused,
            QStringLiteral("Nothing left the case: a finished file holds what looks like registered "
                           "names in %1 places. Look at the findings; take the words out, or give a "
                           "reason why they may stand.")
                .arg(alike));
    return {};
}

} // namespace

struct Gate::State {
    Checklist checklist;
    ExportNames names;
    quint64 generation = 0;
    std::optional<LeakCheck> leaks; // none while names are hidden
    std::optional<Needs> needs;     // none while names are hidden
    QList<Group> groups;
    reading::ReaderProgram reader;
    QList<FileFindings> findings;

    bool isClear() const {
        return leaks && std::none_of(checklist.begin(), checklist.end(),
                                     [](const Obstacle& obstacle) { return obstacle.blocks; });
    }
};

Gate::Gate(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
Gate::Gate(Gate&&) noexcept = default;
Gate& Gate::operator=(Gate&&) noexcept = default;
Gate::~Gate() = default;

Result<Gate> Gate::open(const GateTools& tools, const Departure& departure, const WholeCase& wholeCase) {
    auto state = std::make_unique<State>();
    state->reader = tools.reader;
    if (!tools.keys.isShown()) {
        state->checklist = {namesHidden()};
        return Gate(std::move(state));
    }
    CB_TRY(const Register names, Register::load(tools.connection, tools.keys));
    const ShownContent shown = shownContent(departure.documents);
    state->needs.emplace(wholeCase.consents, departure.to, names);
    const ConsentRules& rules = state->needs->rules();
    CB_TRY(const auto publicForms, publicFormsOf(shown.people, names.labels(), tools));
    state->generation = names.generation();
    state->names =
        ExportNames::draw({shown, departure.records, publicForms}, names.labels(), rules, tools.random);

    CB_TRY(const bool remaskingNeeded, needsRemasking(tools.connection));
    TextStore texts(tools.connection, tools.keys, tools.random);
    CB_TRY(const auto owners, ownersOfUnchecked(shown, texts));
    CB_TRY(const auto sharedNames, recordsWithSharedNames(shown, texts));
    state->groups = groupsIn(departure, shown, wholeCase.people, state->names, names);
    state->checklist = checklistFor(
        {departure, shown, names, rules, state->names, remaskingNeeded, owners, sharedNames, state->groups});

    QList<LeakCheck::Allowed> allowed;
    for (const ExportNames::PublicForm& form : state->names.publicForms())
        allowed.append({form.appearance, form.text});
    state->leaks.emplace(names, allowed);
    return Gate(std::move(state));
}

Checklist Gate::checklist() const {
    return m_state->checklist;
}
bool Gate::isClear() const {
    return m_state->isClear();
}
const ExportNames& Gate::names() const {
    return m_state->names;
}
QList<Group> Gate::groups() const {
    return m_state->groups;
}
QList<Need> Gate::needsOf(const QSet<AppearanceId>& people) const {
    return m_state->needs ? m_state->needs->of(people) : QList<Need>();
}
QList<FileFindings> Gate::findings() const {
    return m_state->findings;
}

Result<ClearedDocument> Gate::clear(const document::Document& document) const {
    if (!isClear()) return blocked(m_state->checklist);
    if (isOutdated(shownContent(document), m_state->generation))
        return failure(ErrorCode::Refused,
                       QStringLiteral("Nothing left the case: a text is older than the names. "
                                      "Put the document together again."));
    return ClearedDocument::clear(document, m_state->names);
}

Result<Released> Gate::release(Finished finished, Progress& progress, const QString& lookalikeReason) {
    if (!isClear()) return blocked(m_state->checklist);
    auto hits = m_state->leaks->check(finished.name(), finished.content(), m_state->reader, progress);
    if (!hits) {
        if (hits.error().code == ErrorCode::Cancelled) return failure(hits.error());
        // What cannot be read back may hold anything.
        return failure(
            ErrorCode::Refused,
            QStringLiteral("Nothing left the case: a finished file could not be read back, so it was "
                           "not checked for names. Try again, or export in another format."),
            codeName(hits.error().code) + QLatin1Char(' ') + hits.error().message);
    }
    if (!hits->isEmpty()) m_state->findings.append({finished.name(), *hits});
    CB_CHECK(judge(*hits, lookalikeReason));
    return Released::of(std::move(finished));
}

} // namespace casebound::privacy
