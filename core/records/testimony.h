// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class TakenBy { Us, Others, Published };
constexpr auto choices(TakenBy) {
    using enum TakenBy;
    return std::to_array<Choice<TakenBy>>({{Us, "us"}, {Others, "others"}, {Published, "published"}});
}

enum class KnowledgeBasis { NotStated, FirstHand, ToldBy, Circumstantial, Expert };
constexpr auto choices(KnowledgeBasis) {
    using enum KnowledgeBasis;
    return std::to_array<Choice<KnowledgeBasis>>({{NotStated, "not-stated"},
                                                  {FirstHand, "first-hand"},
                                                  {ToldBy, "told-by"},
                                                  {Circumstantial, "circumstantial"},
                                                  {Expert, "expert"}});
}

// One step of hearsay: nearest first. "Told by A, who had it from B" has two.
struct HearsayStep {
    static constexpr const char* kTable = "testimony_hearsay";
    PartId id;
    RecordId from;
    text::MaskedText how;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"from", "who told it"}, self.from, {Kind::Appearance, Kind::Body});
        v.text({"how", "when and how it was told"}, self.how);
    }
};

struct Paragraph {
    static constexpr const char* kTable = "testimony_paragraph";
    PartId id;
    qint64 number = 0;
    text::MaskedText text;
    KnowledgeBasis basis = KnowledgeBasis::NotStated;
    QList<HearsayStep> chain;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.number({"number", "as printed; counted on where it is left out"}, self.number);
        v.text({"text", "the words of the witness"}, self.text);
        v.choice({"basis", "how the witness knows"}, self.basis);
        v.list({"chain", "for hearsay: from whom, nearest first"}, self.chain);
    }
};

struct Amendment {
    static constexpr const char* kTable = "testimony_amendment";
    PartId id;
    PartId paragraph;
    QString when;
    text::MaskedText earlier;
    text::MaskedText reason;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.part({"paragraph", "the paragraph that was changed"}, self.paragraph);
        v.date({"when", "when"}, self.when);
        v.text({"earlier", "the words before"}, self.earlier);
        v.text({"reason", "why it was changed"}, self.reason);
    }
};

// Reliability of the source (A-F) and credibility of the information (1-6), for one paragraph.
struct Grade {
    static constexpr const char* kTable = "testimony_grade";
    PartId id;
    PartId paragraph;
    QString source;
    qint64 information = 0;
    text::MaskedText reasons;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.part({"paragraph", "what is graded"}, self.paragraph);
        v.code({"source", "A to F; empty: not graded"}, self.source);
        v.number({"information", "1 to 6; 0: not graded"}, self.information);
        v.text({"reasons", "why"}, self.reasons);
    }
};

struct Testimony {
    static constexpr Kind kKind = Kind::Testimony;
    Common common;
    RecordId of;
    TakenBy taken = TakenBy::Us;
    QString when;
    RecordId exhibit;
    QString language;
    QList<Paragraph> paragraphs;
    text::MaskedText observations;
    QString readBack;
    QList<Amendment> amendments;
    QList<Grade> grades;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"of", "whose testimony"}, self.of, {Kind::Appearance});
        v.choice({"taken", "who took it down"}, self.taken);
        v.date({"when", "when it was given"}, self.when);
        v.reference({"exhibit", "where it is published or kept"}, self.exhibit, {Kind::Exhibit});
        v.code({"language", "the language it was given in"}, self.language);
        v.list({"paragraphs", "the testimony, paragraph by paragraph"}, self.paragraphs);
        v.text({"observations", "what the one who took it noticed; not the witness's words"},
               self.observations);
        v.date({"read_back", "when it was read back and confirmed"}, self.readBack);
        v.list({"amendments", "what was changed later"}, self.amendments);
        v.list({"grades", "reliability, paragraph by paragraph"}, self.grades);
    }
};

} // namespace casebound::records
