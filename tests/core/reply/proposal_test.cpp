// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/proposal.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using text::Span;

QStringList claimsOf(const QString& raw) {
    QStringList words;
    for (const Span& span : proposeClaims(raw, {0, raw.size()}))
        words.append(text::textAt(raw, span));
    return words;
}

void expectEachCharacterOnce(const QString& raw) {
    QList<int> times(raw.size(), 0);
    for (const ProposedPoint& proposal : proposePoints(raw))
        for (qsizetype i = proposal.span.start; i < proposal.span.end(); ++i)
            ++times[i];
    for (qsizetype i = 0; i < raw.size(); ++i) {
        EXPECT_LE(times[i], 1) << "unit " << i;
        if (raw[i].isSpace()) continue;
        EXPECT_EQ(times[i], 1) << "unit " << i;
    }
}

TEST(Proposal, NumberedStatementIsSplitAsItsAuthorNumberedIt) {
    const QString raw = QStringLiteral("1. The roof is dry. It was painted.\n2. Nobody asked.");
    const auto proposals = proposePoints(raw);
    ASSERT_EQ(proposals.size(), 2);
    EXPECT_EQ(text::textAt(raw, proposals[0].span), QStringLiteral("1. The roof is dry. It was painted."));
    EXPECT_EQ(proposals[1].number, 2);
}

TEST(Proposal, StatementWithoutNumbersIsSplitBySentence) {
    const QString raw = QStringLiteral("The roof is dry. It was painted.\n\nNobody asked.");
    const auto proposals = proposePoints(raw);
    ASSERT_EQ(proposals.size(), 3);
    EXPECT_EQ(text::textAt(raw, proposals[1].span), QStringLiteral("It was painted."));
}

TEST(Proposal, EveryCharacterLiesInExactlyOneProposal) {
    expectEachCharacterOnce(
        QStringLiteral("Dear members!\n\n1) The roof is dry.  2) So is Dr. Holm.\n2) Bye"));
    expectEachCharacterOnce(QStringLiteral("  – \n\"Never,\" said the board… ) No"));
    expectEachCharacterOnce(QStringLiteral("First, no. Second, the year 2004. § 3 holds."));
}

TEST(Proposal, BlankStatementHasNoPoints) {
    EXPECT_TRUE(proposePoints(QString()).isEmpty());
    EXPECT_TRUE(proposePoints(QStringLiteral(" \n\t")).isEmpty());
}

TEST(Proposal, SentenceIsPartedWhereAConjunctionJoinsTwoAssertions) {
    EXPECT_EQ(
        claimsOf(QStringLiteral("The roof was mended in May, and nobody was hurt; the choir kept singing.")),
        QStringList({QStringLiteral("The roof was mended in May"), QStringLiteral("nobody was hurt"),
                     QStringLiteral("the choir kept singing.")}));
}

TEST(Proposal, ListOfWordsIsNotTakenForAssertions) {
    EXPECT_EQ(claimsOf(QStringLiteral("We thank singers, players, and guests.")).size(), 1);
}

TEST(Proposal, ClaimsStayInsideTheirPassage) {
    const QString raw = QStringLiteral("Before. The roof is dry, and it was painted. After.");
    const Span passage{8, 36};
    for (const Span& claim : proposeClaims(raw, passage)) {
        EXPECT_GE(claim.start, passage.start);
        EXPECT_LE(claim.end(), passage.end());
    }
    EXPECT_TRUE(proposeClaims(raw, {500, 5}).isEmpty());
}

} // namespace
} // namespace casebound::reply
