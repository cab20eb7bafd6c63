// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/all.h"

#include <QJsonObject>

#include <functional>

namespace casebound::records {

// How ids and masked texts become words for whoever looks: labels and references, or real names while names
// are shown.
struct Words {
    std::function<QString(const text::MaskedText&)> text;
    std::function<QString(RecordId, PartId)> ref; // "ST-001.3"; the part may be null
    bool withPrivate = true;                      // private notes too: for the case's own people only
};

// A record as `show` and `list` print it: {"ref", "kind", "created", "changed", "missing", fields…}. Empty
// fields are left out, so that what is there can be seen. A field that is itself called "kind" stands under
// "event_kind" and so on. Sealed values are never part of it.
QJsonObject toJson(const AnyRecord& record, const Words& words);

// What a person would want to add, in the record's own words: names of empty fields that matter. Nothing is
// enforced.
QStringList missing(const AnyRecord& record);

} // namespace casebound::records
