// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/references.h"
#include "core/privacy/gate.h"
#include "core/session/leave_report.h"

#include <QHash>

namespace casebound::session {

// Who is mentioned on the pages of exhibits that leave whole.
using PeopleOnPages = QHash<records::RecordId, QList<text::AppearanceId>>;

// What each exhibit, testimony, answer and other record of a departure would need: a row for each person in
// it. Answers go by the point they belong to. In the order of the references. Empty while names are hidden.
QList<NeedRow> needsOf(const privacy::Departure& departure, const PeopleOnPages& onPages,
                       const privacy::Gate& gate, const casefile::References& references);

} // namespace casebound::session
