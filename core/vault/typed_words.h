// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QStringList>
#include <QtGlobal>

#include <string_view>
#include <vector>

namespace casebound::vault {

// The words of what a person typed from a sheet of paper, whatever stands around them: white space,
// punctuation, hyphens, capitals, full-width letters, numbers of rows ("3.", "Row 3:"). Holds secrets; wiped
// when it goes.
class TypedWords {
public:
    // `utf8` may be anything.
    explicit TypedWords(const SecureBytes& utf8);
    ~TypedWords();
    Q_DISABLE_COPY_MOVE(TypedWords)

    int count() const { return static_cast<int>(m_words.size()); }

    // In word list order, 0 to 7775; -1 where the word is not on the list.
    int numberOf(int word) const { return m_words[static_cast<std::size_t>(word)].number; }

    // From 0, lines without words not counted.
    int lineOf(int word) const { return m_words[static_cast<std::size_t>(word)].line; }
    int lines() const { return m_lines; }

    // Up to three words of the list that look most like it; none where nothing is near.
    QStringList nearest(int word) const;

private:
    struct Word {
        std::size_t begin = 0;
        std::size_t size = 0;
        int line = 0;
        int number = -1;
    };
    std::string_view text(const Word& word) const;
    void addWordsOfLine(std::size_t begin, std::size_t end);
    void joinHalves();

    SecureBytes m_folded; // a-z and digits; '?' for what no word has; spaces and line ends between
    std::vector<Word> m_words;
    int m_lines = 0;
};

} // namespace casebound::vault
