// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::models {

// A text of the case as a list shows it: "Letter of Witness 1" of "Letter of @[Witness 1]".
QString plainWords(QString text);

// The same in one line.
QString plainTitle(const QString& words);

// "EV-003  What it is", or the reference alone.
QString titled(const QString& ref, const QString& title);

} // namespace casebound::models
