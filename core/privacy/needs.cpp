// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/needs.h"

#include <algorithm>
#include <tuple>

namespace casebound::privacy {
namespace {

using Verdict = Permission::Verdict;

// Of everybody who is protected under some labels, the others.
ConsentRules::ProtectedElsewhere protectedElsewhere(const Register& names) {
    ConsentRules::ProtectedElsewhere elsewhere;
    for (const Identity& identity : names.identities()) {
        QList<records::RecordId> guarded, others;
        for (const AppearanceId& appearance : identity.appearances) {
            const LabelMap::Entry* entry = names.labels().find(appearance);
            if (entry == nullptr) continue;
            const bool isThirdParty = entry->role == records::AppearanceRole::ThirdParty;
            if (records::needsConsent(entry->role))
                guarded.append(appearance.as<records::RecordTag>());
            else if (isThirdParty && entry->naming == records::Naming::Label)
                others.append(appearance.as<records::RecordTag>());
        }
        if (guarded.isEmpty()) continue;
        for (const records::RecordId& other : std::as_const(others))
            elsewhere.insert(other, guarded);
    }
    return elsewhere;
}

Need::State stateOf(const Permission& permission, records::ConsentForm form) {
    switch (permission.verdict) {
    case Verdict::Allowed:
        return permission.limited ? Need::State::Limited : Need::State::Allowed;
    case Verdict::Refused:
        return Need::State::Refused;
    case Verdict::Missing:
        break;
    }
    if (permission.sheet.isNull()) return Need::State::Missing;
    return form == records::ConsentForm::Consent ? Need::State::NotAsked : Need::State::Refused;
}

} // namespace

Needs::Needs(const QList<records::Consent>& sheets, const Destination& to, const Register& names)
    : m_labels(names.labels())
    , m_rules(sheets, to, protectedElsewhere(names)) {}

QList<Need> Needs::of(const QSet<AppearanceId>& people) const {
    QList<Need> needs;
    for (const AppearanceId& person : people) {
        const LabelMap::Entry* entry = m_labels.find(person);
        if (entry == nullptr) continue;
        const auto record = person.as<records::RecordTag>();
        Need need{.person = person, .label = entry->label};
        if (!m_rules.asksConsent(record, entry->role)) need.form = records::ConsentForm::Ground;
        need.permission = m_rules.permissionFor(record, entry->role);
        need.state = stateOf(need.permission, need.form);
        needs.append(need);
    }
    std::sort(needs.begin(), needs.end(), [](const Need& a, const Need& b) {
        return std::tie(a.label, a.person) < std::tie(b.label, b.person);
    });
    return needs;
}

} // namespace casebound::privacy
