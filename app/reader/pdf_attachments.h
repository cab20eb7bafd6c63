// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

class QPDF;

namespace casebound::reader {

struct AttachmentStream {
    reading::wire::Attachment facts;
    QPDFObjectHandle stream; // null where the document holds a name only
};

// Files of the document (and of a portfolio), then those in annotations page by page, then any other file
// that some object carries. Each stream once.
std::vector<AttachmentStream> findAttachments(QPDF& pdf, bool locked);

} // namespace casebound::reader
