// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/session/services.h"
#include "core/vault/recovery_sheet.h"

#include <QString>

#include <optional>
#include <vector>

// Use cases that need a case to be closed everywhere: they put another file in its place.
namespace casebound::session {

// What is to be different about how a case opens; what is not said stays.
struct KeyChange {
    std::optional<SecureBytes> passphrase = {};
    std::optional<QString> keyFilePath = {};         // empty: none any more
    std::optional<SecureBytes> namesPassphrase = {}; // empty: names open with the case
    std::optional<int> profile = {};
};

struct RekeyRequest {
    QString path;
    Credentials current; // the names password too, where there is one
    KeyChange change;
    QString who; // as history shows it
};

// What opens the case after rekeyCase().
Credentials credentialsAfter(const RekeyRequest& request);

// New keys for everything in a case. Whole afterwards, under the old keys or the new ones. Backups and
// archives made before open as they did. Errors: those of vault::Vault::open and vault::rekey.
Outcome rekeyCase(const RekeyRequest& request, const Services& services, Progress& progress);

struct RecoverRequest {
    QString path;
    std::vector<SecureBytes> words; // one sheet of the case, or two of its three shares
    std::vector<SecureBytes>
        namesWords; // the same of the names, where they have a sheet of their own; may be empty
    // Of the new file; the names passphrase also opens the names where there are no words of theirs.
    Credentials next;
    int profile = 0;
    QString who;
};

enum class Recovered {
    Everything,
    NamesStaySealed, // nothing was given that opens them: they stay under their old password
};

// Opens a case without its passphrase and gives it new keys. Errors: InvalidInput (words; the row and word
// are in the error), WrongPassphrase (a sheet of other keys: outdated, or another case's), and those of
// rekeyCase().
Result<Recovered> recoverCase(const RecoverRequest& request, const Services& services, Progress& progress);

// One sheet, or two shares of one. Errors: InvalidInput, Damaged (two that do not belong together).
Result<vault::RecoverySecret> secretOfWords(const std::vector<SecureBytes>& words, vault::SheetKind kind);

} // namespace casebound::session
