// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/offset_map.h"

#include "core/text/masked_text.h"

#include <algorithm>

namespace casebound::privacy {

OffsetMap::OffsetMap(const QString& masked, const QList<QString>& forms)
    : m_maskedLength(masked.size()) {
    qsizetype raw = 0;
    for (qsizetype i = 0; i < masked.size(); ++i) {
        if (masked.at(i) != QChar(text::kMentionCharacter)) {
            ++raw;
            continue;
        }
        const qsizetype length = m_mentions.size() < forms.size() ? forms.at(m_mentions.size()).size() : 1;
        m_mentions.append({i, raw, length});
        raw += length;
    }
    m_rawLength = raw;
}

// Where the unit at `masked` begins in the raw text; at the masked text's end, the raw text's end.
qsizetype OffsetMap::rawStart(qsizetype masked) const {
    // The last mention before it: everything after that is shifted alike.
    const auto next = std::partition_point(m_mentions.begin(), m_mentions.end(),
                                           [&](const Mention& mention) { return mention.masked < masked; });
    if (next == m_mentions.begin()) return masked;
    const Mention& last = *std::prev(next);
    return last.raw + last.rawLength + (masked - last.masked - 1);
}

text::Span OffsetMap::maskedToRaw(const text::Span& masked) const {
    const text::Span inside = text::clipped(masked, m_maskedLength);
    const qsizetype start = rawStart(inside.start);
    return {start, rawStart(inside.end()) - start};
}

text::Span OffsetMap::rawToMasked(const text::Span& raw) const {
    const text::Span inside = text::clipped(raw, m_rawLength);
    // A place in the raw text as a place in the masked one: inside a name, its mention's start or end.
    const auto place = [this](qsizetype offset, bool atEnd) {
        const auto next = std::partition_point(m_mentions.begin(), m_mentions.end(), [&](const Mention& m) {
            return m.raw + m.rawLength <= offset;
        });
        const qsizetype shift =
            next == m_mentions.begin()
                ? 0
                : std::prev(next)->raw + std::prev(next)->rawLength - std::prev(next)->masked - 1;
        if (next == m_mentions.end() || offset <= next->raw) return offset - shift;
        return next->masked + (atEnd ? 1 : 0);
    };
    const qsizetype start = place(inside.start, false);
    return {start, place(inside.end(), !inside.isEmpty()) - start};
}

} // namespace casebound::privacy
