// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_canvas.h"

#include "ui/widgets/theme.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace casebound::widgets {

using models::PageLayout;
using models::PageSource;

namespace {

constexpr double kPointsPerInch = 72;
// More pixels than this a point show nothing more: beyond, the picture is enlarged.
constexpr double kFinestScale = 4;
// Pages before and after those in sight that are fetched too.
constexpr int kNeighbours = 1;

} // namespace

PageCanvas::PageCanvas(PageSource& source, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_source(source) {
    setObjectName(QStringLiteral("pageCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAccessibleName(tr("Pages"));
    connect(&source, &PageSource::opened, this, &PageCanvas::beginDocument);
    connect(&source, &PageSource::pageCame, this, &PageCanvas::takePage);
    connect(&source, &PageSource::pictureCame, viewport(), qOverload<>(&QWidget::update));
}

// Also after names were shown or hidden: then it stays where it is.
void PageCanvas::beginDocument() {
    if (m_layout.count() != m_source.pageCount()) m_layout.reset(m_source.pageCount());
    m_current = std::clamp(m_current, 1, std::max(1, m_source.pageCount()));
    clearSelection();
    layOut();
    if (const int start = std::exchange(m_startPage, 0); start > 0) goToPage(start);
    look();
    Q_EMIT zoomChanged();
}

void PageCanvas::startAt(int page) {
    if (m_source.isOpen()) return;
    m_layout.reset(0);
    m_selection.clear();
    m_hits.clear();
    m_awaitedPage = 0;
    m_startPage = std::max(1, page);
    m_current = m_startPage;
    setAccessibleName(tr("Pages"));
    setAccessibleDescription({});
    changed();
}

void PageCanvas::takePage(int number) {
    const auto* page = pageOf(number);
    if (page) {
        const QSizeF size(page->shown.width, page->shown.height);
        if (m_layout.rect(number).size() != size * m_layout.scale())
            keepInPlace([&] { m_layout.setPageSize(number, size); });
        // Its words may stand elsewhere now: what was selected is not what it was.
        if (m_selection.page() == number) clearSelection();
    }
    if (number == m_awaitedPage) {
        m_awaitedPage = 0;
        reach(number, m_awaitedSpan);
    }
    viewport()->update();
    describe();
}

double PageCanvas::zoom() const {
    return m_zoom;
}

void PageCanvas::setZoom(double zoom) {
    m_fit = Fit::None;
    keepInPlace([&] { m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom); });
    Q_EMIT zoomChanged();
}

void PageCanvas::setFit(Fit fit) {
    keepInPlace([&] { m_fit = fit; });
    Q_EMIT zoomChanged();
}

void PageCanvas::turn() {
    keepInPlace([&] { m_layout.setTurn(m_layout.turn() + 1); });
    Q_EMIT zoomChanged();
}

void PageCanvas::applyFit() {
    if (m_layout.count() == 0) return;
    const double unit = logicalDpiX() / kPointsPerInch;
    const QSizeF room = viewport()->size();
    if (m_fit == Fit::Width || m_fit == Fit::Reading)
        m_zoom = m_layout.scaleForWidth(m_current, room.width()) / unit;
    if (m_fit == Fit::Reading) m_zoom = std::min(m_zoom, kPleasantZoom);
    if (m_fit == Fit::Page) m_zoom = m_layout.scaleForSize(m_current, room) / unit;
    m_zoom = std::clamp(m_zoom, kLeastZoom, kMostZoom);
    m_layout.setScale(m_zoom * unit);
}

void PageCanvas::layOut() {
    m_layout.setViewWidth(viewport()->width());
    applyFit();
    const QSize extent = m_layout.extent().toSize();
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, extent.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 3);
    horizontalScrollBar()->setRange(0, std::max(0, extent.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(fontMetrics().height() * 3);
    viewport()->update();
}

// The same part of the same page stays at the top, whatever becomes of sizes.
void PageCanvas::keepInPlace(const std::function<void()>& change) {
    if (m_layout.count() == 0) return change();
    const int page = m_current;
    const QRectF before = m_layout.rect(page);
    const double part = (verticalScrollBar()->value() - before.top()) / before.height();
    change();
    layOut();
    const QRectF after = m_layout.rect(page);
    verticalScrollBar()->setValue(qRound(after.top() + part * after.height()));
    look();
}

void PageCanvas::goToPage(int page) {
    m_awaitedPage = 0;
    if (page < 1 || m_layout.count() == 0) return;
    const int number = std::min(page, m_layout.count());
    verticalScrollBar()->setValue(qRound(m_layout.rect(number).top() - PageLayout::kGap / 2));
    // The last pages cannot reach the top; they are meant all the same.
    if (m_current != number) {
        m_current = number;
        Q_EMIT pageChanged(number);
    }
    look();
}

void PageCanvas::goToSpan(int page, const text::Span& span) {
    goToPage(page);
    if (pageOf(page)) return reach(page, span);
    m_awaitedPage = page;
    m_awaitedSpan = span;
    m_source.wantText(page);
}

void PageCanvas::reach(int number, const text::Span& span) {
    const auto* page = pageOf(number);
    if (!page) return;
    const QList<QRectF> rects = page->words.rects(span);
    if (rects.isEmpty()) return;
    const QRectF where = m_layout.toPixels(number).mapRect(rects.first());
    const double top = verticalScrollBar()->value();
    const double height = viewport()->height();
    if (where.top() < top + 40 || where.bottom() > top + height - 80)
        verticalScrollBar()->setValue(qRound(where.top() - height / 3));
    if (where.left() < horizontalScrollBar()->value() ||
        where.right() > horizontalScrollBar()->value() + viewport()->width())
        horizontalScrollBar()->setValue(qRound(where.left() - PageLayout::kGap));
}

QPointF PageCanvas::offset() const {
    return {double(horizontalScrollBar()->value()), double(verticalScrollBar()->value())};
}

// What is in sight is asked for, and the page that fills the middle is the current one.
void PageCanvas::look() {
    if (m_layout.count() == 0) return;
    const double top = verticalScrollBar()->value();
    const double height = viewport()->height();
    const auto [first, last] = m_layout.between(top, top + height);
    QList<int> wanted;
    for (int page = first; page <= last; ++page)
        wanted.append(page);
    for (int step = 1; step <= kNeighbours; ++step) {
        if (last + step <= m_layout.count()) wanted.append(last + step);
        if (first - step >= 1) wanted.append(first - step);
    }
    const double pixels = m_layout.scale() * devicePixelRatioF();
    m_source.want(wanted, std::min(kFinestScale, pixels));
    viewport()->update();
    Q_EMIT scrolled();
}

void PageCanvas::scrollContentsBy(int /*dx*/, int /*dy*/) {
    if (m_layout.count() == 0) return;
    const int page = m_layout.pageAt(verticalScrollBar()->value() + viewport()->height() / 3.0);
    const bool isOther = page != m_current;
    m_current = page;
    look();
    if (!isOther) return;
    describe();
    Q_EMIT pageChanged(page);
}

void PageCanvas::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    keepInPlace([] {});
    if (m_fit != Fit::None) Q_EMIT zoomChanged();
}

// For those who do not see it: which page, and its words as they are shown.
void PageCanvas::describe() {
    constexpr qsizetype kSpoken = 4000;
    setAccessibleName(tr("Page %1 of %2").arg(m_current).arg(m_layout.count()));
    const auto* page = pageOf(m_current);
    setAccessibleDescription(page ? page->shown.text.left(kSpoken) : QString());
}

void PageCanvas::setHits(const QList<session::PageHit>& hits, int current) {
    m_hits = hits;
    m_currentHit = current;
    viewport()->update();
}

void PageCanvas::setMarks(int page, const QList<QRectF>& rects) {
    m_markedPage = page;
    m_marks = rects;
    viewport()->update();
}

} // namespace casebound::widgets
