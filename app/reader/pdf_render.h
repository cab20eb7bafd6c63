// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/answer.h"

namespace Poppler {
class Document;
class Page;
} // namespace Poppler

namespace casebound::reader {

// Errors: TooLarge, Broken.
Answer<reading::wire::Image> renderPage(Poppler::Document& document, const Poppler::Page& page,
                                        const reading::wire::RenderRequest& request);

} // namespace casebound::reader
