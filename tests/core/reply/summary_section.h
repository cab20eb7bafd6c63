// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/summary_document.h"
#include "tests/core/reply/materials.h"
#include "tests/core/reply/print.h"

namespace casebound::reply {

// One section of the summary of these records.
inline document::ContentBlocks sectionOf(const char16_t* title, const QList<records::AnyRecord>& records) {
    Material material = readable();
    for (const auto& record : records)
        material.add(record);
    return section(summaryDocument(material), QString::fromUtf16(title));
}

} // namespace casebound::reply
