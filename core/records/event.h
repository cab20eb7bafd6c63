// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class EventKind { Incident, Meeting, Decision, Payment, Communication, Publication, Report, Other };
constexpr auto choices(EventKind) {
    using enum EventKind;
    return std::to_array<Choice<EventKind>>({{Incident, "incident"},
                                             {Meeting, "meeting"},
                                             {Decision, "decision"},
                                             {Payment, "payment"},
                                             {Communication, "communication"},
                                             {Publication, "publication"},
                                             {Report, "report"},
                                             {Other, "other"}});
}

// A claimed event never prints as a fact.
enum class Standing { Claimed, Disputed, Corroborated, Established };
constexpr auto choices(Standing) {
    using enum Standing;
    return std::to_array<Choice<Standing>>({{Claimed, "claimed"},
                                            {Disputed, "disputed"},
                                            {Corroborated, "corroborated"},
                                            {Established, "established"}});
}

enum class Relation { Before, After, SoLongBefore, SoLongAfter };
constexpr auto choices(Relation) {
    using enum Relation;
    return std::to_array<Choice<Relation>>({{Before, "before"},
                                            {After, "after"},
                                            {SoLongBefore, "so-long-before"},
                                            {SoLongAfter, "so-long-after"}});
}

enum class Measure { About, Exactly, MoreThan, LessThan };
constexpr auto choices(Measure) {
    using enum Measure;
    return std::to_array<Choice<Measure>>(
        {{About, "about"}, {Exactly, "exactly"}, {MoreThan, "more-than"}, {LessThan, "less-than"}});
}

struct EventParty {
    static constexpr const char* kTable = "event_party";
    PartId id;
    RecordId party;
    PartyRole role = PartyRole::Other;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"party", "an appearance or a body"}, self.party, {Kind::Appearance, Kind::Body});
        v.choice({"role", "its part in this"}, self.role);
    }
};

struct AccordingTo {
    static constexpr const char* kTable = "event_according_to";
    PartId id;
    RecordId record;
    PartId part;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"record", "what says so"}, self.record,
                    {Kind::Testimony, Kind::Exhibit, Kind::PublicStatement, Kind::Source, Kind::Request});
        v.part({"part", "its paragraph, page or point"}, self.part);
    }
};

// "Over two years before the meeting": the anchor is any record, dated or not; moving it recomputes the
// bounds.
struct Constraint {
    static constexpr const char* kTable = "event_constraint";
    PartId id;
    Relation relation = Relation::After;
    RecordId anchor;
    QString offset;
    Measure measure = Measure::About;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.choice({"relation", "before or after the anchor, or so long before or after it"}, self.relation);
        v.reference({"anchor", "any record, dated or not"}, self.anchor, {});
        v.code({"offset", "how long, as an ISO 8601 duration: P2Y, P6M, P10D"}, self.offset);
        v.choice({"measure", "how exactly"}, self.measure);
    }
};

struct Event {
    static constexpr Kind kKind = Kind::Event;
    Common common;
    QString when;
    text::MaskedText words;
    EventKind kind = EventKind::Incident;
    QList<EventParty> parties;
    text::MaskedText place;
    QList<AccordingTo> accordingTo;
    Standing standing = Standing::Claimed;
    QList<Constraint> constraints;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.date({"when", "the date, as sure as it is"}, self.when);
        v.text({"words", "the date in the words that were said"}, self.words);
        v.choice({"kind", "what sort of event"}, self.kind);
        v.list({"parties", "who took part"}, self.parties);
        v.text({"place", "where"}, self.place);
        v.list({"according_to", "who or what says so"}, self.accordingTo);
        v.choice({"standing", "claimed, disputed, corroborated or established"}, self.standing);
        v.list({"constraints", "what is known of its date from other records"}, self.constraints);
    }
};

} // namespace casebound::records
