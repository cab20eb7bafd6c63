// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/plain_text.h"

#include <QChar>
#include <QList>

namespace casebound::document {

namespace {

bool isLineEnd(char32_t c) {
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isHarmful(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || // controls
           (c >= 0x202A && c <= 0x202E) ||        // bidirectional embeddings and overrides
           (c >= 0x2066 && c <= 0x206F) ||        // isolates, and deprecated format characters
           c == 0xFEFF ||                         // byte order mark
           (c >= 0xFFF9 && c <= 0xFFFB) ||        // interlinear annotation
           (c >= 0xE0000 && c <= 0xE007F);        // tags: a whole hidden text can be written in them
}

bool isNoCharacter(char32_t c) {
    return QChar::isSurrogate(c) || c == 0xFFFC || QChar::isNonCharacter(c);
}

} // namespace

QString plainText(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    // Four bytes a character: toUcs4() itself replaces lone surrogates by U+FFFD.
    char32_t before = 0;
    for (const uint unit : text.toUcs4()) {
        const char32_t c = unit;
        const bool secondHalfOfCrLf = c == U'\n' && before == U'\r';
        before = c;
        if (secondHalfOfCrLf) continue;
        if (isLineEnd(c)) {
            plain += u'\n';
        } else if (c == U'\t') {
            plain += u' ';
        } else if (isNoCharacter(c)) {
            plain += QChar(QChar::ReplacementCharacter);
        } else if (!isHarmful(c)) {
            plain += QChar::fromUcs4(c);
        }
    }
    return plain;
}

QString plainLine(const QString& text) {
    return plainText(text).simplified();
}

} // namespace casebound::document
