// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reading/types.h"
#include "core/text/span.h"

#include <QJsonObject>
#include <QList>
#include <QRectF>
#include <QString>

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
    QString document; // "EX-001"
    qint64 page = 0;
    text::Span span; // in ShownPage::text as it was shown
};

// Documents that somebody reads page by page: the exhibits of a case, or the files of a received packet. Each
// is called by its name there, "EX-001" or "summary.pdf"; pages count from 1. Belongs to one thread.
class DocumentReading {
public:
    virtual ~DocumentReading() = default;

    // {"pages", "can_render"}, "why_not" where its pages cannot be drawn, and what else is known of it.
    // Errors: NotFound.
    virtual Result<QJsonObject> facts(const QString& document) = 0;

    // Errors: NotFound.
    virtual Result<ShownPage> page(const QString& document, qint64 number) = 0;

    // `scale`: pixels a point. Errors: NotFound, Cancelled, those of reading::Reader.
    virtual Result<reading::Image> image(const QString& document, qint64 number, double scale,
                                         Progress& progress) = 0;

    // In the shown text; case and diacritics do not count. In the order of the pages, at most `limit`.
    // Errors: NotFound, Cancelled.
    virtual Result<QList<PageHit>> find(const QString& document, const QString& words, qsizetype limit,
                                        Progress& progress) = 0;
};

// Where the shown text of a page has these words, at most `limit` places. `folded`: the words,
// text::foldForSearch()ed.
QList<PageHit> hitsOn(qint64 page, const QString& shown, const QString& folded, qsizetype limit);

} // namespace casebound::session
