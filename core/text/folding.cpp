// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/folding.h"

#include "core/text/fold_character.h"
#include "core/text/masked_text.h"

#include <array>
#include <memory>
#include <string>
#include <utility>

namespace casebound::text {
namespace {

using FoldKind = FoldedCharacter::Kind;

// Remembers the characters seen last: a text uses few. One a thread, so that nothing is locked.
class Cache {
public:
    const FoldedCharacter& get(char32_t character) {
        Slot& slot = m_slots[character % m_slots.size()];
        if (slot.character != character) slot = {character, foldCharacter(character)};
        return slot.folded;
    }

private:
    struct Slot {
        char32_t character = 0xFFFFFFFF;
        FoldedCharacter folded = {};
    };
    std::array<Slot, 4096> m_slots;
};

const FoldedCharacter& foldOf(char32_t character) {
    thread_local const auto cache = std::make_unique<Cache>();
    return cache->get(character);
}

// What nearly all of most texts is made of. 0: parts words.
constexpr std::array<char16_t, 0x80> kAsciiFolds = [] {
    std::array<char16_t, 0x80> folds{};
    for (char16_t c = u'0'; c <= u'9'; ++c)
        folds[c] = c;
    for (char16_t c = u'a'; c <= u'z'; ++c)
        folds[c] = folds[std::size_t(c - u'a' + u'A')] = c;
    return folds;
}();

bool isAsciiControl(QChar c) {
    return c.unicode() < 0x20 || c.unicode() == 0x7F;
}

bool breaksLine(QChar c) {
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::LineSeparator || c == QChar(0x0B);
}

bool isBlank(QChar c) {
    return c.isSpace() && !breaksLine(c) && c != QChar::ParagraphSeparator;
}

bool isLineEndHyphen(QChar c) {
    return c == QLatin1Char('-') || c == QChar(0x2010) || c == QChar(0x00AD) || c == QChar(0x00AC);
}

// Walks over the source and writes the folded text.
class Folder {
public:
    Folder(const QString& text, bool withLooks)
        : m_text(text)
        , m_withLooks(withLooks) {
        m_units.reserve(std::size_t(text.size()) + 1);
        if (withLooks) m_looks.reserve(std::size_t(text.size()) + 1);
        m_out.starts.reserve(size_t(text.size()));
        m_out.ends.reserve(size_t(text.size()));
    }

    Folded run() {
        while (m_at < m_text.size())
            step();
        m_out.text = QString(reinterpret_cast<const QChar*>(m_units.data()), qsizetype(m_units.size()));
        m_out.looks = QString(reinterpret_cast<const QChar*>(m_looks.data()), qsizetype(m_looks.size()));
        return std::move(m_out);
    }

private:
    void step() {
        const QChar unit = m_text[m_at];
        if (unit.unicode() < 0x80 && !isAsciiControl(unit) && unit != QLatin1Char('-')) return ascii(unit);
        if (unit == QChar(kMentionCharacter)) return mention();
        if (isLineEndHyphen(unit) && joinLines()) return;
        char32_t character = unit.unicode();
        qsizetype length = 1;
        if (unit.isHighSurrogate() && m_at + 1 < m_text.size() && m_text[m_at + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(unit, m_text[m_at + 1]);
            length = 2;
        }
        if (unit.isSurrogate() && length == 1) {
            m_gap = true; // half a character: reads as a symbol
        } else {
            write(foldOf(character), length);
        }
        m_at += length;
    }

    void ascii(QChar unit) {
        if (const char16_t folded = kAsciiFolds[unit.unicode()]; folded != 0) {
            closeGap();
            append(QChar(folded), QChar(folded), m_at, m_at + 1);
        } else {
            m_gap = true;
        }
        ++m_at;
    }

    void write(const FoldedCharacter& folded, qsizetype length) {
        switch (folded.kind) {
        case FoldKind::Between:
            m_gap = true;
            break;
        case FoldKind::Nothing:
            break;
        case FoldKind::Mark:
            if (!m_gap && !m_out.ends.empty()) m_out.ends.back() = m_at + length;
            break;
        case FoldKind::Word:
            closeGap();
            if (!composeHangul(folded.units, length)) {
                for (const QChar unit : folded.units)
                    append(unit, folded.look.isNull() ? unit : folded.look, m_at, m_at + length);
            }
        }
    }

    void append(QChar unit, QChar look, qsizetype start, qsizetype end) {
        m_units.push_back(unit.unicode());
        if (m_withLooks) m_looks.push_back(look.unicode());
        m_out.starts.push_back(start);
        m_out.ends.push_back(end);
    }

    // The space between two words covers what parted them; before the first word there is none.
    void closeGap() {
        if (m_gap && !m_units.empty()) append(QLatin1Char(' '), QLatin1Char(' '), m_out.ends.back(), m_at);
        m_gap = false;
    }

    void mention() {
        m_gap = true;
        closeGap();
        append(QChar(kMentionCharacter), QChar(kMentionCharacter), m_at, m_at + 1);
        m_gap = true;
        ++m_at;
    }

    // At a hyphen: if a letter stands before it, and after it one line break and another letter, the word
    // goes on.
    bool joinLines() {
        if (m_gap || m_units.empty() || !QChar(m_units.back()).isLetter()) return false;
        qsizetype next = m_at + 1;
        while (next < m_text.size() && isBlank(m_text[next]))
            ++next;
        if (next >= m_text.size() || !breaksLine(m_text[next])) return false;
        next += m_text[next] == QLatin1Char('\r') && next + 1 < m_text.size() &&
                        m_text[next + 1] == QLatin1Char('\n')
                    ? 2
                    : 1;
        while (next < m_text.size() && isBlank(m_text[next]))
            ++next;
        if (next >= m_text.size() || !(m_text[next].isLetter() || m_text[next].isSurrogate())) return false;
        m_at = next;
        return true;
    }

    // Conjoining jamo are put together, since whole syllables are not taken apart (Unicode, section 3.12).
    bool composeHangul(const QString& units, qsizetype length) {
        if (units.size() != 1 || m_units.empty()) return false;
        const int next = units[0].unicode();
        const int last = m_units.back();
        int syllable = 0;
        if (last >= 0x1100 && last < 0x1113 && next >= 0x1161 && next < 0x1176) {
            syllable = 0xAC00 + ((last - 0x1100) * 21 + (next - 0x1161)) * 28;
        } else if (last >= 0xAC00 && last <= 0xD7A3 && (last - 0xAC00) % 28 == 0 && next > 0x11A7 &&
                   next < 0x11C3) {
            syllable = last + next - 0x11A7;
        }
        if (syllable == 0) return false;
        m_units.back() = char16_t(syllable);
        if (m_withLooks) m_looks.back() = char16_t(syllable);
        m_out.ends.back() = m_at + length;
        return true;
    }

    const QString& m_text;
    bool m_withLooks;
    Folded m_out; // text and looks at the end only
    std::u16string m_units;
    std::u16string m_looks;
    qsizetype m_at = 0;
    bool m_gap = false;
};

} // namespace

Span Folded::source(qsizetype start, qsizetype length) const {
    const qsizetype first = starts[size_t(start)];
    return {first, ends[size_t(start + length - 1)] - first};
}

Folded fold(const QString& text) {
    return Folder(text, false).run();
}

Folded foldWithLooks(const QString& text) {
    return Folder(text, true).run();
}

QString foldForSearch(const QString& text) {
    return fold(text).text;
}

} // namespace casebound::text
