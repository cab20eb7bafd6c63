// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/privacy/offset_map.h"
#include "core/session/session_tools.h"
#include "core/text/masked_text.h"
#include "core/text/span.h"

#include <QList>

#include <optional>

namespace casebound::session {

// A text as it may be seen at the moment, real names or labels in it, and its places in the two texts behind
// it: the raw one, in which records count, and the masked one. Holds names while they are shown.
class ShownText {
public:
    // A name in it, as it is shown.
    struct Mention {
        text::Span span;
        text::AppearanceId person;
    };

    // Errors: Damaged, storage's.
    static Result<ShownText> of(const SessionTools& tools, const text::MaskedText& masked);

    const QString& text() const { return m_text; }
    const QList<Mention>& mentions() const { return m_mentions; }

    // Whether places in the raw text are known: not behind a password of the names' own.
    bool knowsRaw() const { return m_raw.has_value(); }

    // What touches a name takes in all of it. Only where the raw text is known; else an empty span.
    text::Span fromRaw(const text::Span& raw) const;
    text::Span toRaw(const text::Span& shown) const;
    text::Span toMasked(const text::Span& shown) const;

private:
    ShownText() = default;

    QString m_text;
    QList<Mention> m_mentions;
    std::optional<privacy::OffsetMap> m_shown; // masked <-> shown
    std::optional<privacy::OffsetMap> m_raw;   // masked <-> raw
};

} // namespace casebound::session
