// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document_reading.h"

namespace casebound::models {

// The words of a page as a hand selects them: what is one stretch of the shown text (the label that stands
// for three words of a name) is one unit. Units are numbered from 0 in the order of the text; boxes are
// points of the shown page.
class PageWords {
public:
    PageWords() = default;
    explicit PageWords(const session::ShownPage& page);

    int count() const { return static_cast<int>(m_units.size()); }
    text::Span span(int unit) const { return m_units.at(unit).span; }
    QString person(int unit) const { return m_units.at(unit).person; }

    // The unit under a point; -1 between them.
    int at(const QPointF& point) const;
    // The one that a hand means that is near a point, its own line first; -1 on a page without words.
    int nearest(const QPointF& point) const;
    // The unit in the line above or below, under the same column; the same one at the page's end.
    int lineAbove(int unit) const;
    int lineBelow(int unit) const;
    // The first unit in a stretch, and the last; -1 where it has none.
    int firstIn(const text::Span& span) const;
    int lastIn(const text::Span& span) const;

    // From the one unit to the other, whichever comes first.
    text::Span between(int one, int other) const;
    // Boxes around a stretch, one a line.
    QList<QRectF> rects(const text::Span& span) const;

private:
    struct Unit {
        text::Span span;
        QList<QRectF> boxes;
        QString person;
    };
    const QRectF& box(int unit) const { return m_units.at(unit).boxes.first(); }
    int besideLine(int unit, bool below) const;

    QList<Unit> m_units;
};

} // namespace casebound::models
