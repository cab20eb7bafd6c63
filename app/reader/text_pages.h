// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <QStringList>

namespace casebound::reader {

// Text that has no pages of its own, cut into some that can be read and cited: the same text always in the
// same places, between paragraphs where it can be. At least one, which may be empty.
QStringList textPages(const QString& text);

// One of them, as the reader answers: without a size and without boxes.
reading::wire::PageText textPage(const QString& page);

// What a web page or office document says, line by line: spaces as they would be shown, paragraphs apart.
QString tidyLines(const QString& text);

} // namespace casebound::reader
