// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/text_store.h"

#include <optional>

namespace casebound::privacy {

// A row of table `text` with its mentions.
struct TextStore::Row {
    qint64 row = 0;
    TextPlace place;
    Visibility visibility = Visibility::Ordinary;
    text::MaskedText text;
};

inline std::optional<QByteArray> sealedOrNull(const text::MaskedText& masked) {
    return masked.sealedSpans().isEmpty() ? std::nullopt : std::optional(masked.sealedSpans());
}

} // namespace casebound::privacy
