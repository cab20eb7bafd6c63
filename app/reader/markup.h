// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace casebound::reader {

struct MarkupText {
    QString text;           // without tags; block elements break lines; entities decoded
    QStringList attributes; // values, entities decoded
    QStringList unseen;     // comments, scripts, styles, declarations
};

// Which elements stand inside a line: those of web pages, or the runs of office documents (OOXML, ODF).
enum class Inline { Web, Office };

// For HTML and XML alike, well-formed or not; nothing of the input is lost, only sorted.
MarkupText readMarkup(const QString& markup, Inline elements = Inline::Web);

// &amp; &#233; &#xE9; and the named entities that people and programs write. Unknown ones stay.
QString decodeEntities(QStringView text);

} // namespace casebound::reader
