// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/folding.h"
#include "core/text/span.h"

#include <QList>
#include <QString>

#include <memory>

namespace casebound::text {

// How sure a hit is. A lower one wins over a higher one that overlaps it.
enum class Level { Exact, LookAlike, Near };

// Why it is a hit.
enum class Rule {
    AsWritten,        // the same after folding: case, diacritics, punctuation, line breaks do not count
    JoinedUp,         // a hyphen, apostrophe or point inside the pattern is left out: OBrien, Annamaria
    AttachedParticle, // an Arabic or Hebrew particle is written together with the name: وزينب
    Skeleton,         // characters that look alike: Cyrillic а for a, 0 for o, rn for m
};

// Stable names for machines: "exact", "lookalike", "near"; "as-written", "joined-up", …
QString levelName(Level level);
QString ruleName(Rule rule);

// One way of writing a name, and what it stands for: the caller's number, several patterns may share one.
struct Pattern {
    QString text;
    int value = 0;
};

struct Hit {
    int value = 0;
    QList<int> others = {}; // further values whose patterns read the same: two people of one name
    Span span = {};         // in the text given to scan()
    Level level = Level::Exact;
    Rule rule = Rule::AsWritten;

    friend bool operator==(const Hit&, const Hit&) = default;
};

// Finds thousands of names in one pass. Immutable once built; one matcher may be used by several threads.
//
// A hit is a whole word or several: it begins and ends where a word does. Possessive 's and anything else
// after an apostrophe is a word of its own, so "Smith's" holds "Smith". Scripts that do not put spaces
// between words (Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar) need no word boundary. Words of a name may
// be separated by any white space, line break or punctuation, but never by a mention.
class Matcher {
public:
    struct Options {
        bool lookAlike = false; // also look for Level::LookAlike: a second pass over the text
    };

    // Patterns without a letter or digit cannot be looked for; unusable() counts them.
    explicit Matcher(const QList<Pattern>& patterns, Options options);
    explicit Matcher(const QList<Pattern>& patterns)
        : Matcher(patterns, Options{}) {}
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    // All hits, sorted, none overlapping another: leftmost first, of two that begin together the longer.
    // Costs time in proportion to the text, whatever the number of patterns.
    QList<Hit> scan(const QString& text) const;

    bool isEmpty() const;
    qsizetype unusable() const;

private:
    struct Tables;
    std::unique_ptr<const Tables> m_tables;
};

} // namespace casebound::text
