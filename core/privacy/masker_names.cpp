// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/masker_names.h"

#include <algorithm>
#include <numeric>

namespace casebound::privacy {
namespace {

QList<text::Pattern> patternsOf(const QList<Identity>& people) {
    QList<text::Pattern> patterns;
    for (qsizetype i = 0; i < people.size(); ++i)
        for (const Name& name : people.at(i).names)
            patterns.append({name.text, int(i)});
    return patterns;
}

} // namespace

Masker::Names::Names(const QList<Identity>& people)
    : identities(people)
    , matcher(patternsOf(people)) {}

QList<text::Hit> Masker::Names::find(const QString& text, const QList<text::Span>& dismissed) const {
    QList<text::Hit> hits = matcher.scan(text);
    hits.removeIf([&](const text::Hit& hit) {
        return std::any_of(dismissed.begin(), dismissed.end(), [&](const text::Span& span) {
            return span.start <= hit.span.start && hit.span.end() <= span.end();
        });
    });
    return hits;
}

qsizetype Masker::Names::identityOf(const text::Hit& hit) const {
    return std::accumulate(hit.others.begin(), hit.others.end(), hit.value,
                           [](int a, int b) { return std::min(a, b); });
}

} // namespace casebound::privacy
