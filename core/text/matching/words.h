// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/folding.h"
#include "core/text/matching/word_hash.h"
#include "core/text/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace casebound::text {

// A word of a folded text: what stands between two of its blanks.
struct Word {
    int start = 0; // in the folded text
    int length = 0;
    WordHash hash = 0; // of its first kLongestHashed units
};

// What parts a word from the one before it, as it was written.
struct Gap {
    bool isAdjoined = false; // no white space
    bool hasLineBreak = false;
    bool hasComma = false;
    bool endsSentence = false; // a point, question or exclamation mark and white space
    bool isBlank = false;      // white space, quotation marks and brackets, and nothing else
};

// A text as a row of words. Keeps a reference to the text.
class Words {
public:
    explicit Words(const QString& source);

    int count() const { return int(m_words.size()); }
    const Word& at(int i) const { return m_words[std::size_t(i)]; }
    QStringView view(int i) const { return QStringView(m_folded.text).mid(at(i).start, at(i).length); }
    QStringView looks(int i) const { return QStringView(m_folded.looks).mid(at(i).start, at(i).length); }
    const QString& folded() const { return m_folded.text; }
    const QString& source() const { return m_source; }

    int end(int i) const { return at(i).start + at(i).length; }

    // The source of folded units; `length` > 0.
    Span sourceOf(qsizetype start, qsizetype length) const { return m_folded.source(start, length); }
    Span sourceOf(int i) const { return sourceOf(at(i).start, at(i).length); }

    // Does it begin with a capital; with a small letter? Letters of scripts without case are neither.
    bool isCapital(int i) const;
    bool isSmall(int i) const;
    // One letter; ß counts, though it is folded to two.
    bool isSingle(int i) const;
    // No small letter in it.
    bool isAllCapitals(int i) const;

    // Before word i, 0 < i < count().
    Gap gapBefore(int i) const;
    // The unit directly before or behind the word; null at the ends of the text.
    QChar unitBefore(int i) const;
    QChar unitBehind(int i) const;

private:
    char32_t firstOf(int i) const;

    const QString& m_source;
    Folded m_folded;
    std::vector<Word> m_words;
};

} // namespace casebound::text
