// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

// A question over all records; the title is the question. Topics form a tree.
struct Topic {
    static constexpr Kind kKind = Kind::Topic;
    Common common;
    RecordId parent;
    text::MaskedText answer;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"parent", "the wider question"}, self.parent, {Kind::Topic});
        v.text({"answer", "what is known so far"}, self.answer);
    }
};

} // namespace casebound::records
