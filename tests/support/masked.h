// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/masked_text.h"

#include <bit>
#include <cstddef>

namespace casebound {

// Masked text without a register, for tests of what comes after masking. The key has no way in for anybody
// but `privacy`; a test forges it.
inline text::MaskedText maskedText(const QString& text, const QList<text::AppearanceId>& mentions = {},
                                   bool checked = true) {
    return text::MaskedText::make(std::bit_cast<text::MaskingKey>(std::byte{}), {.text = text,
                                                                                 .mentions = mentions,
                                                                                 .generation = 1,
                                                                                 .checked = checked,
                                                                                 .sealedSpans = {},
                                                                                 .id = {}});
}

} // namespace casebound
