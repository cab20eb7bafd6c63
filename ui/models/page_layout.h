// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace casebound::models {

// Where the pages of a document lie below each other, in pixels from the top left of all of it. Pages count
// from 1. A page whose size is not known yet is taken to be as large as the first one that is.
class PageLayout {
public:
    static constexpr double kGap = 16; // between pages, and around them

    void reset(int count);
    int count() const { return static_cast<int>(m_sizes.size()); }
    // In points.
    void setPageSize(int page, const QSizeF& size);
    void setScale(double pixelsPerPoint);
    double scale() const { return m_scale; }
    // Quarters of a turn, clockwise.
    void setTurn(int quarters);
    int turn() const { return m_turn; }
    // Narrower pages stand in the middle of this.
    void setViewWidth(double width);

    QSizeF extent() const;
    QRectF rect(int page) const;
    // The page at this height, the next one for a gap; 0 without pages.
    int pageAt(double height) const;
    // First and last page that stand between two heights; {0, -1} without pages.
    std::pair<int, int> between(double top, double bottom) const;
    // From points of the shown page to pixels.
    QTransform toPixels(int page) const;
    // The scale at which the page fills this width, or fits into this size.
    double scaleForWidth(int page, double width) const;
    double scaleForSize(int page, const QSizeF& size) const;

private:
    QSizeF shownSize(int page) const; // in points, turned
    void place();

    QList<QSizeF> m_sizes; // empty ones are not known
    QSizeF m_usual{595, 842};
    bool m_usualIsKnown = false;
    QList<double> m_tops;
    double m_height = 0;
    double m_widest = 0;
    double m_scale = 1;
    double m_viewWidth = 0;
    int m_turn = 0;
};

} // namespace casebound::models
