// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/demo/page_text.h"

#include <QByteArray>

namespace casebound::demo {

// The text as a PDF on A4, one page for each page of the text; the same bytes every time. InvalidInput where
// a page does not hold its text (a pin cite would name the wrong page) or where no font has a character.
Result<QByteArray> paintPdf(const PageText& text);

} // namespace casebound::demo
