// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/rule.h"
#include "core/text/span.h"

#include <QList>

namespace casebound::text {

// A name in a text.
struct Hit {
    int value = 0;
    QList<int> others = {}; // further values whose patterns read the same: two people of one name
    Span span = {};         // in the text given to scan()
    Level level = Level::Exact;
    Rule rule = Rule::AsWritten;

    friend bool operator==(const Hit&, const Hit&) = default;
};

} // namespace casebound::text
