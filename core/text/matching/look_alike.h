// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/matching/word_hash.h"

#include <QString>
#include <QStringView>

namespace casebound::text {

// Words that look alike have the same key: 0 and o, 1 and l and i, rn and m, vv and w, cl and d, $ and s. A
// second, wider key also makes equal what text recognition mistakes for each other: e and c, li and h, ii and
// u.
enum class Likeness { Shape, Scan };

// Of units as Words::looks() gives them, and of signs that stand for letters.
QString lookAlikeKey(QStringView looks, Likeness likeness);

// hashOf() both keys, without making them.
struct LookAlikeHashes {
    WordHash shape = 0;
    WordHash scan = 0;
};
LookAlikeHashes lookAlikeHashes(QStringView looks);

// Does the sign stand for a letter: @ $ ! | €? (Letters and digits are no signs.)
bool standsForLetter(QChar sign);

} // namespace casebound::text
