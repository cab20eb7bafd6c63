// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/recovery_sheet.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QByteArrayList>

#include <gtest/gtest.h>

namespace casebound::vault {

inline RecoverySecret secretFrom(Random& random, SheetKind kind = SheetKind::Case) {
    const QByteArray salt = random.bytes(16);
    return {kind, keyingTag(salt), SecureBytes::copyOf(random.bytes(32)), salt};
}

// The secret of the known answers: they were computed apart from this code, by twenty lines of Python.
inline RecoverySecret knownSecret(SheetKind kind = SheetKind::Case) {
    QByteArray salt(16, '\0'), key(32, '\0');
    for (int i = 0; i < 32; ++i)
        key[i] = static_cast<char>(0x10 + i);
    for (int i = 0; i < 16; ++i)
        salt[i] = static_cast<char>(0xa0 + i);
    return {kind, keyingTag(salt), SecureBytes::copyOf(key), salt};
}

inline bool isSame(const RecoverySecret& a, const RecoverySecret& b) {
    return a.kind == b.kind && a.keyingTag == b.keyingTag && a.key.equals(b.key) && a.salt == b.salt;
}

inline SecureBytes typed(const QByteArray& text) {
    return SecureBytes::copyOf(text);
}

inline QByteArrayList rowsOfText(const SecureBytes& words) {
    return words.view().toByteArray().split('\n');
}

inline QByteArrayList wordsOfText(const SecureBytes& words) {
    return words.view().toByteArray().replace('\n', ' ').split(' ');
}

// The known secret's sheet.
inline constexpr char kKnownSheet[] = "astonish upstage pantry precise senior\n"
                                      "attention desktop blatancy krypton unshaven\n"
                                      "barcode satin almost skinny tubeless\n"
                                      "borough detector veneering bootlace stooge\n"
                                      "cabbie savior underpaid grove sphinx\n"
                                      "cathedral duchess snugly moonshine rockslide\n"
                                      "huff senator unshaven vendetta stinky\n"
                                      "improve distinct tribesman unlocking unknown";

} // namespace casebound::vault
