// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/departure.h"
#include "core/records/appearance.h"
#include "core/records/consent.h"

#include <QHash>
#include <QList>

#include <optional>

namespace casebound::privacy {

// How somebody may be shown to this audience.
struct Permission {
    enum class Verdict {
        Allowed,
        Missing, // no consent recorded, or not asked; no ground recorded
        Refused, // refused, withdrawn or not usable
    };
    Verdict verdict = Verdict::Missing;
    records::Attribution attribution = records::Attribution::NotUsable;
    records::Quotation quotation = records::Quotation::None;
    bool limited = false;    // there are conditions in words, which somebody has to read
    records::RecordId sheet; // the record that decided; null where there is none
};

// Consents and grounds as they bear on one purpose and audience. A sheet for exactly this audience beats one
// for any audience; among equals the most restrictive answer wins, question by question; what is not recorded
// is not allowed. A refusal or withdrawal that names no purpose holds for all of them, and for every
// audience. Sheets in the bin do not count.
class ConsentRules {
public:
    // For appearances of people who are protected under another label: those other appearances.
    using ProtectedElsewhere = QHash<records::RecordId, QList<records::RecordId>>;

    ConsentRules(const QList<records::Consent>& sheets, const Destination& to,
                 ProtectedElsewhere protectedElsewhere = {});

    // For complainants, survivors, witnesses and sources their consent decides; for everybody else a recorded
    // ground, after which they are on record and may be quoted. Where no ground is recorded for somebody who
    // is protected elsewhere (a witness whom a document mentions in passing), the consents given there
    // decide, the most restrictive of them.
    Permission permissionFor(records::RecordId of, records::AppearanceRole role) const;

    // Whether it is consent that is asked for, and not a ground.
    bool asksConsent(records::RecordId of, records::AppearanceRole role) const {
        return records::needsConsent(role) || m_protectedElsewhere.contains(of);
    }

private:
    Permission consentOf(records::RecordId of) const;
    Permission groundFor(records::RecordId of) const;

    Permission consentElsewhere(records::RecordId of) const;

    Destination m_to;
    ProtectedElsewhere m_protectedElsewhere;
    QHash<records::RecordId, QList<records::Consent>> m_sheets;
};

} // namespace casebound::privacy
