// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class ReviewState { ToRead, Read, Relevant, Irrelevant };
constexpr auto choices(ReviewState) {
    using enum ReviewState;
    return std::to_array<Choice<ReviewState>>(
        {{ToRead, "to-read"}, {Read, "read"}, {Relevant, "relevant"}, {Irrelevant, "irrelevant"}});
}

enum class CustodyEvent { Received, Imported, Copied, Exported, Returned, Other };
constexpr auto choices(CustodyEvent) {
    using enum CustodyEvent;
    return std::to_array<Choice<CustodyEvent>>({{Received, "received"},
                                                {Imported, "imported"},
                                                {Copied, "copied"},
                                                {Exported, "exported"},
                                                {Returned, "returned"},
                                                {Other, "other"}});
}

// What the import noticed. The command line prints these names.
enum class ExhibitFlag {
    Repaired,
    Revisions,
    HiddenText,
    CroppedText,
    FailedRedaction,
    Scripts,
    Forms,
    XfaForm,
    Attachments,
    AttachmentsLocked,
    NoText,
    TextUnreliable,
    OrderUncertain,
    Restricted,
    NotSandboxedFully,
    SealedOnly,
};
constexpr auto choices(ExhibitFlag) {
    using enum ExhibitFlag;
    return std::to_array<Choice<ExhibitFlag>>({{Repaired, "repaired"},
                                               {Revisions, "revisions"},
                                               {HiddenText, "hidden-text"},
                                               {CroppedText, "cropped-text"},
                                               {FailedRedaction, "failed-redaction"},
                                               {Scripts, "scripts"},
                                               {Forms, "forms"},
                                               {XfaForm, "xfa-form"},
                                               {Attachments, "attachments"},
                                               {AttachmentsLocked, "attachments-locked"},
                                               {NoText, "no-text"},
                                               {TextUnreliable, "text-unreliable"},
                                               {OrderUncertain, "order-uncertain"},
                                               {Restricted, "restricted"},
                                               {NotSandboxedFully, "not-sandboxed-fully"},
                                               {SealedOnly, "sealed-only"}});
}

struct Custody {
    static constexpr const char* kTable = "exhibit_custody";
    PartId id;
    QDateTime at;
    QString when;
    CustodyEvent event = CustodyEvent::Other;
    text::MaskedText by;
    text::MaskedText from;
    text::MaskedText how;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.moment({"at", "when, where the program itself saw it"}, self.at);
        v.date({"when", "when, otherwise"}, self.when);
        v.choice({"event", "what happened to it"}, self.event);
        v.text({"by", "who did it"}, self.by);
        v.text({"from", "from whom or where"}, self.from);
        v.text({"how", "how"}, self.how);
    }
};

struct Flag {
    static constexpr const char* kTable = "exhibit_flag";
    PartId id;
    ExhibitFlag flag = ExhibitFlag::Repaired;
    qint64 page = 0; // from 1; 0: the whole document
    QString rect;    // "x,y,width,height" in points from the page's top left; empty: the whole page
    qint64 count = 0;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.choice({"flag", "what was noticed"}, self.flag);
        v.number({"page", "on which page; 0 for the whole document"}, self.page);
        v.code({"rect", "where on the page: x,y,width,height in points"}, self.rect);
        v.number({"count", "how many, where that means something"}, self.count);
    }
};

// Its pages stand in a table of their own (casefile/page_store.h), its original is sealed beside it.
struct Exhibit {
    static constexpr Kind kKind = Kind::Exhibit;
    Common common;
    text::MaskedText provenance;
    QString obtained;
    QString dated;
    QString language;
    qint64 pageCount = 0;
    QList<Custody> custody;
    QList<Flag> flags;
    RecordId parent;
    RecordId duplicateOf;
    ReviewState review = ReviewState::ToRead;
    bool candidatesReviewed = false; // somebody looked for names that nobody registered
    bool secondPassDone = false;     // rendered checks and OCR; until then it does not leave whole

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.text({"provenance", "where it comes from and how it was obtained"}, self.provenance);
        v.date({"obtained", "when it was obtained"}, self.obtained);
        v.date({"dated", "the date it bears"}, self.dated);
        v.code({"language", "its language"}, self.language);
        v.number({"page_count", "set by the import"}, self.pageCount);
        v.list({"custody", "who had it, when, from whom, how"}, self.custody);
        v.list({"flags", "set by the import"}, self.flags);
        v.reference({"parent", "the exhibit it was attached to"}, self.parent, {Kind::Exhibit});
        v.reference({"duplicate_of", "the exhibit with the same original"}, self.duplicateOf,
                    {Kind::Exhibit});
        v.choice({"review", "whether it was read"}, self.review);
        v.flag({"candidates_reviewed", "whether its text was searched for names not registered yet"},
               self.candidatesReviewed);
        v.flag({"second_pass_done", "set by the second pass"}, self.secondPassDone);
    }
};

} // namespace casebound::records
