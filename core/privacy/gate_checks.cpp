// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/gate_checks.h"

#include "core/privacy/label_check.h"
#include "core/privacy/verbatim.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace casebound::privacy {
namespace {

using records::RecordId;
constexpr int kSmallGroup = 3; // fewer are pointed out

RecordId recordOf(AppearanceId appearance) {
    return appearance.as<records::RecordTag>();
}

// Writes one checklist, concern by concern.
class Checks {
public:
    explicit Checks(const GateFacts& facts)
        : m_facts(facts) {
        for (const records::AnyRecord& record : facts.departure.records) {
            const records::Common& common = records::commonOf(record);
            m_references.insert(common.id, records::reference(records::kindOf(record), common.number));
        }
    }

    Checklist run() {
        checkMasking();
        checkPeople();
        checkTestimonies();
        checkExhibits();
        checkReferences();
        checkAudience();
        pointOutJoined();
        pointOutSmallGroups();
        std::stable_sort(m_list.begin(), m_list.end(), [](const Obstacle& a, const Obstacle& b) {
            return std::tuple(!a.blocks, a.reason, a.message) < std::tuple(!b.blocks, b.reason, b.message);
        });
        return std::move(m_list);
    }

private:
    // " (TE-003)"; empty for what is not part of the departure.
    QString named(RecordId record) const {
        const QString reference = m_references.value(record);
        return reference.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reference);
    }

    void block(Reason reason, RecordId record, const QString& message) {
        m_list.append({reason, true, record, message});
    }
    void warn(Reason reason, RecordId record, const QString& message) {
        m_list.append({reason, false, record, message});
    }

    void checkMasking();
    void checkPeople();
    void checkPerson(AppearanceId person);
    void checkPermission(AppearanceId person, const LabelMap::Entry& entry, const Permission& permission);
    void checkTestimonies();
    void checkExhibits();
    void checkReferences();
    void checkAudience();
    void pointOutJoined();
    void pointOutSmallGroups();

    const GateFacts& m_facts;
    QHash<RecordId, QString> m_references;
    QSet<AppearanceId> m_checked;
    Checklist m_list;
};

void Checks::checkMasking() {
    if (m_facts.remaskingNeeded || isOutdated(m_facts.shown, m_facts.names.generation()))
        block(
            Reason::MaskingOutdated, {},
            QStringLiteral("Names came or changed since some texts were masked. Let the texts be masked anew "
                           "(opening the case with names shown does it), then export again."));
    QSet<RecordId> told;
    for (const text::MaskedText& text : m_facts.shown.texts) {
        const RecordId owner = m_facts.ownersOf.value(text.id());
        if (text.isChecked() || told.contains(owner)) continue;
        told.insert(owner);
        block(
            Reason::UncheckedText, owner,
            QStringLiteral("A text%1 was typed while names were hidden and nobody checked it for names. Show "
                           "names, so that it is checked.")
                .arg(named(owner)));
    }
}

void Checks::checkPeople() {
    for (const AppearanceId& person : m_facts.shown.people)
        checkPerson(person);
}

void Checks::checkPerson(AppearanceId person) {
    if (m_checked.contains(person)) return;
    m_checked.insert(person);
    const LabelMap::Entry* entry = m_facts.names.labels().find(person);
    if (entry == nullptr) {
        block(Reason::UnknownPerson, {},
              QStringLiteral("Somebody is mentioned who has no label yet. Give the person an appearance, or "
                             "leave the mention out."));
        return;
    }
    checkPermission(person, *entry, m_facts.rules.permissionFor(recordOf(person), entry->role));
    if (entry->naming == records::Naming::Refuses)
        warn(Reason::RefusesNaming, recordOf(person),
             QStringLiteral(
                 "Somebody%1 is publicly known and refuses to be named. A label may not hide who it "
                 "is.")
                 .arg(named(recordOf(person))));
}

void Checks::checkPermission(AppearanceId person, const LabelMap::Entry& entry,
                             const Permission& permission) {
    const RecordId record = recordOf(person);
    const bool asked = records::needsConsent(entry.role);
    const QString word = roleWord(entry.role).toLower() + named(record);
    if (permission.verdict == Permission::Verdict::Refused) {
        block(
            Reason::ConsentRefused, record,
            QStringLiteral("A %1 has refused or withdrawn consent, or may not be used, for this purpose and "
                           "audience. Leave out what comes from or shows this person.")
                .arg(word));
    } else if (permission.verdict == Permission::Verdict::Missing && asked) {
        block(Reason::NoConsent, record,
              QStringLiteral(
                  "No consent of a %1 is recorded for this purpose and audience. Ask for it and record "
                  "it, or leave the person out.")
                  .arg(word));
    } else if (permission.verdict == Permission::Verdict::Missing) {
        block(Reason::NoGround, record,
              QStringLiteral(
                  "No ground is recorded on which a %1 may be shown for this purpose and audience. "
                  "Record one (public role, reply offered, public interest), or leave the person out.")
                  .arg(word));
    } else if (permission.limited) {
        warn(Reason::LimitedConsent, permission.sheet,
             QStringLiteral("There are conditions, in words, on how a %1 may be shown. Read them before this "
                            "leaves.")
                 .arg(word));
    }
    const bool hasForm =
        std::any_of(m_facts.exportNames.publicForms().begin(), m_facts.exportNames.publicForms().end(),
                    [&](const auto& form) { return form.appearance == person; });
    if (entry.naming == records::Naming::PublicForm && !hasForm &&
        permission.attribution == records::Attribution::OnRecord)
        warn(Reason::NoPublicForm, record,
             QStringLiteral("A %1 is to be named in public, but no public form is recorded. A label stands "
                            "instead.")
                 .arg(word));
}

