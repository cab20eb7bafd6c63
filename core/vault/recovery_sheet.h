// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/vault/sheet_rows.h"

#include <QByteArray>
#include <QString>

namespace casebound::vault {

// What a recovery sheet holds: whoever has it and the file needs no passphrase.
struct RecoverySecret {
    static constexpr qsizetype kKeySize = 32;
    static constexpr qsizetype kSaltSize = 16;

    SheetKind kind = SheetKind::Case;
    QByteArray keyingTag; // 4 bytes, not secret: which keying of which case
    SecureBytes key;      // 32 bytes
    QByteArray salt;      // 16 bytes: the case's salt; of a names sheet the register's keying
};

// The first 4 bytes of SHA-256("casebound keying 1" || salt). It tells an outdated sheet from the current
// one, and is too short to stand for more.
QByteArray keyingTag(const QByteArray& salt);

// The tag as people compare it: "3f9a 07c1".
QString keyingName(const QByteArray& tag);

// The page (sheet_rows.h) of a whole sheet, 56 bytes. Errors: Internal (a part of the wrong size).
Result<SecureBytes> packSheet(const RecoverySecret& secret);

// Errors: InvalidInput (not the page of a whole sheet, or it does not check).
Result<RecoverySecret> unpackSheet(QByteArrayView page);

// The sheet as words: 8 rows of 5, as wordsOfPage() writes them. Errors: Internal (a part of the wrong size).
Result<SecureBytes> rowsOf(const RecoverySecret& secret);

// What was typed from a whole sheet; the caller looks whether its kind is the one it asked for. Forgives
// white space, capitals, numbers of rows, punctuation, a lost hyphen. Errors: those of pageOf(); InvalidInput
// also for one of three shares, which says that another is needed.
Result<RecoverySecret> readSheet(const SecureBytes& typed);

} // namespace casebound::vault
