// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::demo {

// One thing on a page, from top to bottom. `rows` holds one cell for all kinds but Table; Lines keeps its
// line breaks.
struct Block {
    enum class Kind { Heading, Paragraph, Lines, Table };
    Kind kind = Kind::Paragraph;
    int level = 0; // of a heading: 1 to 3
    QList<QStringList> rows;
};

// A text in the demo's own notation, page by page as its author set them, so that a pin cite can be written
// down before there is a PDF.
struct PageText {
    QString title;
    QString author;
    QString language; // as in `lang` of HTML
    QDate date;
    QList<QList<Block>> pages;
};

// The notation: `%title`, `%author`, `%date`, `%lang` first; `#`, `##`, `###` headings; a paragraph runs to
// the next empty line; lines with `> ` keep their breaks; lines with `| ` are rows of a table whose cells are
// parted by ` | `, the first row being its head; `---` begins a new page. InvalidInput, with the line, for
// anything else.
Result<PageText> parsePageText(const QString& text);

} // namespace casebound::demo
