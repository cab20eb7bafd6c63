// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace casebound::reader {

struct Decoded {
    QString text;
    QString encoding;
};

// By byte order mark; else UTF-8 where it is valid; else UTF-16 where zero bytes fall into a pattern; else,
// unless there are control characters that no text has, windows-1252. Nothing for bytes that are no text.
std::optional<Decoded> decodeText(QByteArrayView bytes);

} // namespace casebound::reader
