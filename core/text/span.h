// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <compare>

namespace casebound::text {

// A stretch of a text, in UTF-16 units. `length` may be 0 (a place between two units).
struct Span {
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool isEmpty() const { return length <= 0; }
    bool contains(qsizetype offset) const { return offset >= start && offset < end(); }
    bool overlaps(const Span& other) const { return start < other.end() && other.start < end(); }
    friend auto operator<=>(const Span&, const Span&) = default;
};

// A set of units: sorted, neither overlapping nor touching, no empty span. What the functions below return.
using SpanSet = QList<Span>;

// Any list of spans as a set.
SpanSet normalised(QList<Span> spans);

// Units in one or the other, in both, in the first but not in the second. Inputs may be any lists.
SpanSet unite(const QList<Span>& first, const QList<Span>& second);
SpanSet intersect(const QList<Span>& first, const QList<Span>& second);
SpanSet subtract(const QList<Span>& first, const QList<Span>& second);

// How many units a set holds.
qsizetype totalLength(const QList<Span>& spans);

// `span` cut down to what lies inside a text of `length` units; empty where nothing does.
Span clipped(const Span& span, qsizetype length);

// The text under the span, clipped.
QString textAt(const QString& text, const Span& span);

// `span` without the white space at its ends.
Span trimmed(const QString& text, Span span);

} // namespace casebound::text
