// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace casebound::reader {

// Runs of at least `shortest` printable characters in bytes of an unknown form, as UTF-8 and as UTF-16 of
// either byte order and at either parity, cleaned.
QStringList printableRuns(QByteArrayView bytes, qsizetype shortest);

} // namespace casebound::reader
