// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/span.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>

namespace casebound::text {
namespace {

std::set<qsizetype> units(const QList<Span>& spans) {
    std::set<qsizetype> all;
    for (const Span& span : spans) {
        for (qsizetype at = span.start; at < span.end(); ++at)
            all.insert(at);
    }
    return all;
}

QList<Span> randomSpans(std::mt19937& engine) {
    QList<Span> spans;
    for (unsigned count = engine() % 6; count > 0; --count)
        spans.append({qsizetype(engine() % 30), qsizetype(engine() % 8)});
    return spans;
}

bool isSet(const SpanSet& spans) {
    for (qsizetype i = 0; i < spans.size(); ++i) {
        if (spans[i].isEmpty() || (i > 0 && spans[i].start <= spans[i - 1].end())) return false;
    }
    return true;
}

TEST(SpanTest, TouchingAndOverlappingSpansBecomeOne) {
    EXPECT_EQ(normalised({{5, 3}, {0, 2}, {2, 1}, {9, 0}, {6, 4}}), (SpanSet{{0, 3}, {5, 5}}));
}

TEST(SpanTest, SetOperationsAgreeWithSetsOfUnits) {
    std::mt19937 engine(7);
    for (int round = 0; round < 2000; ++round) {
        const QList<Span> first = randomSpans(engine);
        const QList<Span> second = randomSpans(engine);
        std::set<qsizetype> both;
        std::set<qsizetype> onlyFirst;
        for (const qsizetype unit : units(first))
            (units(second).count(unit) != 0 ? both : onlyFirst).insert(unit);
        EXPECT_EQ(units(intersect(first, second)), both);
        EXPECT_EQ(units(subtract(first, second)), onlyFirst);
        EXPECT_EQ(units(unite(first, second)), units(first + second));
        EXPECT_EQ(totalLength(first), qsizetype(units(first).size()));
        EXPECT_TRUE(isSet(intersect(first, second)) && isSet(subtract(first, second)) &&
                    isSet(unite(first, second)));
    }
}

TEST(SpanTest, ASpanBeyondTheTextIsCutDownToIt) {
    constexpr auto kHuge = std::numeric_limits<qsizetype>::max();
    constexpr auto kLow = std::numeric_limits<qsizetype>::min();
    EXPECT_EQ(clipped({3, kHuge}, 10), (Span{3, 7}));
    EXPECT_EQ(clipped({-2, 5}, 10), (Span{0, 3}));
    EXPECT_TRUE(clipped({12, 4}, 10).isEmpty());
    EXPECT_TRUE(clipped({kLow, kHuge}, 10).isEmpty());
    EXPECT_TRUE(clipped({4, -3}, 10).isEmpty());
    EXPECT_EQ(textAt(QStringLiteral("minutes"), {3, 99}), QStringLiteral("utes"));
}

TEST(SpanTest, TrimmingLeavesNoWhiteSpaceAtTheEnds) {
    EXPECT_EQ(trimmed(QStringLiteral("  a b \n"), {0, 7}), (Span{2, 3}));
    EXPECT_TRUE(trimmed(QStringLiteral(" \n "), {0, 3}).isEmpty());
}

} // namespace
} // namespace casebound::text
