// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/typed_words.h"

#include "core/vault/word_list.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace casebound::vault {

namespace {

constexpr char32_t kBroken = 0xfffd;
constexpr char kLeftOut = 0; // what nobody sees, such as a soft hyphen

// The next character of UTF-8, moving `at`; kBroken, one byte on, where it is none.
char32_t nextCharacter(QByteArrayView utf8, qsizetype& at) {
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned char first = byte(at++);
    if (first < 0x80) return first;
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (more == 0 || first > 0xf4 || at + more > utf8.size()) return kBroken;
    char32_t character = first & (0x3fU >> more);
    for (int i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xc0U) != 0x80) return kBroken;
        character = (character << 6U) | (byte(at + i) & 0x3fU);
    }
    at += more;
    return character;
}

char foldedAscii(char32_t character) {
    if (character == '\n' || character == '\r') return '\n';
    if (character >= 'A' && character <= 'Z') return static_cast<char>(character - 'A' + 'a');
    const bool isKept = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    return isKept ? static_cast<char>(character) : ' ';
}

char foldedWord(char32_t character) {
    if (character >= 0xff01 && character <= 0xff5e) character -= 0xfee0; // full-width forms of ASCII
    if (character < 0x80) return foldedAscii(character);
    if (character == 0x85 || character == 0x2028 || character == 0x2029) return '\n';
    if (character == 0x200b) return ' '; // a space without width
    if (QChar::category(character) == QChar::Other_Format) return kLeftOut;
    if (character == kBroken) return '?';
    return QChar::isSpace(character) || QChar::isPunct(character) || QChar::isSymbol(character) ? ' ' : '?';
}

SecureBytes foldedText(QByteArrayView utf8) {
    SecureBytes text(static_cast<std::size_t>(utf8.size())); // every character takes one byte or none
    std::size_t size = 0;
    for (qsizetype at = 0; at < utf8.size();)
        if (const char one = foldedWord(nextCharacter(utf8, at)); one != kLeftOut)
            text.data()[size++] = static_cast<std::uint8_t>(one);
    return SecureBytes::copyOf(text.view().first(static_cast<qsizetype>(size)));
}

bool isNumber(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The list is sorted (a test sees to it).
int numberOnList(std::string_view text) {
    const auto list = wordList();
    const auto found = std::lower_bound(list.begin(), list.end(), text);
    return found != list.end() && *found == text ? static_cast<int>(found - list.begin()) : -1;
}

const std::vector<int>& hyphenated() {
    static const std::vector<int> numbers = [] {
        std::vector<int> found;
        for (std::size_t i = 0; i < wordList().size(); ++i)
            if (wordList()[i].find('-') != std::string_view::npos) found.push_back(static_cast<int>(i));
        return found;
    }();
    return numbers;
}

// Whether `word`, "drop-down", is the two halves put together. The second may be empty: "dropdown".
bool isMadeOf(std::string_view word, std::string_view first, std::string_view second) {
    const std::size_t hyphen = word.find('-');
    const std::string_view left = word.substr(0, hyphen), right = word.substr(hyphen + 1);
    if (!second.empty()) return left == first && right == second;
    return first.size() == left.size() + right.size() && first.starts_with(left) && first.ends_with(right);
}

int numberOfHyphenated(std::string_view first, std::string_view second = {}) {
    const auto found = std::find_if(hyphenated().begin(), hyphenated().end(), [&](int number) {
        return isMadeOf(wordList()[static_cast<std::size_t>(number)], first, second);
    });
    return found == hyphenated().end() ? -1 : *found;
}

// Letters to put in, take out or change (Levenshtein).
int distance(std::string_view a, std::string_view b) {
    std::array<int, kLongestWord + 1> row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (std::size_t i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

} // namespace

TypedWords::TypedWords(const SecureBytes& utf8)
    : m_folded(foldedText(utf8.view())) {
    // All at once: a vector that grows leaves copies behind.
    m_words.reserve(m_folded.size() / 2 + 1);
    for (std::size_t begin = 0; begin < m_folded.size();) {
        const auto* const first = m_folded.data();
        const auto* const end = std::find(first + begin, first + m_folded.size(), '\n');
        const std::size_t before = m_words.size();
        addWordsOfLine(begin, static_cast<std::size_t>(end - first));
        if (m_words.size() > before) ++m_lines;
        begin = static_cast<std::size_t>(end - first) + 1;
    }
    joinHalves();
}

TypedWords::~TypedWords() {
    wipe(m_words.data(), m_words.capacity() * sizeof(Word));
}

std::string_view TypedWords::text(const Word& word) const {
    return {reinterpret_cast<const char*>(m_folded.data()) + word.begin, word.size};
}

void TypedWords::addWordsOfLine(std::size_t begin, std::size_t end) {
    const std::uint8_t* const bytes = m_folded.data();
    const std::size_t wordsBefore = m_words.size();
    for (std::size_t at = begin; at < end;) {
        std::size_t stop = at;
        while (stop < end && bytes[stop] != ' ')
            ++stop;
        const Word word{at, stop - at, m_lines, numberOnList(text({at, stop - at}))};
        at = stop + 1;
        if (word.size == 0) continue;
        if (!isNumber(text(word)))
            m_words.push_back(word);
        else if (m_words.size() > wordsBefore && text(m_words.back()) == "row")
            m_words.pop_back(); // "row" is not on the list
    }
}

// No first half of a word with a hyphen is itself on the list, so "drop down" can only be "drop-down".
void TypedWords::joinHalves() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        Word word = m_words[i];
        if (word.number < 0) word.number = numberOfHyphenated(text(word));
        if (word.number < 0 && i + 1 < m_words.size()) {
            word.number = numberOfHyphenated(text(word), text(m_words[i + 1]));
            if (word.number >= 0) ++i;
        }
        m_words[kept++] = word;
    }
    m_words.resize(kept);
}

QStringList TypedWords::nearest(int word) const {
    constexpr int kFar = 3;
    constexpr qsizetype kMost = 3;
    const std::string_view typed = text(m_words[static_cast<std::size_t>(word)]);
    int least = kFar;
    QStringList found;
    if (typed.size() >= kLongestWord + kFar) return found;
    for (const std::string_view candidate : wordList()) {
        const int far = distance(typed, candidate);
        if (far > least || far >= kFar) continue;
        if (far < least) found.clear();
        least = far;
        if (found.size() < kMost)
            found << QString::fromLatin1(candidate.data(), static_cast<qsizetype>(candidate.size()));
    }
    return found;
}

} // namespace casebound::vault
