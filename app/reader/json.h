// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/answer.h"

#include <QString>

namespace casebound::reader {

// The leaves of a JSON text (RFC 8259, strictly). Our own, since QJsonDocument keeps one of two equal keys
// without a word and turns numbers into doubles: a manifest could then say two things. Errors: Broken (not
// JSON, a key twice, too deep), TooLarge.
Answer<QList<reading::wire::FlatValue>> flattenJson(QStringView text);

} // namespace casebound::reader
