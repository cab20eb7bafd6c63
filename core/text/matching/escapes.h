// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>

#include <optional>
#include <vector>

namespace casebound::text {

// A text whose characters were written another way: HTML's character references, percent signs, JSON's and
// quoted-printable escapes, simple tags between or inside words.
struct Decoded {
    QString text;
    std::vector<qsizetype> starts; // for each unit: where what stands for it begins in the source
    std::vector<qsizetype> ends;

    Span source(const Span& span) const;
};

// Nothing where the text has no such characters. One pass; what is no well-formed escape stays as it is.
std::optional<Decoded> decodeEscapes(const QString& text);

} // namespace casebound::text
