// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/field.h"

namespace casebound::records {

struct Note {
    static constexpr const char* kTable = "note";
    PartId id;
    PrivateText text;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.privateText({"text", "for the case's own people; never exported"}, self.text);
    }
};

struct Tag {
    static constexpr const char* kTable = "tag";
    PartId id;
    text::MaskedText text;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.text({"text", "a word or two"}, self.text);
    }
};

struct TopicOf {
    static constexpr const char* kTable = "topic_of";
    PartId id;
    RecordId topic;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"topic", "a topic"}, self.topic, {Kind::Topic});
    }
};

// What every record has. `number` is 0 until it is stored; times are UTC, set by the repository.
struct Common {
    RecordId id;
    qint64 number = 0;
    QDateTime created;
    QDateTime changed;
    QDateTime deleted; // valid while it lies in the bin
    text::MaskedText title;
    QList<Note> notes;
    QList<TopicOf> topics;
    QList<Tag> tags;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.text({"title", "what it is, in a line; enough to begin with"}, self.title);
        v.list({"notes", "private notes; never exported"}, self.notes);
        v.list({"topics", "questions it belongs to"}, self.topics);
        v.list({"tags", "free tags"}, self.tags);
    }
};

// A person or a body in a role.
enum class PartyRole { Other, Respondent, Complainant, Witness, Organiser, DecisionMaker, Author, Addressee };
constexpr auto choices(PartyRole) {
    using enum PartyRole;
    return std::to_array<Choice<PartyRole>>({{Other, "other"},
                                             {Respondent, "respondent"},
                                             {Complainant, "complainant"},
                                             {Witness, "witness"},
                                             {Organiser, "organiser"},
                                             {DecisionMaker, "decision-maker"},
                                             {Author, "author"},
                                             {Addressee, "addressee"}});
}

// Where something stands: a record, or one part of it.
struct Place {
    RecordId record;
    PartId part;
};

} // namespace casebound::records
