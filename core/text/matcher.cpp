// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matcher.h"

#include "core/text/matching/assembly.h"
#include "core/text/matching/broken_words.h"
#include "core/text/matching/choice.h"
#include "core/text/matching/escapes.h"
#include "core/text/matching/initial_names.h"
#include "core/text/matching/numbers.h"
#include "core/text/matching/unspaced_names.h"
#include "core/text/matching/word_index.h"

#include <algorithm>
#include <utility>

namespace casebound::text {
namespace {

// Long texts are looked at piece by piece: what is kept of one fits into the processor's cache.
constexpr qsizetype kPiece = 16 * 1024; // UTF-16 units
constexpr qsizetype kAroundPiece = 512; // looked at on both sides of a piece: no name is longer

} // namespace

struct Matcher::Tables {
    // Patterns, each where it is looked for.
    struct Sorted {
        Sorted(const QList<Pattern>& patterns, RuleSet rules)
            : unspaced(rules)
            , numbers(rules)
            , initials(rules)
            , names(rules) {
            for (const Pattern& pattern : patterns)
                if (!unspaced.add(pattern) && !numbers.add(pattern) && !initials.add(pattern) &&
                    !names.add(pattern))
                    ++unusable;
        }

        UnspacedNames unspaced;
        Numbers numbers;
        InitialNames initials;
        SoughtNames names;
        qsizetype unusable = 0;
    };

    Tables(const QList<Pattern>& patterns, RuleSet used)
        : rules(used)
        , sorted(patterns, used)
        , index(sorted.names, used)
        , broken(sorted.names, index, used)
        , isEmpty(patterns.size() == sorted.unusable) {}

    QList<Hit> hitsIn(const QString& text) const;
    QList<Hit> scanPiece(const QString& text) const;

    RuleSet rules;
    Sorted sorted;
    WordIndex index;
    BrokenWords broken;
    bool isEmpty;
};

QList<Hit> Matcher::Tables::hitsIn(const QString& text) const {
    const Words words(text);
    QList<Hit> hits;
    sorted.unspaced.find(words, hits);
    sorted.numbers.find(words, hits);
    sorted.initials.find(words, hits);
    std::vector<TokenHit> tokens;
    for (int i = 0; i < words.count(); ++i)
        index.find(words, i, tokens);
    broken.find(words, tokens);
    if (!tokens.empty()) hits += Assembly(sorted.names, rules, words, std::move(tokens)).run();
    return hits;
}

QList<Hit> Matcher::Tables::scanPiece(const QString& text) const {
    QList<Hit> hits = hitsIn(text);
    if (!rules.contains(Rule::Encoded)) return chosen(std::move(hits));
    const std::optional<Decoded> decoded = decodeEscapes(text);
    if (!decoded) return chosen(std::move(hits));
    for (Hit hit : hitsIn(decoded->text)) {
        const qsizetype length = hit.span.length;
        hit.span = decoded->source(hit.span);
        if (hit.span.length == length) continue; // nothing in it was written another way
        if (hit.level == Level::Exact) hit.rule = Rule::Encoded;
        hits.append(hit);
    }
    return chosen(std::move(hits));
}

Matcher::Matcher(const QList<Pattern>& patterns, RuleSet rules)
    : m_tables(std::make_unique<const Tables>(patterns, rules)) {}

Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

QList<Hit> Matcher::scan(const QString& text) const {
    if (isEmpty()) return {};
    if (text.size() <= kPiece) return m_tables->scanPiece(text);
    QList<Hit> all;
    for (qsizetype from = 0; from < text.size(); from += kPiece) {
        const qsizetype before = std::min(from, kAroundPiece);
        for (Hit hit : m_tables->scanPiece(text.mid(from - before, before + kPiece + kAroundPiece))) {
            hit.span.start += from - before;
            const bool isOfPiece = hit.span.start >= from && hit.span.start < from + kPiece;
            const bool isFree = all.isEmpty() || all.last().span.end() <= hit.span.start;
            if (isOfPiece && isFree) all.append(hit);
        }
    }
    return all;
}

bool Matcher::isEmpty() const {
    return m_tables->isEmpty;
}

qsizetype Matcher::unusable() const {
    return m_tables->sorted.unusable;
}

} // namespace casebound::text
