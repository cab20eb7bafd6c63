// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class ResponseState { None, Partial, Answered, Refused };
constexpr auto choices(ResponseState) {
    using enum ResponseState;
    return std::to_array<Choice<ResponseState>>(
        {{None, "none"}, {Partial, "partial"}, {Answered, "answered"}, {Refused, "refused"}});
}

// Somebody asked somebody for something. Days unanswered count from `when`, to the answer or to today.
struct Request {
    static constexpr Kind kKind = Kind::Request;
    Common common;
    RecordId askedBy;
    RecordId askedOf;
    QString when;
    text::MaskedText asked;
    RecordId knownFrom;
    PartId knownFromPart;
    QString due;
    ResponseState state = ResponseState::None;
    QString answered;
    text::MaskedText response;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"asked_by", "who asked"}, self.askedBy, {Kind::Appearance, Kind::Body});
        v.reference({"asked_of", "who was asked"}, self.askedOf, {Kind::Appearance, Kind::Body});
        v.date({"when", "when it was asked"}, self.when);
        v.text({"asked", "for what"}, self.asked);
        v.reference({"known_from", "how we know of it"}, self.knownFrom,
                    {Kind::Exhibit, Kind::Testimony, Kind::PublicStatement, Kind::Source});
        v.part({"known_from_part", "its page, paragraph or point"}, self.knownFromPart);
        v.date({"due", "when an answer was due"}, self.due);
        v.choice({"state", "whether it was answered"}, self.state);
        v.date({"answered", "when it was answered"}, self.answered);
        v.text({"response", "the answer"}, self.response);
    }
};

} // namespace casebound::records
