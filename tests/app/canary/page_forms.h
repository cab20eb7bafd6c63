// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QByteArray>

namespace casebound::canary {

// The terms of every full-text index of an open case, separated by blanks. Raw pages do not do: terms stand
// there without what they share with the one before.
Result<QByteArray> termsOf(storage::Connection& connection);

// Whether `bytes` hold a value as it is or in hexadecimal digits.
bool holdsValue(const QByteArray& bytes, const QByteArray& value);

// Whether they hold a number in decimal digits or as CBOR has it.
bool holdsNumber(const QByteArray& bytes, quint32 number);

} // namespace casebound::canary
