// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

// What has one origin corroborates once.
enum class LinkKind { Supports, Contradicts, Context, SameOrigin };
constexpr auto choices(LinkKind) {
    using enum LinkKind;
    return std::to_array<Choice<LinkKind>>({{Supports, "supports"},
                                            {Contradicts, "contradicts"},
                                            {Context, "context"},
                                            {SameOrigin, "same-origin"}});
}

struct Link {
    static constexpr Kind kKind = Kind::Link;
    Common common;
    LinkKind kind = LinkKind::Context;
    RecordId from;
    PartId fromPart;
    RecordId to;
    PartId toPart;
    text::MaskedText reason;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.choice({"kind", "how the two relate"}, self.kind);
        v.reference({"from", "any record"}, self.from, {});
        v.part({"from_part", "its paragraph, point, claim or page"}, self.fromPart);
        v.reference({"to", "any record"}, self.to, {});
        v.part({"to_part", "its paragraph, point, claim or page"}, self.toPart);
        v.text({"reason", "why we say so"}, self.reason);
    }
};

} // namespace casebound::records
