// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/checklist.h"
#include "core/privacy/consent_rules.h"
#include "core/privacy/departure.h"
#include "core/privacy/export_names.h"
#include "core/privacy/register.h"
#include "core/privacy/shown_content.h"
#include "core/privacy/small_groups.h"

#include <QHash>
#include <QList>

namespace casebound::privacy {

// All that the checklist of one departure follows from. Names are shown.
struct GateFacts {
    const Departure& departure;
    const ShownContent& shown;
    const Register& names;
    const ConsentRules& rules;
    const ExportNames& exportNames;
    bool remaskingNeeded = false;                           // somewhere in the case
    const QHash<text::TextId, records::RecordId>& ownersOf; // of unchecked texts that are stored
    const QList<records::RecordId>&
        sharedNames;            // records, null where it is none, with a name that several people have
    const QList<Group>& groups; // of everybody of the departure
};

// In its order.
Checklist checklistFor(const GateFacts& facts);

// Whether a text that is shown is older than the names.
bool isOutdated(const ShownContent& shown, quint64 generation);

// The only line where names are hidden: nothing else can be known then.
Obstacle namesHidden();

} // namespace casebound::privacy
