// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/copied_words.h"

#include "core/vault/sheet_rows.h"
#include "core/vault/typed_words.h"

#include <algorithm>

namespace casebound::vault {

QList<AskedWord> askBack(const SecureBytes& words, Random& random, int count) {
    const int rows = TypedWords(words).count() / kWordsInRow;
    QList<AskedWord> asked;
    // Each row is taken with the chance that leaves `count` of them in the end (Knuth's algorithm S).
    for (int row = 0; row < rows; ++row) {
        const auto wanted = static_cast<quint32>(std::max<qsizetype>(count - asked.size(), 0));
        if (random.below(static_cast<quint32>(rows - row)) < wanted)
            asked << AskedWord{row, static_cast<int>(random.below(kWordsInRow))};
    }
    return asked;
}

bool isRight(const SecureBytes& words, AskedWord asked, const SecureBytes& typed) {
    const TypedWords sheet(words), answer(typed);
    const int place = asked.row * kWordsInRow + asked.word;
    if (asked.row < 0 || asked.word < 0 || asked.word >= kWordsInRow || place >= sheet.count()) return false;
    return answer.count() == 1 && answer.numberOf(0) >= 0 && answer.numberOf(0) == sheet.numberOf(place);
}

} // namespace casebound::vault
