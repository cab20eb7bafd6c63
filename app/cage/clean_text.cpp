// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/clean_text.h"

#include <QChar>

namespace casebound::cage {

namespace {

bool isDirectionMark(char16_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool isPresentationForm(char16_t c) {
    return (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
}

char16_t harmless(char16_t c) {
    if (c == u'\r' || c == 0x2028 || c == 0x2029 || c == 0x0085) return u'\n';
    const bool isControl = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0);
    return isControl ? u' ' : c;
}

} // namespace

QString cleanText(QStringView text) {
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result += c;
            result += text[++i];
        } else if (c.isSurrogate()) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            continue;
        } else if (!isDirectionMark(c.unicode())) {
            result += QChar(harmless(c.unicode()));
        }
    }
    return result;
}

QString cleanLine(QStringView text, qsizetype maximum) {
    QString line = cleanText(text.left(maximum)).simplified();
    if (!line.isEmpty() && line.back().isHighSurrogate()) line.chop(1);
    return line;
}

QString plainLetters(const QString& text) {
    bool needed = false;
    for (const QChar c : text)
        needed = needed || isPresentationForm(c.unicode());
    if (!needed) return text;
    QString result;
    for (const QChar c : text)
        result += isPresentationForm(c.unicode()) ? QString(c).normalized(QString::NormalizationForm_KC)
                                                  : QString(c);
    return result;
}

bool isRightToLeft(char32_t character) {
    const QChar::Direction direction = QChar::direction(character);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

} // namespace casebound::cage
