// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/consent.h"
#include "core/session/session_tools.h"

#include <QJsonObject>

#include <optional>

namespace casebound::session {

// All sheets of the case, in the order of their numbers, without the bin. Errors: Damaged, storage's.
Result<QList<records::Consent>> allSheets(casefile::Repository& repository);

// What a new sheet begins with, as Editing::save() takes it: copied from the case's default of this form (a
// sheet of nobody, not asked) for this purpose, else from one for any. Without a purpose: from the one for
// any purpose, else from the only one there is. Empty where there is none. Never an answer or a ground: those
// are given or found for each person. Conditions that mention somebody stay behind. Errors: Damaged,
// storage's.
Result<QJsonObject> consentDefault(const SessionTools& tools, records::ConsentForm form,
                                   std::optional<records::Purpose> purpose);

} // namespace casebound::session
