// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/consent_rules.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace casebound::privacy {
namespace {

using records::Attribution;
using records::Consent;
using records::ConsentStatus;
using records::Quotation;

// Most permissive first.
constexpr std::array kStatuses{ConsentStatus::Given, ConsentStatus::Limited, ConsentStatus::NotAsked,
                               ConsentStatus::Refused, ConsentStatus::Withdrawn};
constexpr std::array kAttributions{Attribution::OnRecord, Attribution::NotAttributed,
                                   Attribution::BackgroundOnly, Attribution::NotUsable};
constexpr std::array kVerdicts{Permission::Verdict::Allowed, Permission::Verdict::Missing,
                               Permission::Verdict::Refused};
constexpr std::array kQuotations{Quotation::Verbatim, Quotation::Paraphrase, Quotation::None};

template <class Order, class Enum>
auto strictness(const Order& order, Enum value) {
    return std::distance(order.begin(), std::find(order.begin(), order.end(), value));
}

template <class Order, class Enum>
Enum stricter(const Order& order, Enum a, Enum b) {
    return strictness(order, a) >= strictness(order, b) ? a : b;
}

bool saysNo(const Consent& sheet) {
    return sheet.status == ConsentStatus::Refused || sheet.status == ConsentStatus::Withdrawn;
}

// "No", without saying to what: to everything.
bool isWholeNo(const Consent& sheet) {
    return saysNo(sheet) && sheet.purposes.isEmpty() && sheet.audience.isEmpty();
}

// Those that decide: for exactly this audience, else for any.
template <class Applies>
QList<Consent> deciding(const QList<Consent>& sheets, const Destination& to, Applies applies) {
    QList<Consent> exact;
    QList<Consent> general;
    for (const Consent& sheet : sheets) {
        if (!applies(sheet)) continue;
        if (sheet.audience.isEmpty()) {
            general.append(sheet);
        } else if (sheet.audience == to.audience) {
            exact.append(sheet);
        }
    }
    if (exact.isEmpty()) return general;
    std::copy_if(general.begin(), general.end(), std::back_inserter(exact), isWholeNo);
    return exact;
}

bool isFor(const Consent& sheet, records::Purpose purpose) {
    return sheet.purposes.contains(purpose) || (saysNo(sheet) && sheet.purposes.isEmpty());
}

} // namespace

ConsentRules::ConsentRules(const QList<Consent>& sheets, const Destination& to,
                           ProtectedElsewhere protectedElsewhere)
    : m_to(to)
    , m_protectedElsewhere(std::move(protectedElsewhere)) {
    for (const Consent& sheet : sheets)
        if (!sheet.common.deleted.isValid()) m_sheets[sheet.of].append(sheet);
}

Permission ConsentRules::permissionFor(records::RecordId of, records::AppearanceRole role) const {
    if (records::needsConsent(role)) return consentOf(of);
    const Permission ground = groundFor(of);
    if (ground.verdict == Permission::Verdict::Allowed || !m_protectedElsewhere.contains(of)) return ground;
    return consentElsewhere(of);
}

Permission ConsentRules::consentElsewhere(records::RecordId of) const {
    std::optional<Permission> merged;
    for (const records::RecordId& elsewhere : m_protectedElsewhere.value(of)) {
        const Permission given = consentOf(elsewhere);
        if (!merged) {
            merged = given;
            continue;
        }
        const bool decides = strictness(kVerdicts, given.verdict) > strictness(kVerdicts, merged->verdict);
        merged->sheet = decides ? given.sheet : merged->sheet;
        merged->verdict = stricter(kVerdicts, merged->verdict, given.verdict);
        merged->attribution = stricter(kAttributions, merged->attribution, given.attribution);
        merged->quotation = stricter(kQuotations, merged->quotation, given.quotation);
        merged->limited |= given.limited;
    }
    return merged.value_or(Permission());
}

Permission ConsentRules::consentOf(records::RecordId of) const {
    const QList<Consent> sheets = deciding(m_sheets.value(of), m_to, [this](const Consent& sheet) {
        return sheet.form == records::ConsentForm::Consent && isFor(sheet, m_to.purpose);
    });
    if (sheets.isEmpty()) return {};

    Consent merged = sheets.first();
    Permission permission;
    for (const Consent& sheet : sheets) {
        if (strictness(kStatuses, sheet.status) > strictness(kStatuses, merged.status))
            merged.common.id = sheet.common.id;
        merged.status = stricter(kStatuses, merged.status, sheet.status);
        merged.attribution = stricter(kAttributions, merged.attribution, sheet.attribution);
        merged.quotation = stricter(kQuotations, merged.quotation, sheet.quotation);
        permission.limited |= sheet.status == ConsentStatus::Limited || !sheet.limits.isEmpty();
    }
    permission.attribution = merged.attribution;
    permission.quotation = merged.quotation;
    permission.sheet = merged.common.id;
    if (merged.status == ConsentStatus::NotAsked) return permission; // Missing
    permission.verdict = saysNo(merged) || merged.attribution == Attribution::NotUsable
                             ? Permission::Verdict::Refused
                             : Permission::Verdict::Allowed;
    return permission;
}

Permission ConsentRules::groundFor(records::RecordId of) const {
    const QList<Consent> sheets = deciding(m_sheets.value(of), m_to, [this](const Consent& sheet) {
        return sheet.form == records::ConsentForm::Ground && isFor(sheet, m_to.purpose);
    });
    // Nobody is asked, so of the answers only one counts: that the ground no longer holds.
    const auto withdrawn = std::find_if(sheets.begin(), sheets.end(), [](const Consent& sheet) {
        return sheet.status == ConsentStatus::Withdrawn;
    });
    if (withdrawn != sheets.end())
        return {.verdict = Permission::Verdict::Missing, .sheet = withdrawn->common.id};
    const auto holds = std::find_if(sheets.begin(), sheets.end(), [this](const Consent& sheet) {
        return sheet.ground != records::Ground::None && sheet.purposes.contains(m_to.purpose);
    });
    if (holds == sheets.end()) return {};
    return {Permission::Verdict::Allowed, Attribution::OnRecord, Quotation::Verbatim,
            !holds->limits.isEmpty(), holds->common.id};
}

} // namespace casebound::privacy
