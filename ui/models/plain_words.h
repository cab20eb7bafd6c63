// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace casebound::models {

// A text of the case as a list shows it: "Letter of Witness 1" of "Letter of @[Witness 1]".
QString plainWords(QString text);

// The same in one line.
QString plainTitle(const QString& words);

// "EV-003  What it is", or the reference alone.
QString titled(const QString& ref, const QString& title);

// A moment as people here write it, in their own time. `written`: ISO 8601; what is none is returned as it
// is.
QString momentInWords(const QString& written);
QString momentInWords(const QDateTime& moment);

} // namespace casebound::models
