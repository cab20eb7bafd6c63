// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/leak_patterns.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace casebound::privacy {
namespace {

struct LeakPattern {
    QString rule;
    QRegularExpression form;
};

// The surest first: a telephone number inside an account number is none. All are bounded, so that none can be
// made to take long.
const std::array<LeakPattern, 3>& patterns() {
    static const std::array<LeakPattern, 3> all{{
        {QStringLiteral("e-mail"),
         QRegularExpression(
             QStringLiteral("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+"),
             QRegularExpression::UseUnicodePropertiesOption)},
        // ISO 13616: two letters, two check digits, 11 to 30 letters or digits, often in groups of four.
        {QStringLiteral("iban"),
         QRegularExpression(QStringLiteral(
             "(?<!\\w)[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?!\\w)"))},
        // International, or with a leading zero and at least eight digits in all.
        {QStringLiteral("phone"),
         QRegularExpression(QStringLiteral(
             "(?<![\\w.:/-])(?:\\+[1-9]|00[1-9]|\\(?0[1-9])(?:[ ()/.-]{0,3}+[0-9]){6,13}+(?![\\w-])"))},
    }};
    return all;
}

bool overlapsAny(const text::SpanSet& spans, const text::Span& span) {
    const auto next = std::lower_bound(spans.begin(), spans.end(), span.start,
                                       [](const text::Span& one, qsizetype at) { return one.end() <= at; });
    return next != spans.end() && next->overlaps(span);
}

} // namespace

QList<PatternHit> findPatterns(const QString& text) {
    QList<PatternHit> hits;
    text::SpanSet taken;
    for (const LeakPattern& pattern : patterns()) {
        QList<text::Span> found;
        auto matches = pattern.form.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const text::Span span{match.capturedStart(), match.capturedLength()};
            if (overlapsAny(taken, span)) continue;
            found.append(span);
            hits.append({pattern.rule, span});
        }
        taken = text::unite(taken, found);
    }
    return hits;
}

} // namespace casebound::privacy
