// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/field_guide.h"
#include "core/storage/file_system.h"
#include "core/vault/generated_passphrase.h"
#include "core/vault/hardening.h"
#include "core/vault/passphrase_strength.h"
#include "core/vault/profile.h"
#include "core/vault/vault.h"

// What the programs on top of a session need of the layers below it, under the session's name.
namespace casebound::session {

using storage::networkFolderWarning;
using vault::Argon2KeyDerivation;
using vault::Credentials;
using vault::generatePassphrase;
using vault::GuessCost;
using vault::guessCostOf;
using vault::hardenProcess;
using vault::kGeneratedWords;
using vault::kSealedFileGuess;
using vault::PassphraseStrength;
using vault::PassphraseVerdict;
using vault::RoughTime;
using vault::Services;
using vault::strengthOf;
using vault::swapWarning;
using vault::Weakness;

} // namespace casebound::session
