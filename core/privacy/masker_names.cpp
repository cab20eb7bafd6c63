// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/masker_names.h"

#include "core/privacy/name_pattern.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace casebound::privacy {
namespace {

QList<text::Pattern> patternsOf(const QList<Identity>& people) {
    QList<text::Pattern> patterns;
    for (qsizetype i = 0; i < people.size(); ++i)
        for (const Name& name : people.at(i).names + joinedNames(people.at(i).names))
            patterns.append(patternOf(name, int(i)));
    return patterns;
}

} // namespace

Masker::Names::Names(const QList<Identity>& people)
    : identities(people)
    , matcher(patternsOf(people), text::RuleSet::upTo(text::Level::LookAlike)) {}

QList<text::Hit> Masker::Names::find(const QString& text, const QList<text::Span>& dismissed) const {
    const auto isDismissed = [&](const text::Hit& hit) {
        return std::any_of(dismissed.begin(), dismissed.end(), [&](const text::Span& span) {
            return span.start <= hit.span.start && hit.span.end() <= span.end();
        });
    };
    QList<text::Hit> all;
    QString rest = text;
    // What was part of a longer word stands alone once its neighbour is a mention.
    for (QList<text::Hit> hits = matcher.scan(rest); !hits.isEmpty(); hits = matcher.scan(rest)) {
        hits.removeIf(isDismissed);
        if (hits.isEmpty()) break;
        for (const text::Hit& hit : std::as_const(hits))
            std::fill_n(rest.begin() + hit.span.start, hit.span.length, QChar(text::kMentionCharacter));
        all += hits;
    }
    std::sort(all.begin(), all.end(), [](const text::Hit& a, const text::Hit& b) { return a.span < b.span; });
    return all;
}

qsizetype Masker::Names::identityOf(const text::Hit& hit) const {
    return std::accumulate(hit.others.begin(), hit.others.end(), hit.value,
                           [](int a, int b) { return std::min(a, b); });
}

} // namespace casebound::privacy
