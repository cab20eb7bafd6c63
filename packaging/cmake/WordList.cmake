# The EFF's long list of 7,776 words, for generated passphrases: from Debian's diceware, compiled in, since a program that
# offers a passphrase may not depend on what happens to be installed.
find_file(CASEBOUND_WORD_LIST wordlist_en_eff.txt PATHS /usr/lib/python3/dist-packages/diceware/wordlists
    NO_DEFAULT_PATH REQUIRED)
file(STRINGS ${CASEBOUND_WORD_LIST} lines REGEX "^[1-6]+[ \t]+[a-z-]+$")
list(LENGTH lines count)
if(NOT count EQUAL 7776)
    message(FATAL_ERROR "${CASEBOUND_WORD_LIST} holds ${count} words and not 7776.")
endif()
list(TRANSFORM lines REPLACE "^[1-6]+[ \t]+([a-z-]+)$" "    \"\\1\",")
list(JOIN lines "\n" words)
set(CASEBOUND_WORD_LIST_SOURCE ${CMAKE_BINARY_DIR}/generated/word_list.cpp)
file(CONFIGURE OUTPUT ${CASEBOUND_WORD_LIST_SOURCE} @ONLY CONTENT [[
#include "core/vault/word_list.h"

#include <array>

namespace casebound::vault {
namespace {
constexpr std::array<std::string_view, kWordListSize> kWords{
@words@
};
} // namespace

std::span<const std::string_view, kWordListSize> wordList() {
    return kWords;
}
} // namespace casebound::vault
]])
