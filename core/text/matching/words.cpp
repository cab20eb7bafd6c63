// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/words.h"

#include <algorithm>

namespace casebound::text {
namespace {

bool isQuote(QChar unit) {
    switch (unit.category()) {
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Other_Format:
        return true;
    default:
        return unit == QLatin1Char('"') || unit == QLatin1Char('\'');
    }
}

} // namespace

Words::Words(const QString& source)
    : m_source(source)
    , m_folded(foldWithLooks(source)) {
    const auto* units = reinterpret_cast<const char16_t*>(m_folded.text.utf16());
    const int size = int(m_folded.text.size());
    m_words.reserve(std::size_t(size) / 5 + 1);
    for (int at = 0; at < size;) {
        Word word{.start = at};
        for (; at < size && units[at] != u' '; ++at)
            if (at - word.start < kLongestHashed) word.hash = hashOn(word.hash, units[at]);
        word.length = at - word.start;
        if (word.length > 0) m_words.push_back(word);
        ++at;
    }
}

char32_t Words::firstOf(int i) const {
    const qsizetype at = sourceOf(i).start;
    const QChar first = m_source[at];
    if (first.isHighSurrogate() && at + 1 < m_source.size())
        return QChar::surrogateToUcs4(first, m_source[at + 1]);
    return first.unicode();
}

bool Words::isCapital(int i) const {
    const char32_t first = firstOf(i);
    return QChar::isUpper(first) || QChar::isTitleCase(first);
}

bool Words::isSmall(int i) const {
    // Georgian letters have capitals, but no word is written with one at its beginning.
    const char32_t first = firstOf(i);
    return QChar::isLower(first) && QChar::toTitleCase(first) != first;
}

bool Words::isAllCapitals(int i) const {
    const QString written = textAt(m_source, sourceOf(i));
    return std::none_of(written.begin(), written.end(), [](QChar unit) { return unit.isLower(); });
}

bool Words::isSingle(int i) const {
    return at(i).length == 1 || (at(i).length == 2 && sourceOf(i).length == 1);
}

Gap Words::gapBefore(int i) const {
    const qsizetype from = sourceOf(i - 1).end();
    const QStringView between = QStringView(m_source).mid(from, sourceOf(i).start - from);
    Gap gap{
        .isAdjoined = true, .hasLineBreak = false, .hasComma = false, .endsSentence = false, .isBlank = true};
    bool isAfterStop = false;
    for (const QChar unit : between) {
        const bool isSpace = unit.isSpace();
        gap.isAdjoined = gap.isAdjoined && !isSpace;
        gap.hasLineBreak = gap.hasLineBreak || unit == QLatin1Char('\n') || unit == QLatin1Char('\r');
        gap.hasComma = gap.hasComma || unit == QLatin1Char(',') || unit == QChar(0x060C);
        gap.endsSentence = gap.endsSentence || (isAfterStop && isSpace);
        gap.isBlank = gap.isBlank && (isSpace || isQuote(unit));
        isAfterStop = unit == QLatin1Char('.') || unit == QLatin1Char('?') || unit == QLatin1Char('!');
    }
    return gap;
}

QChar Words::unitBefore(int i) const {
    const qsizetype at = sourceOf(i).start;
    return at > 0 ? m_source[at - 1] : QChar();
}

QChar Words::unitBehind(int i) const {
    const qsizetype at = sourceOf(i).end();
    return at < m_source.size() ? m_source[at] : QChar();
}

} // namespace casebound::text
