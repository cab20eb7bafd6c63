// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::privacy {

// Translates between places in masked text and in the raw text it was made from. Made by Masker::offsets().
// It tells how long names are: keep it where names may be.
class OffsetMap {
public:
    // `masked` with U+FFFC at each mention, and what stands there in the raw text.
    OffsetMap(const QString& masked, const QList<QString>& forms);

    qsizetype maskedLength() const { return m_maskedLength; }
    qsizetype rawLength() const { return m_rawLength; }

    // A span that touches part of a name grows to all of it. Spans are clipped to the text.
    text::Span maskedToRaw(const text::Span& masked) const;
    text::Span rawToMasked(const text::Span& raw) const;

private:
    struct Mention {
        qsizetype masked; // one unit long
        qsizetype raw;
        qsizetype rawLength;
    };
    qsizetype rawStart(qsizetype masked) const;

    QList<Mention> m_mentions;
    qsizetype m_maskedLength = 0;
    qsizetype m_rawLength = 0;
};

} // namespace casebound::privacy
