// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/leak_context.h"

#include <algorithm>

namespace casebound::privacy {
namespace {

constexpr qsizetype kAround = 40; // UTF-16 units on each side

} // namespace

void LeakContext::replace(const text::Span& span, const QString& words) {
    const auto at = std::lower_bound(
        m_replaced.begin(), m_replaced.end(), span.start,
        [](const Replaced& replaced, qsizetype start) { return replaced.span.end() <= start; });
    const bool isFree = at == m_replaced.end() || span.end() <= at->span.start;
    if (isFree)
        m_replaced.insert(at, {span, words.isEmpty() ? QStringLiteral("name") : words});
    else if (span.end() > at->span.end())
        // Of what goes beyond, nothing is shown either.
        at->span.length = span.end() - at->span.start;
}

QString LeakContext::around(const text::Span& span) const {
    const qsizetype from = std::max<qsizetype>(0, span.start - kAround);
    const qsizetype to = std::min(m_text.size(), span.end() + kAround);
    QString context;
    qsizetype shown = from;
    for (auto each = std::lower_bound(
             m_replaced.begin(), m_replaced.end(), from,
             [](const Replaced&replaced, qsizetype start) { return replaced.span.end() <= start; });
         each != m_replaced.end() && each->span.start < to; ++each) {
        context += QStringView(m_text).mid(shown, std::max<qsizetype>(0, each->span.start - shown));
        context += QLatin1Char('[') + each->words + QLatin1Char(']');
        shown = std::max(shown, each->span.end());
    }
    if (shown < to) context += QStringView(m_text).mid(shown, to - shown);
    // Not half a word at the ends: it could be half a name.
    const QString line = context.simplified();
    const qsizetype first = from > 0 ? line.indexOf(QLatin1Char(' ')) + 1 : 0;
    const qsizetype last = to < m_text.size() ? line.lastIndexOf(QLatin1Char(' ')) : line.size();
    const bool isLong = first < last;
    return isLong ? line.mid(first, last - first) : QString();
}

} // namespace casebound::privacy
