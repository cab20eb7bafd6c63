// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold_character.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace casebound::text {
namespace {

constexpr int kMaxExpansion = 64; // U+FDFA, the longest, decomposes into 18

const UNormalizer2* nfkd() {
    UErrorCode status = U_ZERO_ERROR;
    static const UNormalizer2* const instance = unorm2_getNFKDInstance(&status);
    return instance;
}

QString decomposed(const QString& text) {
    std::array<UChar, kMaxExpansion> out{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = unorm2_normalize(nfkd(), reinterpret_cast<const UChar*>(text.utf16()),
                                        int(text.size()), out.data(), kMaxExpansion, &status);
    if (U_FAILURE(status)) return text;
    return QString::fromUtf16(out.data(), length);
}

QString withoutCase(const QString& text) {
    std::array<UChar, kMaxExpansion> out{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = u_strFoldCase(out.data(), kMaxExpansion, reinterpret_cast<const UChar*>(text.utf16()),
                                     int(text.size()), U_FOLD_CASE_DEFAULT, &status);
    if (U_FAILURE(status)) return text;
    return QString::fromUtf16(out.data(), length);
}

struct CloseChecker {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

// UTS #39: the character that stands for all that look like this one.
QString skeleton(const QString& text) {
    UErrorCode opened = U_ZERO_ERROR;
    static const std::unique_ptr<USpoofChecker, CloseChecker> checker(uspoof_open(&opened));
    if (!checker) return text;
    std::array<UChar, kMaxExpansion> out{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = uspoof_getSkeleton(checker.get(), 0, reinterpret_cast<const UChar*>(text.utf16()),
                                          int(text.size()), out.data(), kMaxExpansion, &status);
    if (U_FAILURE(status)) return text;
    return QString::fromUtf16(out.data(), length);
}

struct Replacement {
    char32_t from;
    QLatin1String latin; // when not null, else
    char16_t to;
};

// Letters that Unicode does not decompose, and letter forms that different keyboards give for one letter.
constexpr std::array kReplacements = {
    Replacement{0x00E6, QLatin1String("ae"), 0},
    Replacement{0x00F0, QLatin1String("d"), 0},
    Replacement{0x00F8, QLatin1String("o"), 0},
    Replacement{0x00FE, QLatin1String("th"), 0},
    Replacement{0x0111, QLatin1String("d"), 0},
    Replacement{0x0127, QLatin1String("h"), 0},
    Replacement{0x0131, QLatin1String("i"), 0},
    Replacement{0x0142, QLatin1String("l"), 0},
    Replacement{0x0153, QLatin1String("oe"), 0},
    Replacement{0x0167, QLatin1String("t"), 0},
    Replacement{0x0180, QLatin1String("b"), 0},
    Replacement{0x05DA, {}, 0x05DB}, // final kaf, mem, nun, pe, tsadi
    Replacement{0x05DD, {}, 0x05DE},
    Replacement{0x05DF, {}, 0x05E0},
    Replacement{0x05E3, {}, 0x05E4},
    Replacement{0x05E5, {}, 0x05E6},
    Replacement{0x0629, {}, 0x0647}, // teh marbuta -> heh
    Replacement{0x0649, {}, 0x064A},
    Replacement{0x0671, {}, 0x0627}, // alef wasla -> alef
    Replacement{0x06A9, {}, 0x0643},
    Replacement{0x06AA, {}, 0x0643}, // kaf
    Replacement{0x06BE, {}, 0x0647},
    Replacement{0x06C1, {}, 0x0647}, // heh
    Replacement{0x06CC, {}, 0x064A},
    Replacement{0x06D0, {}, 0x064A}, // yeh
    Replacement{0x06D2, {}, 0x064A},
    Replacement{0x06D5, {}, 0x0647},
};
constexpr char32_t kTatweel = 0x0640;

// Marks that are accents or optional vowel signs go; those that are letters of their own script stay. Where
// a mark is not bound to a script, it is an accent, but for the voicing marks of Kana (class 8).
bool isDroppedMark(char32_t c) {
    const int combining = u_getCombiningClass(UChar32(c));
    if (combining == 8 || combining == 9) return false; // voicing mark, virama
    if (combining == 7) return true;                    // nukta
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(UChar32(c), &status)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
        return true;
    default:
        return false;
    }
}

// Typed for an apostrophe, though Unicode calls them letters.
bool isApostropheLetter(char32_t c) {
    return c == 0x02B9 || c == 0x02BB || c == 0x02BC || c == 0x02BD || c == 0x02C8;
}

FoldedCharacter::Kind kindOf(char32_t c) {
    using Kind = FoldedCharacter::Kind;
    const int category = u_charType(UChar32(c));
    if (c == kTatweel) return Kind::Mark;
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK)
        return isDroppedMark(c) ? Kind::Mark : Kind::Word;
    if (category == U_FORMAT_CHAR || u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return Kind::Nothing;
    if (isApostropheLetter(c)) return Kind::Between;
    const bool word =
        u_isalnum(UChar32(c)) || category == U_COMBINING_SPACING_MARK || category == U_LETTER_NUMBER;
    return word ? Kind::Word : Kind::Between;
}

void appendWord(QString& out, char32_t c) {
    const int digit = u_charDigitValue(UChar32(c));
    const auto* found = std::find_if(kReplacements.begin(), kReplacements.end(),
                                     [c](const Replacement& entry) { return entry.from == c; });
    if (digit >= 0) {
        out += QChar(u'0' + digit);
    } else if (found == kReplacements.end()) {
        out += QString::fromUcs4(&c, 1);
    } else if (found->latin.isEmpty()) {
        out += QChar(found->to);
    } else {
        out += found->latin;
    }
}

bool isHangulSyllable(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}

// Small capitals, which Unicode lists as letters of their own.
constexpr std::array kSmallCapitals = {
    std::pair{u'\u1D00', u'a'}, std::pair{u'\u0299', u'b'}, std::pair{u'\u1D04', u'c'},
    std::pair{u'\u1D05', u'd'}, std::pair{u'\u1D07', u'e'}, std::pair{u'\uA730', u'f'},
    std::pair{u'\u0262', u'g'}, std::pair{u'\u029C', u'h'}, std::pair{u'\u026A', u'i'},
    std::pair{u'\u1D0A', u'j'}, std::pair{u'\u1D0B', u'k'}, std::pair{u'\u029F', u'l'},
    std::pair{u'\u1D0D', u'm'}, std::pair{u'\u0274', u'n'}, std::pair{u'\u1D0F', u'o'},
    std::pair{u'\u1D18', u'p'}, std::pair{u'\uA7AF', u'q'}, std::pair{u'\u0280', u'r'},
    std::pair{u'\uA731', u's'}, std::pair{u'\u1D1B', u't'}, std::pair{u'\u1D1C', u'u'},
    std::pair{u'\u1D20', u'v'}, std::pair{u'\u1D21', u'w'}, std::pair{u'\u028F', u'y'},
    std::pair{u'\u1D22', u'z'},
};

QString foldedUnits(const QString& text) {
    QString units;
    for (const char32_t c : decomposed(withoutCase(decomposed(text))).toUcs4())
        if (kindOf(c) == FoldedCharacter::Kind::Word) appendWord(units, c);
    return units;
}

// The letter that one way of writing a character looks like.
QChar lookOfForm(const QString& form) {
    const QString units = foldedUnits(skeleton(form));
    if (units == QLatin1String("rn")) return QLatin1Char('m');
    const bool ascii = units.size() == 1 && units.front().unicode() < 0x80;
    return ascii ? units.front() : QChar();
}

QChar lookOf(char32_t character) {
    const auto* found = std::find_if(kSmallCapitals.begin(), kSmallCapitals.end(),
                                     [character](const auto& entry) { return entry.first == character; });
    if (found != kSmallCapitals.end()) return QChar(found->second);
    const QString form = QString::fromUcs4(&character, 1);
    const QChar look = lookOfForm(form);
    // A small letter of another script may look like a capital of ours written small: Cyrillic к, т.
    return look.isNull() ? lookOfForm(form.toUpper()) : look;
}

} // namespace

FoldedCharacter foldCharacter(char32_t character) {
    using Kind = FoldedCharacter::Kind;
    const Kind itself = kindOf(character);
    if (itself == Kind::Mark || itself == Kind::Nothing) return {itself};
    const QString text = QString::fromUcs4(&character, 1);
    // Syllables stay whole, or a name that ends in a vowel would be found inside a longer syllable.
    if (isHangulSyllable(character)) return {Kind::Word, text};
    FoldedCharacter folded{Kind::Between, foldedUnits(text)};
    if (folded.units.isEmpty()) return folded;
    folded.kind = Kind::Word;
    if (folded.units.size() > 1) return folded;
    folded.look = folded.units.front().unicode() < 0x80 ? folded.units.front() : lookOf(character);
    return folded;
}

} // namespace casebound::text
