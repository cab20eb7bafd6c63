// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matcher.h"

#include "core/text/masked_text.h"
#include "core/text/trie.h"
#include "core/text/word_bounds.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace casebound::text {
namespace {

constexpr qsizetype kShortestJoined = 4;   // "A-B" must not be found in every "ab"
constexpr qsizetype kShortestAttached = 3; // letters of a name after a particle

// The pattern without the signs that hold its words together.
QString joinedUp(QString text) {
    static const QString joiners =
        QStringLiteral("-'.\u2010\u2011\u2018\u2019\u02BC\u02BB\u0060\u00B4\u2032");
    return text.removeIf([](QChar c) { return joiners.contains(c); });
}

// One pass over folded text with one tree.
class Scan {
public:
    Scan(const Folded& folded, const Trie& trie, Level level)
        : m_folded(folded)
        , m_text(folded.text)
        , m_trie(trie)
        , m_level(level) {}

    QList<Hit> run() {
        for (qsizetype at = 0; at < m_text.size();) {
            const bool whole = isWordBoundary(m_text, at);
            const bool attached = !whole && m_level == Level::Exact && isAfterParticle(m_text, at);
            at += whole || attached ? std::max<qsizetype>(1, matchAt(at, attached)) : 1;
        }
        return std::move(m_hits);
    }

private:
    // Notes the longest name that begins at `at`; its length, 0 if there is none.
    qsizetype matchAt(qsizetype at, bool attached) {
        const Trie::Match match =
            m_trie.longestAt(m_text, at, [this](qsizetype end) { return isWordBoundary(m_text, end); });
        if (match.leaf == nullptr || (attached && match.length < kShortestAttached)) return 0;
        m_hits.append(Hit{.value = match.leaf->values.first(),
                          .others = match.leaf->values.mid(1),
                          .span = m_folded.source(at, match.length),
                          .level = m_level,
                          .rule = attached ? Rule::AttachedParticle : match.leaf->rule});
        return match.length;
    }

    const Folded& m_folded;
    const QString& m_text;
    const Trie& m_trie;
    Level m_level;
    QList<Hit> m_hits;
};

void addValues(Hit& hit, const Hit& from) {
    for (const int value : QList<int>{from.value} + from.others) {
        if (value != hit.value && !hit.others.contains(value)) hit.others.append(value);
    }
}

// Adds less sure hits. One that is the same place as surer ones is dropped; one that covers more replaces
// them, as sure as they are and with their values too, or part of a longer name would stay; half an overlap
// is dropped.
QList<Hit> merged(const QList<Hit>& sure, const QList<Hit>& lessSure) {
    QList<Hit> all;
    auto next = sure.begin();
    for (Hit hit : lessSure) {
        while (next != sure.end() && next->span.end() <= hit.span.start)
            all.append(*next++);
        auto last = next;
        while (last != sure.end() && last->span.start < hit.span.end())
            ++last;
        if (next == last) {
            all.append(hit);
            continue;
        }
        const bool covers =
            next->span.start >= hit.span.start && std::prev(last)->span.end() <= hit.span.end();
        if (!covers || next->span == hit.span) continue;
        for (; next != last; ++next) {
            hit.level = std::min(hit.level, next->level);
            addValues(hit, *next);
        }
        all.append(hit);
    }
    std::copy(next, sure.end(), std::back_inserter(all));
    return all;
}

} // namespace

struct Matcher::Tables {
    Trie plain;
    Trie lookAlike;
    qsizetype unusable = 0;

    void add(const Pattern& pattern, const Options& options) {
        const QString folded = foldForSearch(pattern.text);
        if (folded.isEmpty() || folded.contains(QChar(kMentionCharacter))) {
            ++unusable;
            return;
        }
        plain.add(folded, pattern.value, Rule::AsWritten);
        const QString joined = foldForSearch(joinedUp(pattern.text));
        if (joined != folded && joined.size() >= kShortestJoined)
            plain.add(joined, pattern.value, Rule::JoinedUp);
        if (!options.lookAlike) return;
        // What a letter looks like depends on its case: a small L is a capital I, but no small one.
        for (const QString& form : {pattern.text, pattern.text.toUpper(), pattern.text.toLower()}) {
            const QString alike = fold(form, Channel::LookAlike).text;
            if (!alike.isEmpty()) lookAlike.add(alike, pattern.value, Rule::Skeleton);
        }
    }
};

Matcher::Matcher(const QList<Pattern>& patterns, Options options) {
    auto tables = std::make_unique<Tables>();
    for (const Pattern& pattern : patterns)
        tables->add(pattern, options);
    m_tables = std::move(tables);
}

Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

QList<Hit> Matcher::scan(const QString& text) const {
    if (isEmpty()) return {};
    const QList<Hit> exact = Scan(fold(text), m_tables->plain, Level::Exact).run();
    if (m_tables->lookAlike.isEmpty()) return exact;
    return merged(exact, Scan(fold(text, Channel::LookAlike), m_tables->lookAlike, Level::LookAlike).run());
}

bool Matcher::isEmpty() const {
    return m_tables->plain.isEmpty();
}

qsizetype Matcher::unusable() const {
    return m_tables->unusable;
}

QString levelName(Level level) {
    switch (level) {
    case Level::Exact:
        return QStringLiteral("exact");
    case Level::LookAlike:
        return QStringLiteral("lookalike");
    case Level::Near:
        break;
    }
    return QStringLiteral("near");
}

QString ruleName(Rule rule) {
    switch (rule) {
    case Rule::AsWritten:
        return QStringLiteral("as-written");
    case Rule::JoinedUp:
        return QStringLiteral("joined-up");
    case Rule::AttachedParticle:
        return QStringLiteral("attached-particle");
    case Rule::Skeleton:
        break;
    }
    return QStringLiteral("skeleton");
}

} // namespace casebound::text
