// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

// From a passage to the very words it rests on. The target's part is an exhibit's page, a testimony's
// paragraph or a statement's point; none for a source or the whole statement. The span counts UTF-16 units of
// that part's raw text (for a public statement, of the whole raw text).
struct Citation {
    static constexpr Kind kKind = Kind::Citation;
    Common common;
    RecordId from;
    PartId fromPart;
    RecordId target;
    PartId targetPart;
    QList<text::Span> span;
    text::MaskedText quote;
    text::MaskedText before; // context, so that the quote can be found again
    text::MaskedText after;
    QString rects; // "x,y,w,h;x,y,w,h" in points from the page's top left
    text::MaskedText translatedQuote;
    bool resolved = true; // false: the quote no longer stands where it stood

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"from", "the record that relies on it"}, self.from, {});
        v.part({"from_part", "the passage that relies on it"}, self.fromPart);
        v.reference({"target", "an exhibit, testimony, public statement or source"}, self.target,
                    {Kind::Exhibit, Kind::Testimony, Kind::PublicStatement, Kind::Source});
        v.part({"target_part", "its page, paragraph or point"}, self.targetPart);
        v.spans({"span", "where the quote stands; found by the quote where left out"}, self.span);
        v.text({"quote", "the exact words"}, self.quote);
        v.text({"before", "set from the text"}, self.before);
        v.text({"after", "set from the text"}, self.after);
        v.code({"rects", "set from the page"}, self.rects);
        v.text({"translated_quote", "the same words in the translation"}, self.translatedQuote);
        v.flag({"resolved", "whether the quote was found"}, self.resolved);
    }
};

} // namespace casebound::records
