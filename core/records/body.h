// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class BodyKind { Organisation, Section, Committee, Authority, Medium, Other };
constexpr auto choices(BodyKind) {
    using enum BodyKind;
    return std::to_array<Choice<BodyKind>>({{Organisation, "organisation"},
                                            {Section, "section"},
                                            {Committee, "committee"},
                                            {Authority, "authority"},
                                            {Medium, "medium"},
                                            {Other, "other"}});
}

struct Membership {
    static constexpr const char* kTable = "body_membership";
    PartId id;
    RecordId member;
    text::MaskedText role;
    QString when;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"member", "an appearance"}, self.member, {Kind::Appearance});
        v.text({"role", "as what"}, self.role);
        v.date({"when", "from when to when"}, self.when);
    }
};

// An organisation, section or committee. Its name is the title.
struct Body {
    static constexpr Kind kKind = Kind::Body;
    Common common;
    BodyKind kind = BodyKind::Organisation;
    RecordId parent;
    QList<Membership> memberships;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.choice({"kind", "what sort of body"}, self.kind);
        v.reference({"parent", "the body it is part of"}, self.parent, {Kind::Body});
        v.list({"memberships", "who belonged to it, as what, when"}, self.memberships);
    }
};

} // namespace casebound::records
