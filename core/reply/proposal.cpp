// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/proposal.h"

#include "core/text/sentences.h"

#include <QRegularExpression>

namespace casebound::reply {
namespace {

using text::Span;

constexpr qsizetype kWordsOfAClaim = 3;

qsizetype wordCount(const QString& text, const Span& span) {
    return text::textAt(text, span).simplified().split(u' ', Qt::SkipEmptyParts).size();
}

} // namespace

QList<ProposedPoint> proposePoints(const QString& raw) {
    QList<ProposedPoint> proposals;
    for (const Span& span : text::proposedPoints(raw))
        proposals.append({span, proposals.size() + 1});
    return proposals;
}

QList<Span> proposeClaims(const QString& raw, const Span& passage) {
    static const QRegularExpression joint(QStringLiteral(";\\s+(?:(?:and|but|nor|or|yet)\\s+)?|"
                                                         ",\\s+(?:and|but|nor|or|yet|so)\\s+"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    const Span inside = text::trimmed(raw, text::clipped(passage, raw.size()));
    if (inside.isEmpty()) return {};

    QList<Span> claims;
    Span rest = inside;
    auto match = joint.globalMatch(text::textAt(raw, inside));
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        const qsizetype from = inside.start + found.capturedStart();
        const qsizetype to = inside.start + found.capturedEnd();
        const Span before{rest.start, from - rest.start};
        const Span after{to, inside.end() - to};
        if (wordCount(raw, before) < kWordsOfAClaim || wordCount(raw, after) < kWordsOfAClaim) continue;
        claims.append(text::trimmed(raw, before));
        rest = after;
    }
    claims.append(text::trimmed(raw, rest));
    return claims;
}

} // namespace casebound::reply
