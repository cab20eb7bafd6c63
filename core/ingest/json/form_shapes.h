// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/json/record_keys.h"
#include "core/privacy/masker.h"

#include <QJsonObject>

// Shapes that a form gives fields in, see session::Editing::form(). All of it is looked at as if a stranger
// had written it.
namespace casebound::ingest {

// "#<32 hex digits>" as an id; nothing where it is none.
std::optional<records::PartId> partIdFrom(const QString& given);

// {"text", "mentions": [{"keep": number} or {"ref": "PE-001"}], "state", "plain", "hidden"} as what `before`
// becomes by it. What is to keep is counted in the "state" of the text that the form showed.
// Errors: InvalidInput, NotFound (a mention to keep that is not there), those of privacy::Masker::edited().
Result<text::MaskedText> editedText(const privacy::Masker& masker, const RecordKeys& keys,
                                    const QJsonObject& given, const text::MaskedText& before);

} // namespace casebound::ingest
