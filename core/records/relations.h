// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/all.h"

#include <QSet>

namespace casebound::records {

// What a record points at, in its fields and in its texts. Private notes do not count: nothing that leaves
// may depend on them.
struct Relations {
    QSet<RecordId> records;          // appearances and bodies among them
    QSet<PartId> parts;              // of other records or of its own
    QSet<text::AppearanceId> people; // mentioned in texts, or referred to
    QList<text::MaskedText> texts;   // its own, as far as they are not empty
};

Relations relationsOf(const AnyRecord& record);

// Its own parts: all items of its lists.
QSet<PartId> partsOf(const AnyRecord& record);

} // namespace casebound::records
