// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/invented_pages.h"

#include <algorithm>
#include <cmath>

namespace casebound::bench {

QString InventedPages::word(int rank) {
    static const QStringList syllables =
        QStringLiteral("ka lo mir tes un dra vel so pin ar go bel fen ris ta ulm").split(u' ');
    QString word;
    for (int rest = rank + static_cast<int>(syllables.size()); rest > 0; rest /= 16)
        word += syllables.at(rest % 16);
    return word;
}

int InventedPages::anyRank() {
    const double part = static_cast<double>(m_engine()) / static_cast<double>(std::mt19937::max());
    return std::min(kVocabulary - 1, static_cast<int>(std::pow(double(kVocabulary), part)) - 1);
}

QString InventedPages::next() {
    QStringList lines;
    for (int i = 0; i < kLines; ++i) {
        QStringList words;
        for (int j = 0; j < kWordsALine; ++j)
            words.append(word(anyRank()));
        lines.append(words.join(u' '));
    }
    return lines.join(u'\n');
}

} // namespace casebound::bench
