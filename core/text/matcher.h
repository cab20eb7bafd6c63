// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/hit.h"
#include "core/text/matching/sought.h"
#include "core/text/rule.h"

#include <QList>
#include <QString>

#include <memory>

namespace casebound::text {

// Finds thousands of names in one pass, in all ways of Rule. Immutable once built; one matcher may be used by
// several threads.
//
// A hit is a whole word or several: it begins and ends where a word does. Possessive 's and anything else
// after an apostrophe is a word of its own, so "Smith's" holds "Smith". Scripts that do not put spaces
// between words (Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar) need no word boundary. Words of a name may be
// separated by any white space, line break or punctuation, but never by a mention.
class Matcher {
public:
    // Patterns without a letter or digit cannot be looked for; unusable() counts them.
    Matcher(const QList<Pattern>& patterns, RuleSet rules);
    explicit Matcher(const QList<Pattern>& patterns)
        : Matcher(patterns, RuleSet::upTo(Level::Exact)) {}
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    // All hits, sorted, none overlapping another: the surest first, of these the leftmost, of two that begin
    // together the longer. Costs time in proportion to the text, whatever the number of patterns; memory
    // beside the hits does not grow with the text.
    QList<Hit> scan(const QString& text) const;

    bool isEmpty() const;
    qsizetype unusable() const;

private:
    struct Tables;
    std::unique_ptr<const Tables> m_tables;
};

} // namespace casebound::text
