// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/all.h"

#include <QJsonObject>

#include <optional>

namespace casebound::casefile {

// A record as history keeps it: {"kind", fields…}; ids in hex, texts in the stored form of
// privacy::TextStore::toJson (masked, with what stood at each mention sealed), sealed values in base64.
// Masking anew finds the texts by their shape.
QJsonObject toPayload(const records::AnyRecord& record);

// A record out of such a payload: id and fields, nothing that the repository sets. A field that the payload
// does not have is empty. Errors: Damaged.
Result<records::AnyRecord> fromPayload(records::RecordId id, const QJsonObject& payload);

// Body of a history row: {"before": payload or null, "after": payload or null}.
QByteArray changeBody(const std::optional<records::AnyRecord>& before,
                      const std::optional<records::AnyRecord>& after);

} // namespace casebound::casefile
