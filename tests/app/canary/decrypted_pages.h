// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QString>

namespace casebound::canary {

// Every page of a SQLCipher 4 file in the clear, free ones included, one after the other: what somebody with
// the key could read, whatever SQLite still takes for data. Empty where the file is not of whole pages.
QByteArray decryptedPages(const QString& path, const SecureBytes& key);

// The same of every page in a write-ahead log, old versions of one page too. Empty where there is no log.
QByteArray decryptedLog(const QString& path, const SecureBytes& key);

} // namespace casebound::canary
