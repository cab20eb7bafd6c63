// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/inline.h"

#include <utility>

namespace casebound::document {

Anchor Anchor::named(Literal stem, int number) {
    Anchor anchor;
    anchor.m_name = stem.toString();
    if (number > 0) anchor.m_name += QLatin1Char('-') + QString::number(number);
    return anchor;
}

Anchor Anchor::record(RecordId record, Path path) {
    Anchor anchor;
    anchor.m_record = record;
    anchor.m_path = std::move(path);
    return anchor;
}

} // namespace casebound::document
