// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_view.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/focus.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

constexpr double kZoomStep = 1.25;

} // namespace

PageView::PageView(models::PageFeed& feed, QWidget* parent)
    : QWidget(parent)
    , m_source(feed)
    , m_finder(feed, m_source)
    , m_tools(new PageTools(this))
    , m_findBar(new FindBar(*this))
    , m_thumbnails(new Thumbnails(m_source))
    , m_canvas(new PageCanvas(m_source))
    , m_text(new PageText)
    , m_why(new Notice(Notice::Kind::Info))
    , m_stack(new QStackedWidget) {
    layOut();
    connectTools();
    connectParts();
    passFocus(*this, *m_canvas);
}

void PageView::layOut() {
    auto* asText = new QWidget;
    auto* words = new QVBoxLayout(asText);
    words->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kMedium);
    words->setSpacing(space::kSmall);
    words->addWidget(m_text, 1);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(asText);
    auto* pages = new QHBoxLayout;
    pages->setSpacing(0);
    pages->addWidget(m_thumbnails);
    pages->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_findBar);
    auto* why = new QVBoxLayout;
    why->setContentsMargins(space::kMedium, 0, space::kMedium, space::kSmall);
    why->addWidget(m_why);
    layout->addLayout(why);
    layout->addLayout(pages, 1);
    m_findBar->hide();
    m_thumbnails->hide();
}

void PageView::connectTools() {
    connect(m_tools->thumbnails, &QAction::toggled, m_thumbnails, &QWidget::setVisible);
    connect(m_tools->zoomIn, &QAction::triggered, this,
            [this] { m_canvas->setZoom(m_canvas->zoom() * kZoomStep); });
    connect(m_tools->zoomOut, &QAction::triggered, this,
            [this] { m_canvas->setZoom(m_canvas->zoom() / kZoomStep); });
    connect(m_tools->zoomWhole, &QAction::triggered, this, [this] { m_canvas->setZoom(1); });
    connect(m_tools->fitWidth, &QAction::triggered, this,
            [this] { m_canvas->setFit(PageCanvas::Fit::Width); });
    connect(m_tools->fitPage, &QAction::triggered, this, [this] { m_canvas->setFit(PageCanvas::Fit::Page); });
    connect(m_tools->turn, &QAction::triggered, m_canvas, &PageCanvas::turn);
    connect(m_tools->find, &QAction::triggered, this, &PageView::find);
    connect(m_tools->pageBefore, &QAction::triggered, this, [this] { goToPage(page() - 1); });
    connect(m_tools->nextPage, &QAction::triggered, this, [this] { goToPage(page() + 1); });
    connect(m_tools, &PageTools::pageWanted, this, &PageView::goToPage);
    connect(m_tools, &PageTools::zoomWanted, m_canvas, &PageCanvas::setZoom);
}

void PageView::connectParts() {
    connect(&m_source, &models::PageSource::opened, this, &PageView::takeDocument);
    connect(&m_source, &models::PageSource::failed, this, &PageView::failed);
    connect(&m_source, &models::PageSource::pageCame, this, &PageView::takePage);
    connect(m_canvas, &PageCanvas::zoomChanged, this, [this] { m_tools->setZoom(m_canvas->zoom()); });
    connect(m_canvas, &PageCanvas::pageChanged, this, [this](int page) {
        m_page = page;
        m_tools->setPage(page, pageCount());
        m_thumbnails->setCurrentPage(page);
        m_finder.setHere(page);
        Q_EMIT pageChanged(page);
    });
    connect(m_canvas, &PageCanvas::selectionChanged, this, &PageView::selectionChanged);
    connect(m_canvas, &PageCanvas::keyOnSelection, this, &PageView::keyOnSelection);
    connect(m_canvas, &PageCanvas::scrolled, this, &PageView::scrolled);
    connect(m_text, &QPlainTextEdit::selectionChanged, this, &PageView::selectionChanged);
    connect(m_text, &PageText::keyOnSelection, this, &PageView::keyOnSelection);
    connect(m_text, &PageText::copyWanted, this, &PageView::copyWanted);
    connect(m_thumbnails, &Thumbnails::pageChosen, this, &PageView::goToPage);
    connect(m_findBar, &FindBar::wanted, &m_finder, &PageFinder::find);
    connect(m_findBar, &FindBar::step, &m_finder, &PageFinder::step);
    connect(m_findBar, &FindBar::closed, this, [this] {
        if (m_finder.current() >= 0) {
            const session::PageHit hit = m_finder.hits().at(m_finder.current());
            select({document(), hit.page, hit.span});
        }
        m_finder.forget();
        m_stack->currentIndex() == 0 ? m_canvas->setFocus() : m_text->setFocus();
    });
    connect(&m_finder, &PageFinder::found, this, &PageView::showHits);
    connect(&m_finder, &PageFinder::moved, this, [this] {
        showHits();
        const session::PageHit hit = m_finder.hits().at(m_finder.current());
        if (isText())
            select({document(), hit.page, hit.span});
        else
            m_canvas->goToSpan(static_cast<int>(hit.page), hit.span);
    });
}

