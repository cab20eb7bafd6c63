// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/label_map.h"
#include "core/records/all.h"

#include <QHash>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace casebound::privacy {

// The years in which something lies, or through which it lasts.
struct Years {
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool isSpan = false; // all of them; else one of them, nobody knows which

    // Of an EDTF date by its bounds ("2019/2021" lasts through 2020, "202X" is one of ten); nothing for none
    // and for what cannot be read.
    static std::optional<Years> of(const QString& when);

    // Whether what is known of somebody may be what is told.
    bool mayBe(const Years& told) const;
};

// One thing that a record tells of a person without a name.
struct Circumstance {
    enum class Sort { Belonged, TookPart, Testified, Asked, WasAsked };
    Sort sort = Sort::TookPart;
    records::RecordId body; // belonged to; else null
    QString role;           // in the body; folded
    QString place;          // folded
    std::optional<Years> years;
    QString words; // the same for people, with labels: "keeper in the Seed Committee, 2019"

    bool tellsPlace() const { return !place.isEmpty(); }
};

// Bodies by what they are part of: whoever belongs to a section belongs to its organisation.
using ParentOf = QHash<records::RecordId, records::RecordId>;
ParentOf parentsIn(const QList<records::AnyRecord>& records);

// Whether what is told is true of somebody of whom `known` is.
bool covers(const Circumstance& known, const Circumstance& told, const ParentOf& parents);

// All that these records tell of people: memberships, events, allegations, testimonies, requests.
QHash<AppearanceId, QList<Circumstance>> circumstancesIn(const QList<records::AnyRecord>& records,
                                                         const LabelMap& labels);

} // namespace casebound::privacy
