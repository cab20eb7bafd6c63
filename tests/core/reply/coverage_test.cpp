// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/coverage.h"

#include "tests/core/reply/statements.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

qsizetype characters(const QString& text) {
    return QString(text).remove(u' ').remove(u'\n').size();
}

TEST(Coverage, EachCharacterIsCoveredSetAsideOrUncovered) {
    records::PublicStatement statement = denial();
    statement.setAside = {{.id = newId<records::PartId>(),
                           .spans = {spanOf(QStringLiteral("The choir"))},
                           .reason = maskedText(QStringLiteral("not about the roof"))}};
    const Coverage found = coverage(kDenial, statement);
    EXPECT_EQ(found.characters, characters(kDenial));
    EXPECT_EQ(found.setAside, 8);
    ASSERT_EQ(found.uncovered.size(), 1);
    EXPECT_EQ(text::textAt(kDenial, found.uncovered[0]), QStringLiteral("sang well."));
    EXPECT_EQ(found.covered + found.setAside + 9, found.characters);
}

TEST(Coverage, WhiteSpaceBetweenPointsIsNoGap) {
    records::PublicStatement statement = denial();
    statement.points.append(point(3, {spanOf(QStringLiteral("The choir sang well."))}));
    const Coverage found = coverage(kDenial, statement);
    EXPECT_TRUE(found.uncovered.isEmpty());
    EXPECT_EQ(found.covered, found.characters);
}

TEST(Coverage, ClaimWithoutAnAnswerIsCountedWithItsPoint) {
    const records::PublicStatement statement = denial();
    const Coverage found = coverage(kDenial, statement);
    EXPECT_EQ(found.claims, 3);
    EXPECT_EQ(found.answered, 1);
    ASSERT_EQ(found.unanswered.size(), 2);
    EXPECT_EQ(found.unanswered[0].claim, statement.points[0].claims[1].id);
    EXPECT_EQ(found.unanswered[0].point.number, 1);
    EXPECT_EQ(found.unanswered[1].point.number, 2);
    EXPECT_FALSE(found.isWhole());
}

TEST(Coverage, PassageThatNamesNoClaimAnswersTheOnlyOneOfItsPoint) {
    records::PublicStatement statement = denial();
    statement.points[1].passages = {passage(QStringLiteral("I asked twice."), records::Basis::OwnKnowledge)};
    EXPECT_EQ(coverage(kDenial, statement).answered, 2);
    statement.points[0].passages[0].claims.clear(); // of two claims: nobody knows which is meant
    EXPECT_EQ(coverage(kDenial, statement).answered, 1);
}

TEST(Coverage, PassageWithoutWordsAnswersNothing) {
    records::PublicStatement statement = denial();
    statement.points[0].passages[0].text = maskedText(QStringLiteral("  \n"));
    const Coverage found = coverage(kDenial, statement);
    EXPECT_EQ(found.answered, 0);
    ASSERT_EQ(found.withoutAnswer.size(), 2);
    EXPECT_EQ(found.withoutAnswer[0].point, statement.points[0].id);
}

TEST(Coverage, PassageOfAnotherPointDoesNotAnswerAClaim) {
    records::PublicStatement statement = denial();
    statement.points[0].passages[0].claims.append(statement.points[1].claims[0].id);
    EXPECT_EQ(coverage(kDenial, statement).answered, 1);
}

TEST(Coverage, CrossReferenceIsAnAnswerToThePointButNotToItsClaims) {
    records::PublicStatement statement = denial();
    statement.points[1].see = {
        {.id = newId<records::PartId>(), .record = statement.common.id, .part = statement.points[0].id}};
    const Coverage found = coverage(kDenial, statement);
    EXPECT_TRUE(found.withoutAnswer.isEmpty());
    EXPECT_EQ(found.unanswered.size(), 2);
}

TEST(Coverage, WordsInTwoPointsAreCountedOnceAndReported) {
    records::PublicStatement statement = denial();
    statement.points[1].spans.append(spanOf(QStringLiteral("never did.")));
    const Coverage found = coverage(kDenial, statement);
    ASSERT_EQ(found.overlaps.size(), 1);
    EXPECT_EQ(found.overlaps[0].first.number, 1);
    EXPECT_EQ(found.overlaps[0].second.number, 2);
    EXPECT_EQ(text::totalLength(found.overlaps[0].shared), 9);
    EXPECT_EQ(found.covered, coverage(kDenial, denial()).covered);
}

TEST(Coverage, SpansOutsideTheTextCoverNothing) {
    records::PublicStatement statement;
    statement.points = {point(1, {{-5, 3}, {kDenial.size() + 10, 99}})};
    const Coverage found = coverage(kDenial, statement);
    EXPECT_EQ(found.covered, 0);
    EXPECT_EQ(found.uncovered.size(), 1);
}

TEST(Coverage, StatementWithoutTextStillCountsItsClaims) {
    const Coverage found = coverage(QString(), denial());
    EXPECT_EQ(found.characters, 0);
    EXPECT_TRUE(found.uncovered.isEmpty());
    EXPECT_EQ(found.claims, 3);
}

} // namespace
} // namespace casebound::reply
