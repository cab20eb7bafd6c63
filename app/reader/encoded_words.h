// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace casebound::reader {

// A header's value with its encoded words (RFC 2047) read, everything else as UTF-8 or windows-1252. GMime
// would do it too, but with character sets that the C library loads from files, which a locked-up reader
// cannot open.
QString decodeHeader(const QByteArray& raw);

// Text in a character set by its name in mails; what cannot be told is guessed.
QString decodeCharset(QByteArrayView bytes, const QByteArray& charset);

} // namespace casebound::reader
