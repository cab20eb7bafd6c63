// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace casebound::vault {

constexpr std::size_t kWordListSize = 7776; // five dice
constexpr std::size_t kLongestWord = 9;     // bytes

// The EFF's long list, lower-case ASCII letters and hyphens: made by packaging/cmake/WordList.cmake.
std::span<const std::string_view, kWordListSize> wordList();

} // namespace casebound::vault
