// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::cage {

// Text as it may leave the reader: valid UTF-16, no control characters but tab and newline, no marks that
// turn the reading direction of what follows (they hide text from people).
QString cleanText(QStringView text);

// cleanText on one line: line breaks become spaces; cut at `maximum` units, never inside a surrogate pair.
QString cleanLine(QStringView text, qsizetype maximum);

// Arabic presentation forms and Latin ligatures as the letters that they stand for; everything else
// untouched.
QString plainLetters(const QString& text);

bool isRightToLeft(char32_t character);

} // namespace casebound::cage
