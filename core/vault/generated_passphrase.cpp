// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/generated_passphrase.h"

#include <array>
#include <cstring>
#include <string_view>

namespace casebound::vault {

namespace {

constexpr auto kWords = std::to_array<std::string_view>({
#include "word_list.inc"
});
static_assert(kWords.size() == 7776);

constexpr std::size_t kLongestWord = 9;

} // namespace

SecureBytes generatePassphrase(Random& random) {
    SecureBytes buffer((kLongestWord + 1) * kGeneratedWords);
    std::size_t size = 0;
    for (int number = 0; number < kGeneratedWords; ++number) {
        if (number > 0) buffer.data()[size++] = ' ';
        const std::string_view word = kWords[random.below(static_cast<quint32>(kWords.size()))];
        std::memcpy(buffer.data() + size, word.data(), word.size());
        size += word.size();
    }
    return SecureBytes::copyOf(buffer.view().first(static_cast<qsizetype>(size)));
}

} // namespace casebound::vault
