// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/passphrase_measure.h"

#include "core/vault/word_list.h"

#include <QChar>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>
#include <zxcvbn.h>

namespace casebound::vault {
namespace {

// zxcvbn looks at every part of what it is given in every way, and zigzags on a number pad ("1212…") cost it
// the fifth power of their length: a hundred took 2.6 s, 24 take 3 ms. So it gets only so much; what is left
// out counts for nothing, which can only make the estimate lower. Six words of our list have 59 bytes.
constexpr std::size_t kMostMeasured = 64;
constexpr std::size_t kMostOfARun = 24;
constexpr qsizetype kMostRead = 1024; // bytes

// As many words of our own list as nobody has side by side by chance.
constexpr std::size_t kDrawnWords = 5;

bool isOnNumberPad(char sign) {
    return (sign >= '0' && sign <= '9') || std::string_view("+-*/.").find(sign) != std::string_view::npos;
}

// What zxcvbn is given, in one locked block that ends with 0. It knows bytes and English only, so letters
// with marks enter as their base letters; spaces stay out, since it would count each as a random sign.
class Folded {
public:
    Folded()
        : m_bytes(kMostMeasured + 1) {}

    void add(char sign) {
        m_run = isOnNumberPad(sign) ? m_run + 1 : 0;
        if (sign <= ' ' || sign == 0x7f || m_run > kMostOfARun || m_size == kMostMeasured) return;
        m_bytes.data()[m_size++] = static_cast<std::uint8_t>(sign);
    }
    // A letter that has no ASCII under its marks. Twice the same in a row counts once.
    void addForeign(char32_t point) {
        if (point != m_lastForeign) m_foreign += isSyllableOrWord(point) ? 2 : 1;
        m_lastForeign = point;
    }

    const char* text() const { return reinterpret_cast<const char*>(m_bytes.data()); }
    std::size_t size() const { return m_size; }
    std::size_t foreign() const { return m_foreign; }

private:
    static bool isSyllableOrWord(char32_t point) {
        const auto script = QChar::script(point);
        return script == QChar::Script_Han || script == QChar::Script_Hangul;
    }