// Whoever testified is shown by the testimony, named there or not.
void Checks::checkTestimonies() {
    const VerbatimSearch verbatim(m_facts.shown);
    for (const records::AnyRecord& record : m_facts.departure.records) {
        const auto* testimony = std::get_if<records::Testimony>(&record);
        if (testimony == nullptr || testimony->of.isNull()) continue;
        const auto witness = testimony->of.as<text::AppearanceTag>();
        checkPerson(witness);
        const LabelMap::Entry* entry = m_facts.names.labels().find(witness);
        if (entry == nullptr) continue;
        const Permission permission = m_facts.rules.permissionFor(testimony->of, entry->role);
        if (permission.verdict != Permission::Verdict::Allowed ||
            permission.quotation == records::Quotation::Verbatim || !verbatim.quotes(*testimony))
            continue;
        block(Reason::QuotationLimited, testimony->common.id,
              QStringLiteral(
                  "A testimony%1 is quoted word for word, which the consent does not cover. Put it in "
                  "your own words, leave it out, or ask for consent to quote.")
                  .arg(named(testimony->common.id)));
    }
}

void Checks::checkExhibits() {
    for (const records::AnyRecord& record : m_facts.departure.records) {
        const auto* exhibit = std::get_if<records::Exhibit>(&record);
        if (exhibit == nullptr || exhibit->candidatesReviewed) continue;
        block(Reason::NotReviewed, exhibit->common.id,
              QStringLiteral(
                  "In an exhibit%1 nobody has looked for names that are not registered yet. Read it, "
                  "register the names, and mark it as reviewed, or leave it out.")
                  .arg(named(exhibit->common.id)));
    }
}

void Checks::checkReferences() {
    for (const RecordId& record : m_facts.shown.records)
        if (!m_facts.exportNames.reference(record.as<document::RecordTag>()))
            block(Reason::NotIncluded, record,
                  QStringLiteral(
                      "A record is referred to that is not part of this export. Include it, or leave "
                      "the reference out."));
}

void Checks::checkAudience() {
    if (!LabelCheck(m_facts.names).code(m_facts.departure.to.audience))
        block(Reason::LabelGivesAway, {},
              QStringLiteral(
                  "The audience's name holds a registered name, and it stands in what leaves. Call the "
                  "audience otherwise."));
}

void Checks::pointOutJoined() {
    QHash<IdentityId, QList<AppearanceId>> shown;
    for (const AppearanceId& person : m_facts.shown.people)
        if (const Identity* identity = m_facts.names.identityOf(person)) shown[identity->id].append(person);
    for (const QList<AppearanceId>& same : std::as_const(shown)) {
        if (same.size() < 2) continue;
        for (const AppearanceId& person : same)
            warn(Reason::JoinedAppearances, recordOf(person),
                 QStringLiteral(
                     "Somebody%1 is shown in more than one role. Readers may find out that these are "
                     "one person.")
                     .arg(named(recordOf(person))));
    }
}

void Checks::pointOutSmallGroups() {
    for (const auto& choice : records::choices(records::AppearanceRole{})) {
        const int count = m_facts.exportNames.numbered(choice.value);
        if (!records::needsConsent(choice.value) || count == 0 || count >= kSmallGroup) continue;
        warn(Reason::SmallGroup, {},
             QStringLiteral(
                 "Only %1 shown as %2. In so small a group each may be recognised, whatever the label.")
                 .arg(count == 1 ? QStringLiteral("1 person is") : QStringLiteral("%1 people are").arg(count),
                      roleWord(choice.value).toLower()));
    }
}

} // namespace

Checklist checklistFor(const GateFacts& facts) {
    return Checks(facts).run();
}

bool isOutdated(const ShownContent& shown, quint64 generation) {
    return std::any_of(shown.texts.begin(), shown.texts.end(), [&](const text::MaskedText& text) {
        return text.isChecked() && text.generation() < generation;
    });
}

Obstacle namesHidden() {
    return {Reason::NamesHidden,
            true,
            {},
            QStringLiteral(
                "Names are hidden, so nothing can be checked for them. Show names, then export again.")};
}

} // namespace casebound::privacy
