// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/choice.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace casebound::text {
namespace {

// Of "Marlow, Ida Marlow" the second and third word are the name, not the first and second.
bool isTurned(const Hit& hit) {
    return hit.level == Level::Exact && hit.rule > Rule::Ending;
}

void addValues(Hit& hit, const Hit& from) {
    for (const int value : QList<int>{from.value} + from.others) {
        if (value != hit.value && !hit.others.contains(value)) hit.others.append(value);
    }
}

// Hits as sure as each other: leftmost first, of two that begin together the longer; what overlaps goes.
QList<Hit> withoutOverlap(const QList<Hit>& sorted) {
    QList<Hit> kept;
    for (const Hit& hit : sorted) {
        if (kept.isEmpty() || kept.last().span.end() <= hit.span.start)
            kept.append(hit);
        else if (kept.last().span == hit.span)
            addValues(kept.last(), hit);
    }
    return kept;
}

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
        if (hit.level == Level::Near || !covers || next->span == hit.span) continue;
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

QList<Hit> chosen(QList<Hit> hits) {
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return std::tuple(a.level, isTurned(a), a.span.start, -a.span.length, a.rule, a.value) <
               std::tuple(b.level, isTurned(b), b.span.start, -b.span.length, b.rule, b.value);
    });
    QList<Hit> all;
    for (auto from = hits.cbegin(); from != hits.cend();) {
        const auto to = std::find_if(from, hits.cend(), [&](const Hit& hit) {
            return hit.level != from->level || isTurned(hit) != isTurned(*from);
        });
        all = merged(all, withoutOverlap(QList<Hit>(from, to)));
        from = to;
    }
    return all;
}

} // namespace casebound::text
