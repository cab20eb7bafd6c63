// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace casebound::cli {

// Text that may come from a hostile document, fit for a terminal: control characters, which could move the
// cursor or change its colours, become U+FFFD; tabs become a space; line breaks stay.
QString printable(const QString& text);

// Its lines, none longer than `width` unless one word is. Line breaks in the text stay.
QStringList wrapped(const QString& text, qsizetype width);

} // namespace casebound::cli
