// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/span.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace casebound::text {

SpanSet normalised(QList<Span> spans) {
    std::sort(spans.begin(), spans.end());
    SpanSet set;
    for (const Span& span : std::as_const(spans)) {
        if (span.isEmpty()) continue;
        if (!set.isEmpty() && span.start <= set.last().end()) {
            set.last().length = std::max(set.last().end(), span.end()) - set.last().start;
        } else {
            set.append(span);
        }
    }
    return set;
}

SpanSet unite(const QList<Span>& first, const QList<Span>& second) {
    return normalised(first + second);
}

SpanSet intersect(const QList<Span>& first, const QList<Span>& second) {
    const SpanSet left = normalised(first);
    const SpanSet right = normalised(second);
    SpanSet common;
    for (qsizetype i = 0, j = 0; i < left.size() && j < right.size();) {
        const qsizetype start = std::max(left[i].start, right[j].start);
        const qsizetype end = std::min(left[i].end(), right[j].end());
        if (start < end) common.append({start, end - start});
        if (left[i].end() < right[j].end()) {
            ++i;
        } else {
            ++j;
        }
    }
    return common;
}

SpanSet subtract(const QList<Span>& first, const QList<Span>& second) {
    const SpanSet taken = normalised(second);
    SpanSet rest;
    qsizetype next = 0;
    for (const Span& span : normalised(first)) {
        qsizetype start = span.start;
        while (next < taken.size() && taken[next].end() <= start)
            ++next;
        for (qsizetype i = next; i < taken.size() && taken[i].start < span.end(); ++i) {
            if (taken[i].start > start) rest.append({start, taken[i].start - start});
            start = std::max(start, taken[i].end());
        }
        if (start < span.end()) rest.append({start, span.end() - start});
    }
    return rest;
}

qsizetype totalLength(const QList<Span>& spans) {
    qsizetype total = 0;
    for (const Span& span : normalised(spans))
        total += span.length;
    return total;
}

Span clipped(const Span& span, qsizetype length) {
    const qsizetype start = std::clamp<qsizetype>(span.start, 0, length);
    // What lies before the text is cut off, without an addition that a hostile length could overflow.
    const qsizetype before =
        span.start < 0 ? -std::max(span.start, -std::numeric_limits<qsizetype>::max()) : 0;
    const qsizetype wanted = std::max<qsizetype>(span.length, 0) - before;
    return {start, std::clamp<qsizetype>(wanted, 0, length - start)};
}

QString textAt(const QString& text, const Span& span) {
    const Span inside = clipped(span, text.size());
    return text.mid(inside.start, inside.length);
}

Span trimmed(const QString& text, Span span) {
    span = clipped(span, text.size());
    while (span.length > 0 && text[span.start].isSpace()) {
        ++span.start;
        --span.length;
    }
    while (span.length > 0 && text[span.end() - 1].isSpace())
        --span.length;
    return span;
}

} // namespace casebound::text
