// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/page_layout.h"
#include "ui/models/page_selection.h"
#include "ui/models/page_source.h"

#include <QAbstractScrollArea>

#include <functional>

namespace casebound::widgets {

// The pages of a document below each other, as pictures that can be scrolled, enlarged, turned and selected
// on, by hand and by keys:
//   arrows, Page Up, Page Down, Home, End   scroll
//   Left, Right                             the word before, the next one
//   Shift with Left, Right, Up, Down        extend what is selected
//   Ctrl+A, Escape                          the whole page, nothing
// What is selected goes nowhere by itself, not to X11's PRIMARY either.
class PageCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    // Reading: the width, but not larger than is pleasant; how every document begins.
    enum class Fit { None, Reading, Width, Page };

    // `source` outlives it; who makes the canvas opens documents in it.
    explicit PageCanvas(models::PageSource& source, QWidget* parent = nullptr);

    int currentPage() const { return m_current; }
    void goToPage(int page);
    // Another document is on its way: what is shown of the one before goes, and it will begin at this page.
    void startAt(int page);
    // Scrolls so that this stretch of a page can be seen, as soon as the page is there.
    void goToSpan(int page, const text::Span& span);

    // 1: as large as on paper.
    double zoom() const;
    void setZoom(double zoom);
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    void turn();

    const models::PageSelection& selection() const { return m_selection; }
    void select(int page, const text::Span& span);
    void clearSelection();
    // Whether a hand is drawing it just now.
    bool isSelecting() const { return m_isSelecting; }
    // Where the selection stands in the viewport; empty without one in sight.
    QRect selectionRect() const;

    // Stretches to point out, each on its page; `current` is the one of them that is looked at, or -1.
    void setHits(const QList<session::PageHit>& hits, int current);
    // Boxes in points to point out, of a citation.
    void setMarks(int page, const QList<QRectF>& rects);

    static constexpr double kLeastZoom = 0.1;
    static constexpr double kMostZoom = 6;
    static constexpr double kPleasantZoom = 1.4;

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged();
    void selectionChanged();
    // A key that the canvas has no use for, while something is selected.
    void keyOnSelection(QKeyEvent* event);
    void scrolled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Spot {
        int page = 0; // 0: none
        QPointF point;
    };
    void beginDocument();
    void takePage(int page);
    void layOut();
    void applyFit();
    void keepInPlace(const std::function<void()>& change);
    void look();
    void reach(int page, const text::Span& span);
    void describe();
    QPointF offset() const;
    Spot spotAt(const QPoint& where) const;
    const models::PageSource::Page* pageOf(int number) const { return m_source.page(number); }
    bool moveCaret(QKeyEvent& event);
    void changed();
    void paintPage(QPainter& painter, int page) const;
    void paintWaiting(QPainter& painter, int page, const QRectF& where) const;
    void paintMarks(QPainter& painter, int page) const;

    models::PageSource& m_source;
    models::PageLayout m_layout;
    models::PageSelection m_selection;
    Fit m_fit = Fit::Reading;
    double m_zoom = 1;
    int m_current = 1;
    bool m_isSelecting = false;
    QPoint m_pressed;
    int m_startPage = 0;   // of a document that is on its way
    int m_awaitedPage = 0; // to be scrolled to when its words are there
    text::Span m_awaitedSpan;
    QList<session::PageHit> m_hits;
    int m_currentHit = -1;
    int m_markedPage = 0;
    QList<QRectF> m_marks;
};

} // namespace casebound::widgets
