// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <random>

namespace casebound::bench {

// Pages in a language that nobody speaks, the same in every run. Words are as unevenly common as in a real
// one: the r-th most common has about 1/r of the occurrences of the first.
class InventedPages {
public:
    static constexpr int kVocabulary = 20000;
    static constexpr int kLines = 40;
    static constexpr int kWordsALine = 10;

    // The word of that rank, from 0 for the most common.
    static QString word(int rank);

    // The next page: lines separated by \n.
    QString next();

private:
    int anyRank();

    std::mt19937 m_engine{1};
};

} // namespace casebound::bench
