// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/page_words.h"

#include <algorithm>
#include <limits>

namespace casebound::models {

namespace {

// A step to another line counts as much as that many steps beside it: a hand that drags in a margin means the
// line at its height.
constexpr double kLineWeight = 8;
// Words further apart than this share of a line's height are in columns of their own.
constexpr double kGapOfColumns = 3;

double distance(const QRectF& box, const QPointF& point) {
    const double across = std::max({box.left() - point.x(), point.x() - box.right(), 0.0});
    const double down = std::max({box.top() - point.y(), point.y() - box.bottom(), 0.0});
    return across + kLineWeight * down;
}

bool isSameLine(const QRectF& one, const QRectF& other) {
    const double shared = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top());
    return shared > 0.5 * std::min(one.height(), other.height());
}

} // namespace

PageWords::PageWords(const session::ShownPage& page) {
    for (const session::ShownWord& word : page.words) {
        if (!m_units.isEmpty() && m_units.last().span.overlaps(word.span)) {
            Unit& unit = m_units.last();
            unit.span.length = std::max(unit.span.end(), word.span.end()) - unit.span.start;
            unit.boxes.append(word.box);
        } else {
            m_units.append({word.span, {word.box}, word.person});
        }
    }
}

int PageWords::at(const QPointF& point) const {
    for (int unit = 0; unit < count(); ++unit)
        for (const QRectF& box : m_units.at(unit).boxes)
            if (box.contains(point)) return unit;
    return -1;
}

int PageWords::nearest(const QPointF& point) const {
    int found = -1;
    double least = std::numeric_limits<double>::max();
    for (int unit = 0; unit < count(); ++unit) {
        for (const QRectF& box : m_units.at(unit).boxes) {
            const double away = distance(box, point);
            if (away >= least) continue;
            least = away;
            found = unit;
        }
    }
    return found;
}

int PageWords::lineAbove(int unit) const {
    return besideLine(unit, false);
}

int PageWords::lineBelow(int unit) const {
    return besideLine(unit, true);
}

int PageWords::besideLine(int unit, bool below) const {
    const QRectF from = box(unit);
    int found = unit;
    double least = std::numeric_limits<double>::max();
    for (int other = 0; other < count(); ++other) {
        const QRectF& there = box(other);
        const double down = there.center().y() - from.center().y();
        if (isSameLine(from, there) || (down > 0) != below) continue;
        const double away = distance(there, {from.center().x(), from.center().y()});
        if (away >= least) continue;
        least = away;
        found = other;
    }
    return found;
}

int PageWords::firstIn(const text::Span& span) const {
    for (int unit = 0; unit < count(); ++unit)
        if (m_units.at(unit).span.overlaps(span)) return unit;
    return -1;
}

int PageWords::lastIn(const text::Span& span) const {
    for (int unit = count() - 1; unit >= 0; --unit)
        if (m_units.at(unit).span.overlaps(span)) return unit;
    return -1;
}

text::Span PageWords::between(int one, int other) const {
    const text::Span first = span(std::min(one, other));
    const text::Span last = span(std::max(one, other));
    return {first.start, last.end() - first.start};
}

QList<QRectF> PageWords::rects(const text::Span& span) const {
    QList<QRectF> rects;
    for (const Unit& unit : m_units) {
        if (!unit.span.overlaps(span)) continue;
        for (const QRectF& box : unit.boxes) {
            const bool goesOn = !rects.isEmpty() && isSameLine(rects.last(), box) &&
                                box.left() >= rects.last().left() &&
                                box.left() - rects.last().right() < kGapOfColumns * box.height();
            if (goesOn)
                rects.last() |= box;
            else
                rects.append(box);
        }
    }
    return rects;
}

} // namespace casebound::models
