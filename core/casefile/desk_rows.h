// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

// What somebody was in the middle of, by keys of the caller's choice: drafts, sealed under the register and
// bound to their key, and plain settings. Not part of the history. Errors of all: storage's.
namespace casebound::casefile {

// Replaces what is there. Works while names are hidden.
Outcome writeDraft(storage::Connection& connection, const vault::RegisterKeys& keys, const QString& key,
                   QByteArrayView content);
Outcome eraseDraft(storage::Connection& connection, const QString& key);
// In order.
Result<QStringList> draftKeys(storage::Connection& connection);
// Nothing where there is none. Errors: also NamesHidden, Damaged.
Result<std::optional<QByteArray>> readDraft(storage::Connection& connection, const vault::RegisterKeys& keys,
                                            const QString& key);

// In the clear, for everybody who opens the case: no name and no text may stand in it.
vault::SealedTable sealedDrafts();

Outcome writeSetting(storage::Connection& connection, const QString& name, const QString& value);
// Empty where there is none.
Result<QString> readSetting(storage::Connection& connection, const QString& name);

} // namespace casebound::casefile
