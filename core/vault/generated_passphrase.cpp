// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/generated_passphrase.h"

#include "core/vault/word_list.h"

#include <cstring>

namespace casebound::vault {

SecureBytes generatePassphrase(Random& random) {
    SecureBytes buffer((kLongestWord + 1) * kGeneratedWords);
    std::size_t size = 0;
    for (int number = 0; number < kGeneratedWords; ++number) {
        if (number > 0) buffer.data()[size++] = ' ';
        const std::string_view word = wordList()[random.below(static_cast<quint32>(kWordListSize))];
        std::memcpy(buffer.data() + size, word.data(), word.size());
        size += word.size();
    }
    return SecureBytes::copyOf(buffer.view().first(static_cast<qsizetype>(size)));
}

} // namespace casebound::vault
