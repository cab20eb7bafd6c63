// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/exhibit_reading.h"
#include "ui/models/page_source.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/page_canvas.h"
#include "ui/widgets/page_finder.h"
#include "ui/widgets/page_text.h"
#include "ui/widgets/page_tools.h"
#include "ui/widgets/thumbnails.h"

class QStackedWidget;

namespace casebound::widgets {

class Notice;

// A document to be read: its pages as pictures, or as their text where no picture may be seen, with
// thumbnails, find, zoom and pages to go to, and a passage that can be selected.
class PageView : public QWidget {
    Q_OBJECT
public:
    // `feed` outlives it.
    explicit PageView(models::PageFeed& feed, QWidget* parent = nullptr);

    // Shows this page; the document is fetched where it is another one.
    void open(const QString& document, int page);
    void close();
    QString document() const { return m_source.document(); }
    int page() const;
    int pageCount() const { return m_source.pageCount(); }
    void goToPage(int page);
    void askPage(); // its number, to be typed
    // Where a citation's quote stands, pointed out.
    void showPlace(const session::ExhibitReading::QuotePlace& place);

    // The passage that is selected, nothing where none is; and its words as they are shown.
    std::optional<session::Selection> selection() const;
    QString selectedText() const;
    void select(const session::Selection& selection);
    void clearSelection();
    // Where it stands, in `of`'s coordinates.
    QRect selectionRect(const QWidget* of) const;

    void find();
    // Names were shown or hidden: what was fetched is dropped at once.
    void namesChanged();
    void refresh();

    const models::PageSource& source() const { return m_source; }
    PageCanvas* canvas() const { return m_canvas; }
    PageText* text() const { return m_text; }
    PageFinder& finder() { return m_finder; }

Q_SIGNALS:
    void opened();
    void failed(const casebound::Error& error);
    void pageChanged(int page);
    void selectionChanged();
    void keyOnSelection(QKeyEvent* event);
    void copyWanted();
    void scrolled();

private:
    void layOut();
    void connectTools();
    void connectParts();
    void takeDocument();
    void takePage(int page);
    void showHits();
    void sayWhatToKnow();
    void showText();
    bool isText() const { return !m_source.canRender(); }

    models::PageSource m_source;
    PageFinder m_finder;
    PageTools* m_tools;
    FindBar* m_findBar;
    Thumbnails* m_thumbnails;
    PageCanvas* m_canvas;
    PageText* m_text;
    Notice* m_why;
    QStackedWidget* m_stack;
    int m_page = 1;
    std::optional<session::Selection> m_awaited; // to be selected once its text is there
};

} // namespace casebound::widgets
