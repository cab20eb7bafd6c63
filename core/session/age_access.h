// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/packet/age_keys.h"

#include <QString>

namespace casebound::session {

// For whom something is sealed: one of the two, the other empty.
struct SealFor {
    QString recipient; // "age1…"
    SecureBytes passphrase;
};

// What opens something that was sealed: one of the two, the other empty.
struct OpenWith {
    QString identityFile; // as age-keygen writes it
    SecureBytes passphrase;
};

// Errors: InvalidInput (both, none, or no age key).
Result<std::vector<packet::AgeRecipient>> recipientsOf(const SealFor& sealFor);

// As age takes it, in one normal form, so that it opens wherever it was typed; empty where `typed` is.
// Errors: InvalidInput (not UTF-8).
Result<SecureBytes> agePassphrase(const SecureBytes& typed);

// Errors: InvalidInput (both, none; not an identity file, with the line), NotFound, NoPermission.
Result<packet::AgeKeys> ageKeys(const OpenWith& access);

} // namespace casebound::session
