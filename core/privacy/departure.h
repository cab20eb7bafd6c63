// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/records/all.h"

#include <QList>
#include <QString>

#include <vector>

namespace casebound::privacy {

struct Destination {
    records::Purpose purpose = records::Purpose::Internal;
    QString audience; // a code, [A-Za-z0-9.:,/+_-]*: "first-review"
};

// All that is to leave in one export: the documents as they are before clearing, and every record whose
// content they show. A record that is not in `records` cannot be referred to, and what is printed of a
// person's words has to be in the documents: consents are looked up for whom either of the two holds.
struct Departure {
    Destination to;
    std::vector<document::Document> documents;
    QList<records::AnyRecord> records;
};

} // namespace casebound::privacy
