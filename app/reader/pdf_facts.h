// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pdf_file.h"
#include "core/reading/wire/types.h"

namespace casebound::reader {

// All but the attachments. Where qpdf cannot read the file, what only it can tell is missing and `incomplete`
// says so.
reading::wire::DocumentFacts collectFacts(PdfFile& file);

} // namespace casebound::reader
