// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QByteArray>
#include <QSet>
#include <QString>

// Words that look like a name and that somebody said are none, for all exhibits: sealed under the register,
// since "none" may have been a mistake. Not part of the history. All that write: inside a transaction.
namespace casebound::casefile {

// Folded (text::foldForSearch). Errors: NamesHidden, Damaged, storage's.
Result<QSet<QString>> dismissedNames(storage::Connection& connection, const vault::RegisterKeys& keys);

// `folded` is not among them yet. Errors: storage's.
Outcome addDismissedName(storage::Connection& connection, const vault::RegisterKeys& keys, Random& random,
                         const QString& folded);
// Nothing happens where it is not among them. Errors: NamesHidden, Damaged, storage's.
Outcome removeDismissedName(storage::Connection& connection, const vault::RegisterKeys& keys,
                            const QString& folded);

QByteArray dismissedNamesTable();
vault::SealedTable sealedDismissedNames();

} // namespace casebound::casefile
