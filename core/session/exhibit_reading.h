// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reading/reader.h"
#include "core/session/editing.h"
#include "core/text/span.h"

#include <QJsonObject>
#include <QList>
#include <QRectF>

#include <memory>

namespace casebound::session {

// A word of a page as it is shown. Boxes are points from the shown page's top left.
struct ShownWord {
    text::Span span; // in ShownPage::text
    QRectF box;
    QString person; // reference of the appearance whose name it is (part of); empty for other words
};

// A page as it may be seen at the moment: with names hidden its text has labels, and words of names say so.
struct ShownPage {
    QString ref; // "EX-001 p.2"
    qint64 number = 0;
    QString label; // as printed: "iv"
    QString text;
    QString source; // "text-layer", "ocr", "none"
    // Sealed layout: empty with names hidden behind their own password, then there is no image either.
    double width = 0;
    double height = 0;
    QList<ShownWord> words;
};

struct PageHit {
    qint64 page = 0;
    text::Span span; // in that page's ShownPage::text
    QString passage; // with some words around it
};

// A passage that somebody selected on a page.
struct Selection {
    QString exhibit; // "EX-001"
    qint64 page = 0;
    text::Span span; // in ShownPage::text as it was shown
};

// Reads an exhibit for somebody who looks at it. The page's image comes from the sandboxed reader, which
// lives as long as this object shows that exhibit, and is started again once after a crash. Belongs to one
// thread.
class ExhibitReading {
public:
    // `editing` outlives it.
    ExhibitReading(const SessionTools& tools, Editing& editing);
    ~ExhibitReading();

    // {"ref", "title", "pages", "flags": […], "outline": [{"title", "level", "page"}], "can_render",
    // "why_not"}. Errors: InvalidInput, NotFound, Damaged.
    Result<QJsonObject> facts(const QString& exhibit);

    // Errors: NotFound, Damaged.
    Result<ShownPage> page(const QString& exhibit, qint64 number);

    // The page's picture, names masked with a flat box where names are hidden on the screen. `scale`: pixels
    // a point. Errors: NamesHidden (behind their own password), NotFound, those of reading::Reader.
    Result<reading::Image> image(const QString& exhibit, qint64 number, double scale, Progress& progress);

    // In the shown text; case and diacritics do not count. In the order of the pages, at most `limit`.
    Result<QList<PageHit>> find(const QString& exhibit, const QString& words, int limit);

    // A pin cite: makes a citation from `from` (a record, "" for none yet; or "#<hex>" of a passage in it) to
    // the selection, with its words, context and rectangles. The citation's reference. Errors: InvalidInput
    // (nothing selected), NotFound, NamesHidden, storage's.
    Result<QString> cite(const Selection& selection, const QString& from, const QString& fromPart);

    // The selected words as a text that a form takes (see Editing::form()), with mentions as mentions.
    Result<QJsonObject> words(const Selection& selection);

    // Where a citation's quote stands, for jumping there: page, span and rectangles. Errors: NotFound.
    struct QuotePlace {
        Selection selection;
        QList<QRectF> rects;
    };
    Result<QuotePlace> placeOf(const QString& citation);

private:
    struct OpenExhibit;
    Result<records::Exhibit> exhibitOf(const QString& ref);

    SessionTools m_tools;
    Editing& m_editing;
    std::unique_ptr<OpenExhibit> m_open;
};

} // namespace casebound::session
