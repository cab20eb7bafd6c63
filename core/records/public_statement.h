// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class Side { Theirs, Ours, ThirdParty };
constexpr auto choices(Side) {
    using enum Side;
    return std::to_array<Choice<Side>>({{Theirs, "theirs"}, {Ours, "ours"}, {ThirdParty, "third-party"}});
}

enum class TextSeen { Original, ReproducedIn };
constexpr auto choices(TextSeen) {
    using enum TextSeen;
    return std::to_array<Choice<TextSeen>>({{Original, "original"}, {ReproducedIn, "reproduced-in"}});
}

enum class ClaimKind {
    Other,
    Denial,
    Motive,
    Delay,
    NoOfficialAction,
    AccessRefused,
    Bargaining,
    NoWitness,
    Comparison,
    Procedure,
    AttackOnPerson,
};
constexpr auto choices(ClaimKind) {
    using enum ClaimKind;
    return std::to_array<Choice<ClaimKind>>({{Other, "other"},
                                             {Denial, "denial"},
                                             {Motive, "motive"},
                                             {Delay, "delay"},
                                             {NoOfficialAction, "no-official-action"},
                                             {AccessRefused, "access-refused"},
                                             {Bargaining, "bargaining"},
                                             {NoWitness, "no-witness"},
                                             {Comparison, "comparison"},
                                             {Procedure, "procedure"},
                                             {AttackOnPerson, "attack-on-person"}});
}

enum class AnswerKind {
    Admit,
    AdmitButJustified,
    AdmitButImmaterial,
    Deny,
    Correct,
    AddContext,
    DoesNotFollow,
    SelfContradiction,
    Dilemma,
    Definition,
    CannotComment,
};
constexpr auto choices(AnswerKind) {
    using enum AnswerKind;
    return std::to_array<Choice<AnswerKind>>({{Admit, "admit"},
                                              {AdmitButJustified, "admit-but-justified"},
                                              {AdmitButImmaterial, "admit-but-immaterial"},
                                              {Deny, "deny"},
                                              {Correct, "correct"},
                                              {AddContext, "add-context"},
                                              {DoesNotFollow, "does-not-follow"},
                                              {SelfContradiction, "self-contradiction"},
                                              {Dilemma, "dilemma"},
                                              {Definition, "definition"},
                                              {CannotComment, "cannot-comment"}});
}

// What a passage rests on. A pin cite is a Citation from this passage.
enum class Basis { NotStated, PinCite, OwnKnowledge, ProtectedSource, Argument };
constexpr auto choices(Basis) {
    using enum Basis;
    return std::to_array<Choice<Basis>>({{NotStated, "not-stated"},
                                         {PinCite, "pin-cite"},
                                         {OwnKnowledge, "own-knowledge"},
                                         {ProtectedSource, "protected-source"},
                                         {Argument, "argument"}});
}

struct Claim {
    static constexpr const char* kTable = "claim";
    PartId id;
    ClaimKind kind = ClaimKind::Other;
    text::MaskedText text;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.choice({"kind", "what sort of claim"}, self.kind);
        v.text({"text", "one assertion, in our words or theirs"}, self.text);
    }
};

// Part of an answer. It names the claims that it answers; a claim that no passage names is unanswered, but
// for the only claim of a point, which a passage without names answers.
struct Passage {
    static constexpr const char* kTable = "passage";
    PartId id;
    text::MaskedText text;
    Basis basis = Basis::NotStated;
    QList<PartId> claims;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.text({"text", "the answer's words"}, self.text);
        v.choice({"basis", "what it rests on"}, self.basis);
        v.parts(
            {"claims", "the claims of this point that it answers; may be left out where there is only one"},
            self.claims);
    }
};

struct CrossReference {
    static constexpr const char* kTable = "cross_reference";
    PartId id;
    RecordId record;
    PartId part;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"record", "any record"}, self.record, {});
        v.part({"part", "its point, paragraph or page"}, self.part);
    }
};

// A numbered passage of the statement with its answer. Spans count UTF-16 units of the frozen raw text.
struct Point {
    static constexpr const char* kTable = "point";
    PartId id;
    qint64 number = 0;
    QList<text::Span> spans;
    text::MaskedText quote; // with marked omissions; empty: the spans' own words
    QList<Claim> claims;
    QList<AnswerKind> answerKinds;
    QList<Passage> passages;
    QList<CrossReference> see;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.number({"number", "as printed; counted on where it is left out"}, self.number);
        v.spans({"spans", "where it stands in the text; found by the quote where left out"}, self.spans);
        v.text({"quote", "the words shown; […] marks what is left out"}, self.quote);
        v.list({"claims", "each assertion in it"}, self.claims);
        v.choices({"answer_kinds", "what the answer does"}, self.answerKinds);
        v.list({"answer", "its words, or passage by passage with what each rests on"}, self.passages);
        v.list({"see", "cross-references"}, self.see);
    }
};

// Text that is deliberately not answered: a salutation, a date line.
struct SetAside {
    static constexpr const char* kTable = "set_aside";
    PartId id;
    QList<text::Span> spans;
    text::MaskedText reason;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.spans({"spans", "where it stands in the text"}, self.spans);
        v.text({"reason", "why it needs no answer"}, self.reason);
    }
};

struct PublicStatement {
    static constexpr Kind kKind = Kind::PublicStatement;
    Common common;
    Side side = Side::Theirs;
    RecordId respondsTo;
    RecordId author;
    RecordId speaksFor;
    text::MaskedText speaksForReason;
    TextSeen seen = TextSeen::Original;
    RecordId reproducedIn;
    QString published;
    QString language;
    text::MaskedText text; // frozen: it is never edited once points refer to it
    QByteArray rawHash;    // sealed: SHA-256 of the raw text as UTF-8
    QList<Point> points;
    QList<SetAside> setAside;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.choice({"side", "whose statement it is"}, self.side);
        v.reference({"responds_to", "the statement it answers"}, self.respondsTo, {Kind::PublicStatement});
        v.reference({"author", "who signed it"}, self.author, {Kind::Appearance, Kind::Body});
        v.reference({"speaks_for", "the body it speaks for"}, self.speaksFor, {Kind::Body});
        v.text({"speaks_for_reason", "why we think so"}, self.speaksForReason);
        v.choice({"seen", "whether the original was seen"}, self.seen);
        v.reference({"reproduced_in", "where the text was taken from"}, self.reproducedIn,
                    {Kind::Exhibit, Kind::Source});
        v.date({"published", "when it was published"}, self.published);
        v.code({"language", "its language"}, self.language);
        v.text({"text", "the whole text, as published; frozen"}, self.text);
        v.sealed({"raw_hash", "SHA-256 of the text as published"}, self.rawHash);
        v.list({"points", "the passages that are answered"}, self.points);
        v.list({"set_aside", "text that needs no answer"}, self.setAside);
    }
};

} // namespace casebound::records
