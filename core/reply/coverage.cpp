// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/coverage.h"

#include <algorithm>

namespace casebound::reply {
namespace {

using text::Span;
using text::SpanSet;

// The units that count: all but white space.
SpanSet ink(const QString& raw) {
    QList<Span> spans;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i].isSpace()) continue;
        if (!spans.isEmpty() && spans.last().end() == i)
            ++spans.last().length;
        else
            spans.append({i, 1});
    }
    return spans;
}

template <class Items>
SpanSet spansOf(const Items& items, qsizetype length) {
    QList<Span> spans;
    for (const auto& item : items)
        for (const Span& span : item.spans)
            spans.append(text::clipped(span, length));
    return text::normalised(spans);
}

PointRef refTo(const records::PublicStatement& statement, qsizetype index) {
    return {statement.points[index].id, printedNumber(statement, index)};
}

void findOverlaps(Coverage& found, const records::PublicStatement& statement, const SpanSet& characters) {
    for (qsizetype i = 0; i < statement.points.size(); ++i)
        for (qsizetype j = i + 1; j < statement.points.size(); ++j) {
            const SpanSet shared = text::intersect(
                text::intersect(statement.points[i].spans, statement.points[j].spans), characters);
            if (!shared.isEmpty()) found.overlaps.append({refTo(statement, i), refTo(statement, j), shared});
        }
}

void countClaims(Coverage& found, const records::PublicStatement& statement) {
    for (qsizetype i = 0; i < statement.points.size(); ++i) {
        const records::Point& point = statement.points[i];
        if (!hasAnswer(point) && point.see.isEmpty()) found.withoutAnswer.append(refTo(statement, i));
        for (const records::Claim& claim : point.claims) {
            ++found.claims;
            if (isAnswered(point, claim.id))
                ++found.answered;
            else
                found.unanswered.append({refTo(statement, i), claim.id});
        }
    }
}

// What no point and no setting aside takes up: stretches of the text that hold a character.
QList<Span> gaps(const QString& raw, const SpanSet& taken) {
    QList<Span> found;
    for (const Span& gap : text::subtract({{0, raw.size()}}, taken)) {
        const Span words = text::trimmed(raw, gap);
        if (!words.isEmpty()) found.append(words);
    }
    return found;
}

} // namespace

bool hasWords(const text::MaskedText& text) {
    return std::any_of(text.text().begin(), text.text().end(), [](QChar unit) { return !unit.isSpace(); });
}

bool isAnswered(const records::Point& point, records::PartId claim) {
    const bool isOnlyClaim = point.claims.size() == 1 && point.claims[0].id == claim;
    return std::any_of(point.passages.begin(), point.passages.end(), [&](const records::Passage& passage) {
        const bool isMeant = passage.claims.contains(claim) || (isOnlyClaim && passage.claims.isEmpty());
        return isMeant && hasWords(passage.text);
    });
}

bool hasAnswer(const records::Point& point) {
    return std::any_of(point.passages.begin(), point.passages.end(),
                       [](const records::Passage& passage) { return hasWords(passage.text); });
}

qint64 printedNumber(const records::PublicStatement& statement, qsizetype index) {
    const qint64 number = statement.points[index].number;
    return number > 0 ? number : index + 1;
}

Coverage coverage(const QString& raw, const records::PublicStatement& statement) {
    const SpanSet characters = ink(raw);
    const SpanSet points = spansOf(statement.points, raw.size());
    const SpanSet aside = text::subtract(spansOf(statement.setAside, raw.size()), points);

    Coverage found;
    found.characters = text::totalLength(characters);
    found.covered = text::totalLength(text::intersect(points, characters));
    found.setAside = text::totalLength(text::intersect(aside, characters));
    found.uncovered = gaps(raw, text::unite(points, aside));
    findOverlaps(found, statement, characters);
    countClaims(found, statement);
    return found;
}

} // namespace casebound::reply
