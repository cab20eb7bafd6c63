// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/mail_document.h"

namespace casebound::reader {

// A message taken apart. Nothing where GMime finds no message in it.
std::optional<MailDocument::Content> mailContent(QByteArrayView bytes);

} // namespace casebound::reader
