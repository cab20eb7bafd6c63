// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/references.h"
#include "core/privacy/masker.h"
#include "core/records/all.h"

#include <QJsonObject>

namespace casebound::session {

// What a form says of ids and mentions.
struct FormWords {
    const casefile::References& references;
    const privacy::Masker& masker;
    bool withNames = false; // what stands at a mention too
};

// A record as Editing::form() shows it, its reference apart. Errors: Damaged.
Result<QJsonObject> toForm(const records::AnyRecord& record, const FormWords& words);

// {"text", "mentions", "state", "plain"} as in a form. Errors: Damaged.
Result<QJsonObject> textToForm(const text::MaskedText& text, const FormWords& words);

// "#<32 hex>".
QString idToForm(records::PartId id);

} // namespace casebound::session