    SecureBytes m_bytes;
    std::size_t m_size = 0;
    std::size_t m_run = 0;
    std::size_t m_foreign = 0;
    char32_t m_lastForeign = 0;
};

// One letter at a time: Qt's normalisation of the whole would leave copies that nobody can wipe.
void fold(char32_t point, Folded& folded) {
    for (int step = 0; point >= 0x80 && step < 4; ++step) {
        const QString parts = QChar::decomposition(point);
        if (parts.isEmpty()) break;
        point = parts.size() > 1 && parts[0].isHighSurrogate() ? QChar::surrogateToUcs4(parts[0], parts[1])
                                                               : parts[0].unicode();
    }
    if (point < 0x80) return folded.add(static_cast<char>(point));
    if (QChar::isLetterOrNumber(point) || QChar::isSymbol(point)) folded.addForeign(point);
}

Folded folded(QByteArrayView utf8) {
    Folded result;
    QStringDecoder decoder(QStringDecoder::Utf8);
    std::array<QChar, 8> units{};
    char16_t high = 0;
    // Byte by byte, so that what is decoded is never more than a letter.
    for (const char byte : utf8.first(std::min(utf8.size(), kMostRead))) {
        const QChar* const end = decoder.appendToBuffer(units.data(), QByteArrayView(&byte, 1));
        for (const QChar* unit = units.data(); unit != end; ++unit) {
            if (unit->isHighSurrogate()) {
                high = unit->unicode();
                continue;
            }
            fold(unit->isLowSurrogate() ? QChar::surrogateToUcs4(high, unit->unicode()) : unit->unicode(),
                 result);
        }
    }
    wipe(units.data(), sizeof units);
    return result;
}

// What NIST SP 800-63-1, appendix A gives to letters that a person chose, one after the other. Our lists know
// no word in these scripts, and bytes of UTF-8 are no measure: zxcvbn takes the Russian for "password" for
// 80 random bits.
double bitsOfForeign(std::size_t letters) {
    const auto some = static_cast<double>(letters);
    if (letters == 0) return 0;
    return 4 + 2 * std::clamp(some - 1, 0.0, 7.0) + 1.5 * std::clamp(some - 8, 0.0, 12.0) +
           std::max(some - 20, 0.0);
}

struct OwnWords {
    bool areAll = false; // there is nothing but words of our list
    std::size_t different = 0;
};

OwnWords ownWordsIn(QByteArrayView text) {
    const auto list = wordList();
    std::vector<std::size_t> places; // says which words: wiped below
    places.reserve(static_cast<std::size_t>(text.size()));
    bool areAll = true;
    for (qsizetype begin = 0; begin < text.size() && areAll;) {
        const qsizetype space = text.indexOf(' ', begin);
        const qsizetype length = (space < 0 ? text.size() : space) - begin;
        const std::string_view word(text.data() + begin, static_cast<std::size_t>(length));
        begin += length + 1;
        if (word.empty()) continue;
        const auto found = std::find(list.begin(), list.end(), word);
        areAll = found != list.end();
        places.push_back(static_cast<std::size_t>(found - list.begin()));
    }
    std::sort(places.begin(), places.end());
    const auto last = std::unique(places.begin(), places.end());
    const OwnWords result{areAll && !places.empty(), static_cast<std::size_t>(last - places.begin())};
    wipe(places.data(), places.size() * sizeof(std::size_t));
    return result;
}

Weakness weaknessOf(int type) {
    switch (type & ~MULTIPLE_MATCH) {
    case DICTIONARY_MATCH:
    case DICT_LEET_MATCH:
    case USER_MATCH:
    case USER_LEET_MATCH:
        return Weakness::CommonWord;
    case SPATIAL_MATCH:
        return Weakness::Keyboard;
    case SEQUENCE_MATCH:
        return Weakness::Sequence;
    case DATE_MATCH:
    case YEAR_MATCH:
        return Weakness::Date;
    case REPEATS_MATCH:
        return Weakness::Repetition;
    default:
        return (type & MULTIPLE_MATCH) != 0 ? Weakness::Repetition : Weakness::Short;
    }
}

// The kind of part that most of the bytes belong to. Two letters are a word by chance only.
Weakness heaviest(const ZxcMatch_t* parts) {
    std::array<int, static_cast<std::size_t>(Weakness::Script) + 1> bytes{};
    int words = 0;
    for (const ZxcMatch_t* part = parts; part != nullptr; part = part->Next) {
        if (part->Length < 3) continue;
        const bool isRepeated = (part->Type & MULTIPLE_MATCH) != 0;
        const Weakness weakness = isRepeated ? Weakness::Repetition : weaknessOf(part->Type);
        bytes.at(static_cast<std::size_t>(weakness)) += part->Length;
        if (weakness == Weakness::CommonWord) ++words;
    }
    const auto most = std::max_element(bytes.begin(), bytes.end());
    if (*most == 0) return Weakness::Short;
    const auto weakness = static_cast<Weakness>(most - bytes.begin());
    return weakness == Weakness::CommonWord && words > 1 ? Weakness::CommonWords : weakness;
}

// Debian's build has its words compiled in and keeps no state, so any thread may ask. It works on a reversed
// copy of its own, which it overwrites; the list that comes back holds places and numbers only.
PassphraseMeasure askZxcvbn(const char* text) {
    std::array<const char*, 2> ours{"casebound", nullptr};
    ZxcMatch_t* parts = nullptr;
    const double bits = ZxcvbnMatch(text, ours.data(), &parts);
    const std::unique_ptr<ZxcMatch_t, void (*)(ZxcMatch_t*)> owner(parts, ZxcvbnFreeInfo);
    return {bits, heaviest(parts)};
}

} // namespace

PassphraseMeasure measurePassphrase(const SecureBytes& passphrase) {
    const Folded text = folded(passphrase.view());
    PassphraseMeasure measure = text.size() > 0 ? askZxcvbn(text.text()) : PassphraseMeasure{};
    measure.bits += bitsOfForeign(text.foreign());
    if (text.foreign() > text.size()) measure.weakness = Weakness::Script;
    // zxcvbn ranks words by how common they are, and so finds less in words that a dice drew than their
    // number of possibilities. Five or more different words of our list, and nothing else, are taken for
    // drawn ones. Fewer are worth that at most: whoever guesses knows the list too.
    const OwnWords own =
        ownWordsIn(passphrase.view().first(std::min(static_cast<qsizetype>(passphrase.size()), kMostRead)));
    if (!own.areAll) return measure;
    const double drawn = static_cast<double>(own.different) * std::log2(double(kWordListSize));
    measure.bits = own.different >= kDrawnWords ? drawn : std::min(measure.bits, drawn);
    return measure;
}

} // namespace casebound::vault
