// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/anchor.h"

#include "core/text/folding.h"

#include <algorithm>
#include <utility>

namespace casebound::text {
namespace {

constexpr qsizetype kMostCandidates = 32;
constexpr qsizetype kMostLookedAt = 4096; // places of one quote; a quote found more often tells nothing

qsizetype commonEnd(QStringView one, QStringView other) {
    qsizetype count = 0;
    while (count < std::min(one.size(), other.size()) &&
           one[one.size() - 1 - count] == other[other.size() - 1 - count])
        ++count;
    return count;
}

qsizetype commonStart(QStringView one, QStringView other) {
    qsizetype count = 0;
    while (count < std::min(one.size(), other.size()) && one[count] == other[count])
        ++count;
    return count;
}

// A text, as it is or folded, in which a quote of the same kind is looked for.
struct Haystack {
    const QString& text;
    const QString& quote;
    const QString& before;
    const QString& after;
};

qsizetype resemblance(const Haystack& in, qsizetype at) {
    const qsizetype end = at + in.quote.size();
    const QStringView text(in.text);
    return commonEnd(text.left(at).right(in.before.size()), in.before) +
           commonStart(text.mid(end).left(in.after.size()), in.after);
}

// The places of the quote whose surroundings fit best, in order.
QList<qsizetype> bestPlaces(const Haystack& in, bool wholeWords) {
    QList<qsizetype> best;
    qsizetype bestScore = -1;
    qsizetype looked = 0;
    const auto parts = [&in](qsizetype at) {
        return at <= 0 || at >= in.text.size() || in.text[at] == QLatin1Char(' ') ||
               in.text[at - 1] == QLatin1Char(' ');
    };
    for (qsizetype at = in.text.indexOf(in.quote); at >= 0 && looked < kMostLookedAt;
         at = in.text.indexOf(in.quote, at + 1), ++looked) {
        if (wholeWords && !(parts(at) && parts(at + in.quote.size()))) continue;
        const qsizetype score = resemblance(in, at);
        if (score > bestScore) best.clear();
        if (score >= bestScore) best.append(at);
        bestScore = std::max(score, bestScore);
    }
    return best;
}

Place placeOf(QList<Span> spans, const Anchor& anchor) {
    if (spans.isEmpty()) return {};
    if (spans.size() == 1) return {.finding = Finding::Moved, .span = spans.first()};
    const auto distance = [&anchor](const Span& span) {
        return span.start > anchor.start ? span.start - anchor.start : anchor.start - span.start;
    };
    const Span nearest =
        *std::min_element(spans.begin(), spans.end(), [&distance](const Span& one, const Span& other) {
            return distance(one) < distance(other);
        });
    spans.resize(std::min(spans.size(), kMostCandidates));
    return {.finding = Finding::Ambiguous, .span = nearest, .candidates = std::move(spans)};
}

Place findFolded(const QString& text, const Anchor& anchor) {
    const QString quote = foldForSearch(anchor.quote);
    if (quote.isEmpty()) return {};
    const Folded folded = fold(text);
    QList<Span> spans;
    for (const qsizetype at :
         bestPlaces({folded.text, quote, foldForSearch(anchor.before), foldForSearch(anchor.after)}, true))
        spans.append(folded.source(at, quote.size()));
    return placeOf(std::move(spans), anchor);
}

} // namespace

Anchor Anchor::of(const QString& text, const Span& span) {
    const Span inside = clipped(span, text.size());
    const qsizetype first = std::max<qsizetype>(0, inside.start - kContext);
    return {.quote = textAt(text, inside),
            .before = text.mid(first, inside.start - first),
            .after = text.mid(inside.end(), kContext),
            .start = inside.start};
}

Place find(const QString& text, const Anchor& anchor) {
    if (anchor.quote.isEmpty()) return {};
    const Haystack exactly{text, anchor.quote, anchor.before, anchor.after};
    const bool stands = anchor.start >= 0 &&
                        QStringView(text).mid(std::min(anchor.start, text.size())).startsWith(anchor.quote);
    if (stands && resemblance(exactly, anchor.start) == anchor.before.size() + anchor.after.size())
        return {.finding = Finding::Exact, .span = {anchor.start, anchor.quote.size()}};
    QList<Span> spans;
    for (const qsizetype at : bestPlaces(exactly, false))
        spans.append({at, anchor.quote.size()});
    if (spans.isEmpty()) return findFolded(text, anchor);
    // Unmoved, though its surroundings have changed and no other place fits better.
    const Span old{anchor.start, anchor.quote.size()};
    if (stands && spans.contains(old)) return {.finding = Finding::Exact, .span = old};
    return placeOf(std::move(spans), anchor);
}

} // namespace casebound::text
