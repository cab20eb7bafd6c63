// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_bounds.h"

#include "core/text/masked_text.h"

#include <algorithm>
#include <array>

namespace casebound::text {
namespace {

constexpr qsizetype kLongestPrefix = 3;

struct Range {
    char16_t first;
    char16_t last;
};

// Thai and Lao, Myanmar, Hangul jamo, Khmer, Kana, Han, Hangul syllables, and the first halves of the
// surrogate pairs that hold rarer Han characters.
constexpr std::array kWithoutSpaces = {
    Range{0x0E00, 0x0EFF}, Range{0x1000, 0x109F}, Range{0x1100, 0x11FF}, Range{0x1780, 0x17FF},
    Range{0x3005, 0x3007}, Range{0x3040, 0x30FF}, Range{0x31F0, 0x31FF}, Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF}, Range{0xAC00, 0xD7A3}, Range{0xD840, 0xD888}, Range{0xF900, 0xFAFF},
};

bool isOfWord(QChar c) {
    return c != QLatin1Char(' ') && c != QChar(kMentionCharacter);
}

// The unit that tells the script of the character which ends before `at`.
QChar unitBefore(const QString& text, qsizetype at) {
    const bool half = text[at - 1].isLowSurrogate() && at >= 2;
    return text[at - (half ? 2 : 1)];
}

} // namespace

bool isOfUnspacedScript(QChar c) {
    if (c.unicode() < kWithoutSpaces.front().first) return false;
    return std::any_of(kWithoutSpaces.begin(), kWithoutSpaces.end(), [c](const Range& range) {
        return c.unicode() >= range.first && c.unicode() <= range.last;
    });
}

bool isWordBoundary(const QString& folded, qsizetype at) {
    if (at <= 0 || at >= folded.size()) return true;
    const QChar next = folded[at];
    if (!isOfWord(next) || !isOfWord(folded[at - 1])) return true;
    if (next.isLowSurrogate() || next.isMark()) return false;
    return isOfUnspacedScript(next) || isOfUnspacedScript(unitBefore(folded, at));
}

bool isAfterParticle(const QString& folded, qsizetype at) {
    const char16_t first = folded[at].unicode();
    if (first < 0x0590 || first > 0x06FF) return false;
    static constexpr std::array<QStringView, 21> kParticles = {
        u"\u0648",
        u"\u0641",
        u"\u0628",
        u"\u0644",
        u"\u0643", // wa fa bi li ka
        u"\u0627\u0644",
        u"\u0644\u0644",
        u"\u0648\u0628",
        u"\u0648\u0644", // al lil wabi wali
        u"\u0648\u0627\u0644",
        u"\u0628\u0627\u0644", // wal bil
        u"\u05D5",
        u"\u05D4",
        u"\u05D1",
        u"\u05DC",
        u"\u05DE", // ve ha be le mi
        u"\u05E9",
        u"\u05DB",
        u"\u05D5\u05D1",
        u"\u05D5\u05DC",
        u"\u05D5\u05E9",
    };
    qsizetype start = at;
    while (start > 0 && at - start <= kLongestPrefix && isOfWord(folded[start - 1]))
        --start;
    const QStringView before = QStringView(folded).mid(start, at - start);
    return std::find(kParticles.begin(), kParticles.end(), before) != kParticles.end();
}

} // namespace casebound::text
