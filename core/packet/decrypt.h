// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/packet/age_keys.h"
#include "core/reading/sealed_document.h"

#include <QString>

namespace casebound::packet {

// What an age file holds, decrypted into memory that never reaches a disk by our hand, whole and authentic.
// Errors as openPacket(): NotFound, NoPermission, Io, NotACase, WrongPassphrase, PasswordNeeded,
// NewerVersion, Damaged, Unsupported (more than `limit` bytes), NoSpace, Cancelled.
Result<reading::SealedDocument> decryptIntoMemory(const QString& path, const AgeKeys& keys, qint64 limit,
                                                  Progress& progress);

} // namespace casebound::packet
