// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/people_checks.h"

#include "core/privacy/verbatim.h"

#include <QSet>

#include <algorithm>

namespace casebound::privacy {
namespace {

using records::RecordId;

RecordId recordOfPerson(AppearanceId appearance) {
    return appearance.as<records::RecordTag>();
}

class PeopleChecks {
public:
    PeopleChecks(const GateFacts& facts, ChecklistWriter& list)
        : m_facts(facts)
        , m_list(list)
        , m_verbatim(facts.shown) {}

    void checkPeople();
    void checkTestimonies();

private:
    void checkPerson(AppearanceId person);
    void checkPermission(AppearanceId person, const LabelMap::Entry& entry, const Permission& permission);
    void checkQuotation(const records::Testimony& testimony, records::Quotation quotation);
    void checkPublicForm(AppearanceId person, const LabelMap::Entry& entry, const Permission& permission);

    // "Somebody in the role of witness (PE-003)"
    QString describe(AppearanceId person, const LabelMap::Entry& entry) const {
        return QStringLiteral("Somebody in the role of ") + roleWord(entry.role).toLower() +
               m_list.named(recordOfPerson(person));
    }

    const GateFacts& m_facts;
    ChecklistWriter& m_list;
    VerbatimSearch m_verbatim;
    QSet<AppearanceId> m_checked;
};

void PeopleChecks::checkPeople() {
    for (const AppearanceId& person : m_facts.shown.people)
        checkPerson(person);
}

void PeopleChecks::checkPerson(AppearanceId person) {
    if (m_checked.contains(person)) return;
    m_checked.insert(person);
    const LabelMap::Entry* entry = m_facts.names.labels().find(person);
    if (entry == nullptr) {
        m_list.block(
            Reason::UnknownPerson, {},
            QStringLiteral("Somebody is mentioned who has no label yet. Give the person an appearance, or "
                           "leave the mention out."));
        return;
    }
    checkPermission(person, *entry, m_facts.rules.permissionFor(recordOfPerson(person), entry->role));
    if (entry->naming == records::Naming::Refuses)
        m_list.warn(
            Reason::RefusesNaming, recordOfPerson(person),
            QStringLiteral("Somebody%1 is publicly known and refuses to be named. A label may not hide "
                           "who it is.")
                .arg(m_list.named(recordOfPerson(person))));
}

void PeopleChecks::checkPermission(AppearanceId person, const LabelMap::Entry& entry,
                                   const Permission& permission) {
    const RecordId record = recordOfPerson(person);
    const QString who = describe(person, entry);
    const auto block = [&](Reason reason, const QString& message) {
        m_list.block(reason, record, message.arg(who));
    };
    switch (permission.verdict) {
    case Permission::Verdict::Refused:
        block(Reason::ConsentRefused,
              QStringLiteral("%1 has refused or withdrawn consent, or may not be used, for this purpose and "
                             "audience. Leave out what comes from or shows this person."));
        break;
    case Permission::Verdict::Missing:
        if (m_facts.rules.asksConsent(record, entry.role) && !permission.sheet.isNull()) {
            block(Reason::NoConsent,
                  QStringLiteral("%1 has not been asked yet: a sheet for this purpose and audience is there, "
                                 "without an answer. Ask and record what was answered, or leave the person "
                                 "out."));
        } else if (m_facts.rules.asksConsent(record, entry.role)) {
            block(Reason::NoConsent,
                  QStringLiteral("%1 has given no recorded consent to this purpose and audience. Ask for it "
                                 "and record it, or leave the person out."));
        } else {
            block(
                Reason::NoGround,
                QStringLiteral("%1 is shown without a recorded ground for this purpose and audience. Record "
                               "one (public role, reply offered, public interest), or leave the person "
                               "out."));
        }
        break;
    case Permission::Verdict::Allowed:
        if (permission.limited)
            m_list.warn(
                Reason::LimitedConsent, permission.sheet,
                QStringLiteral("%1 is shown under conditions recorded in words. Read them before this "
                               "leaves.")
                    .arg(who));
        break;
    }
    checkPublicForm(person, entry, permission);
}

void PeopleChecks::checkPublicForm(AppearanceId person, const LabelMap::Entry& entry,
                                   const Permission& permission) {
    if (entry.naming != records::Naming::PublicForm ||
        permission.attribution != records::Attribution::OnRecord)
        return;
    const QList<ExportNames::PublicForm>& forms = m_facts.exportNames.publicForms();
    const bool isShown =
        std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return form.appearance == person; });
    if (!isShown)
        m_list.warn(
            Reason::NoPublicForm, recordOfPerson(person),
            QStringLiteral("%1 is to be named in public, but no public form is recorded. A label stands "
                           "instead.")
                .arg(describe(person, entry)));
}

// Whoever testified is shown by the testimony, named there or not.
void PeopleChecks::checkTestimonies() {
    for (const records::AnyRecord& record : m_facts.departure.records) {
        const auto* testimony = std::get_if<records::Testimony>(&record);
        if (testimony == nullptr || testimony->of.isNull()) continue;
        const auto witness = testimony->of.as<text::AppearanceTag>();
        checkPerson(witness);
        const LabelMap::Entry* entry = m_facts.names.labels().find(witness);
        if (entry == nullptr) continue;
        const Permission permission = m_facts.rules.permissionFor(testimony->of, entry->role);
        if (permission.verdict == Permission::Verdict::Allowed)
            checkQuotation(*testimony, permission.quotation);
    }
}

// A paraphrase cannot be recognised. But what is part of a departure is told there or rests something, and
// under "none" no wording makes that right.
void PeopleChecks::checkQuotation(const records::Testimony& testimony, records::Quotation quotation) {
    const auto block = [&](const QString& message) {
        m_list.block(Reason::QuotationLimited, testimony.common.id,
                     message.arg(m_list.named(testimony.common.id)));
    };
    if (quotation == records::Quotation::None)
        block(
            QStringLiteral("A testimony%1 leaves, and the consent covers neither its words nor telling it in "
                           "others. Leave it out with what rests on it, or ask for consent to use it."));
    else if (quotation == records::Quotation::Paraphrase && m_verbatim.quotes(testimony))
        block(
            QStringLiteral("A testimony%1 is quoted word for word, which the consent does not cover. Put it "
                           "in your own words, leave it out, or ask for consent to quote."));
}

} // namespace

void checkPeople(const GateFacts& facts, ChecklistWriter& list) {
    PeopleChecks checks(facts, list);
    checks.checkPeople();
    checks.checkTestimonies();
}

} // namespace casebound::privacy
