// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/quoted.h"

#include <algorithm>

namespace casebound::reply {

Result<std::vector<Line>> wordsUnder(const Material& material, const text::MaskedText& text,
                                     const QList<text::Span>& spans) {
    CB_TRY(const QString raw, material.raw(text));
    std::vector<Line> lines;
    qsizetype end = -1; // of the span before
    for (const text::Span& span : spans) {
        CB_TRY(const auto masked, material.toMasked(text, text::clipped(span, raw.size())));
        auto pieces = paragraphsOf(text.slice(masked.start, masked.length));
        if (pieces.empty()) continue;
        const QString between = end < 0 ? QString() : raw.mid(end, std::max<qsizetype>(0, span.start - end));
        // Words in another order than in the text do not follow each other either.
        const bool isWhole = span.start >= end && between.trimmed().isEmpty();
        const bool isParted = isWhole && between.contains(QLatin1String("\n\n"));
        if (end >= 0 && !isParted && !lines.empty()) {
            lines.back().push_back(isWhole ? document::words(u" ") : document::words(u" […] "));
            append(lines.back(), pieces.front());
            pieces.erase(pieces.begin());
        }
        lines.insert(lines.end(), pieces.begin(), pieces.end());
        end = span.end();
    }
    return lines;
}

} // namespace casebound::reply
