// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/near_names.h"

#include "core/text/masked_text.h"

#include <algorithm>
#include <vector>

namespace casebound::privacy {
namespace {

constexpr qsizetype kShortestName = 4;
constexpr quint64 kBase = 0x9E3779B97F4A7C15ULL;

// Calls each(hash) for the text and for all that is left of it without one of its units.
template <class Each>
void neighbourhood(QStringView text, Each each) {
    // The hash of the units after each place, and the power that moves what stands before it in front of
    // them.
    std::vector<quint64> after(size_t(text.size()) + 1, 0);
    std::vector<quint64> power(size_t(text.size()) + 1, 1);
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const auto at = size_t(i);
        after[at] = after[at + 1] + power[at + 1] * (quint64(text[i].unicode()) + 1);
        power[at] = power[at + 1] * kBase;
    }
    each(after[0]);
    quint64 before = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto next = size_t(i) + 1;
        each(before * power[next] + after[next]);
        before = before * kBase + quint64(text[i].unicode()) + 1;
    }
}

// One dropped, added or changed, or two neighbours swapped; not the same.
bool isOneLetterOff(QStringView a, QStringView b) {
    qsizetype common = 0;
    while (common < a.size() && common < b.size() && a[common] == b[common])
        ++common;
    a = a.sliced(common);
    b = b.sliced(common);
    while (!a.isEmpty() && !b.isEmpty() && a.back() == b.back()) {
        a.chop(1);
        b.chop(1);
    }
    if (a.size() + b.size() == 1 || (a.size() == 1 && b.size() == 1)) return true;
    return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

// Words of folded text; a mention is none.
QList<text::Span> wordsOf(const QString& folded) {
    QList<text::Span> words;
    for (qsizetype at = 0; at < folded.size();) {
        qsizetype end = folded.indexOf(u' ', at);
        if (end < 0) end = folded.size();
        if (end > at) words.append({at, end - at});
        at = end + 1;
    }
    return words;
}

bool startsWithSmallLetter(QStringView text) {
    return !text.isEmpty() && text.front().isLower();
}

} // namespace

void NearNames::add(const QString& name, int value, bool wordsToo) {
    const QString folded = text::foldForSearch(name);
    const QList<text::Span> words = wordsOf(folded);
    if (folded.size() - (words.size() - 1) < kShortestName) return;
    const int entry = int(m_entries.size());
    m_entries.append({folded, value});
    neighbourhood(folded, [&](quint64 hash) {
        QList<int>& entries = m_byHash[hash];
        if (entries.isEmpty() || entries.last() != entry) entries.append(entry);
    });
    m_shortest = m_entries.size() == 1 ? folded.size() : std::min(m_shortest, folded.size());
    m_longest = std::max(m_longest, folded.size());
    m_mostWords = std::max(m_mostWords, words.size());
    if (!wordsToo || words.size() < 2) return;
    for (const text::Span& word : words)
        if (word.length >= kShortestName) m_parts.insert(text::textAt(folded, word), value);
}

int NearNames::nearest(const QString& candidate) const {
    int best = -1;
    neighbourhood(candidate, [&](quint64 hash) {
        if (best >= 0) return;
        const auto found = m_byHash.constFind(hash);
        if (found == m_byHash.constEnd()) return;
        for (const int entry : *found)
            if (best < 0 && isOneLetterOff(candidate, m_entries.at(entry).folded)) best = entry;
    });
    return best;
}

QList<NearNames::Hit> NearNames::find(const QString& text, const QList<text::Span>& covered) const {
    QList<Hit> hits;
    const text::Folded folded = text::fold(text);
    const QList<text::Span> words = wordsOf(folded.text);
    const auto isCovered = [&](const text::Span& span) {
        return std::any_of(covered.begin(), covered.end(),
                           [&](const text::Span& other) { return other.overlaps(span); });
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype start = words[i].start;
        // A name's own blank may be the letter that was dropped or added.
        for (qsizetype count = std::min(m_mostWords + 1, words.size() - i); count > 0; --count) {
            const qsizetype length = words[i + count - 1].end() - start;
            if (length > m_longest + 1 || length + 1 < m_shortest) continue;
            const QString candidate = folded.text.mid(start, length);
            const text::Span span = folded.source(start, length);
            const int entry = nearest(candidate);
            const auto part = count == 1 ? m_parts.constFind(candidate) : m_parts.constEnd();
            const bool isPart =
                part != m_parts.constEnd() && !startsWithSmallLetter(text::textAt(text, span));
            if ((entry < 0 && !isPart) || isCovered(span)) continue;
            hits.append(isPart ? Hit{*part, span, Rule::PartOfName}
                               : Hit{m_entries.at(entry).value, span, Rule::OneLetter});
            i += count - 1;
            break;
        }
    }
    return hits;
}

} // namespace casebound::privacy
