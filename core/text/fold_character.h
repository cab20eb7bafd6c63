// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/folding.h"

#include <QString>

namespace casebound::text {

// What folding makes of one code point, whatever stands around it.
struct FoldedCharacter {
    enum class Kind {
        Word,    // letters or digits: `units`
        Between, // white space, punctuation, symbols: parts words
        Mark,    // nothing, but belongs to the character before it
        Nothing, // nothing at all: format characters
    };
    Kind kind = Kind::Between;
    QString units = {};
    QChar look = {}; // the small ASCII letter or digit that it looks like; null where there is none
};

FoldedCharacter foldCharacter(char32_t character);

} // namespace casebound::text