void PageView::open(const QString& document, int page) {
    if (document == this->document()) return goToPage(page);
    m_awaited.reset();
    m_finder.forget();
    m_findBar->hide();
    m_page = std::max(1, page);
    m_text->setText({});
    m_canvas->setMarks(0, {});
    m_source.open(document);
    m_canvas->startAt(page);
}

void PageView::close() {
    m_awaited.reset();
    m_finder.forget();
    m_findBar->hide();
    m_source.close();
    m_text->setText({});
    m_canvas->startAt(1);
}

void PageView::takeDocument() {
    m_stack->setCurrentIndex(isText() ? 1 : 0);
    sayWhatToKnow();
    m_tools->setPictures(!isText());
    m_tools->setPage(page(), pageCount());
    if (isText())
        m_thumbnails->hide();
    else
        m_thumbnails->setVisible(m_tools->thumbnails->isChecked());
    m_thumbnails->setCurrentPage(page());
    passFocus(*this, isText() ? static_cast<QWidget&>(*m_text) : *m_canvas);
    m_finder.setHere(page());
    m_finder.again();
    if (isText())
        showText();
    else if (m_canvas->currentPage() != m_page)
        m_canvas->goToPage(m_page);
    Q_EMIT opened();
}

// Why there is no picture; else that the words were made out on one, and may be wrong.
void PageView::sayWhatToKnow() {
    const auto* there = m_source.page(m_page);
    const bool isRecognised = there && there->shown.source == QLatin1String("ocr");
    const QString words =
        !m_source.whyNot().isEmpty() ? m_source.whyNot()
        : isRecognised ? tr("The text of this page was made out on its image. Compare it with what you "
                            "see before you quote it.")
                       : QString();
    m_why->say(Notice::Kind::Info, words);
    m_why->setVisible(!words.isEmpty());
}

int PageView::page() const {
    return m_page;
}

void PageView::goToPage(int page) {
    if (!m_source.isOpen()) { // it will begin there
        m_page = std::max(1, page);
        return m_canvas->startAt(page);
    }
    if (!isText()) return m_canvas->goToPage(page);
    const int wanted = qBound(1, page, std::max(1, pageCount()));
    const bool isOther = wanted != m_page;
    m_page = wanted;
    m_tools->setPage(wanted, pageCount());
    m_finder.setHere(wanted);
    showText();
    if (isOther) Q_EMIT pageChanged(wanted);
}

void PageView::askPage() {
    m_tools->goToPage();
}

void PageView::showText() {
    const auto* there = m_source.page(m_page);
    m_text->setText(there ? there->shown.text : m_source.trouble(m_page));
    if (!there) m_source.wantText(m_page);
}

void PageView::takePage(int page) {
    if (page == m_page) sayWhatToKnow();
    if (isText() && page == m_page) showText();
    if (!m_awaited || m_awaited->page != page) return;
    const session::Selection wanted = *m_awaited;
    m_awaited.reset();
    select(wanted);
}

void PageView::showHits() {
    m_canvas->setHits(m_finder.hits(), m_finder.current());
    m_findBar->say(m_finder.current(), m_finder.hits().size(), m_finder.hasMore());
}

void PageView::showPlace(const session::ExhibitReading::QuotePlace& place) {
    m_canvas->setMarks(static_cast<int>(place.selection.page), place.rects);
    select(place.selection);
}

std::optional<session::Selection> PageView::selection() const {
    if (isText()) {
        const text::Span span = m_text->selected();
        if (span.isEmpty() || !m_source.page(m_page)) return std::nullopt;
        return session::Selection{document(), m_page, span};
    }
    const models::PageSelection& selection = m_canvas->selection();
    if (selection.isEmpty()) return std::nullopt;
    return session::Selection{document(), selection.page(), selection.span()};
}

QString PageView::selectedText() const {
    const auto chosen = selection();
    const auto* there = chosen ? m_source.page(static_cast<int>(chosen->page)) : nullptr;
    return there ? text::textAt(there->shown.text, chosen->span) : QString();
}

void PageView::select(const session::Selection& selection) {
    const int number = static_cast<int>(selection.page);
    if (selection.document != document()) open(selection.document, number);
    if (!m_source.isOpen() || !m_source.page(number)) {
        m_awaited = selection;
        goToPage(number);
        return m_source.wantText(number);
    }
    goToPage(number);
    if (isText()) return m_text->select(selection.span);
    m_canvas->select(number, selection.span);
    m_canvas->goToSpan(number, selection.span);
}

void PageView::clearSelection() {
    m_canvas->clearSelection();
    QTextCursor cursor = m_text->textCursor();
    cursor.clearSelection();
    m_text->setTextCursor(cursor);
}

QRect PageView::selectionRect(const QWidget* of) const {
    const QWidget* from = isText() ? m_text->viewport() : m_canvas->viewport();
    const QRect rect = isText() ? m_text->cursorRect() : m_canvas->selectionRect();
    return rect.isNull() ? rect : QRect(from->mapTo(of, rect.topLeft()), rect.size());
}

void PageView::find() {
    m_findBar->start();
    if (!m_findBar->words().isEmpty()) m_finder.find(m_findBar->words());
}

void PageView::namesChanged() {
    clearSelection();
    m_text->setText({});
    m_source.forget();
    m_canvas->viewport()->update();
}

void PageView::refresh() {
    m_source.refresh();
}

} // namespace casebound::widgets
