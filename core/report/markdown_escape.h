// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::report {

// Text that shows as itself wherever CommonMark or GitHub's dialect reads it within a line: no emphasis,
// code, link, image, HTML, entity, table cell or autolink can begin in it. `text` has no line ends.
QString markdownText(const QString& text);

// A whole line, made of escaped text and markup of ours, that cannot begin a list, a heading's underline or a
// definition by accident.
QString markdownLineStart(const QString& line);

// Text as a code span, whatever backticks it holds.
QString markdownCode(const QString& text);

} // namespace casebound::report
