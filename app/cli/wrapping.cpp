// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wrapping.h"

namespace casebound::cli {

namespace {

// U+2028 and U+2029 break lines on some terminals; the overrides show text in another order than it has.
bool isUnfit(QChar character) {
    return character.category() == QChar::Other_Control || character == QChar(0x202D) ||
           character == QChar(0x202E) || character == QChar(0x2028) || character == QChar(0x2029);
}

void wrapLine(const QString& line, qsizetype width, QStringList& lines) {
    qsizetype start = 0;
    while (line.size() - start > width) {
        qsizetype space = line.lastIndexOf(u' ', start + width);
        if (space <= start) space = line.indexOf(u' ', start + width); // one word is longer
        if (space < 0) break;
        lines.append(line.mid(start, space - start).trimmed());
        start = space + 1;
    }
    lines.append(line.mid(start));
}

} // namespace

QString printable(const QString& text) {
    QString result = text;
    for (QChar& character : result) {
        if (character == u'\n') continue;
        if (character == u'\t') character = u' ';
        if (isUnfit(character)) character = QChar::ReplacementCharacter;
    }
    return result;
}

QStringList wrapped(const QString& text, qsizetype width) {
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        wrapLine(line, qMax<qsizetype>(width, 20), lines);
    return lines;
}

} // namespace casebound::cli
