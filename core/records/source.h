// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class SourceStatus { NotSeen, Seen, Dead, Archived };
constexpr auto choices(SourceStatus) {
    using enum SourceStatus;
    return std::to_array<Choice<SourceStatus>>(
        {{NotSeen, "not-seen"}, {Seen, "seen"}, {Dead, "dead"}, {Archived, "archived"}});
}

// Something outside the case: a book, a page, a statute, a survey.
struct Source {
    static constexpr Kind kKind = Kind::Source;
    Common common;
    text::MaskedText author;
    text::MaskedText address;
    QString accessed;
    SourceStatus status = SourceStatus::NotSeen;
    text::MaskedText archivedAt;
    text::MaskedText population;
    QString year;
    text::MaskedText wording;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.text({"author", "who wrote or published it"}, self.author);
        v.text({"address", "where it is found"}, self.address);
        v.date({"accessed", "when it was seen"}, self.accessed);
        v.choice({"status", "seen, not seen, dead or archived"}, self.status);
        v.text({"archived_at", "where a copy is kept"}, self.archivedAt);
        v.text({"population", "for figures: of whom"}, self.population);
        v.date({"year", "for figures: of which year"}, self.year);
        v.text({"wording", "the words relied on, for figures the wording of the question"}, self.wording);
    }
};

} // namespace casebound::records
