// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/document_reading.h"

#include "core/text/finding.h"

namespace casebound::session {

namespace {

constexpr qsizetype kContext = 40; // units of a find's passage on each side

} // namespace

QList<PageHit> hitsOn(qint64 page, const QString& shown, const QString& folded, qsizetype limit) {
    QList<PageHit> hits;
    for (const text::Span& span : text::placesOf(shown, folded, limit)) {
        const text::Span around = text::clipped(
            {qMax(qsizetype(0), span.start - kContext), span.length + 2 * kContext}, shown.size());
        hits.append({page, span, text::textAt(shown, around).simplified()});
    }
    return hits;
}

} // namespace casebound::session
