// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/checks.h"

#include "tests/core/reply/materials.h"

#include <gtest/gtest.h>

#include <utility>

namespace casebound::reply {
namespace {

using records::PartId;
using records::PublicStatement;

// The parts at fault, in the order in which they are reported.
QList<PartId> parts(const QList<Fault>& faults, FaultKind kind) {
    QList<PartId> found;
    for (const Fault& fault : faults)
        if (fault.kind == kind) found.append(fault.part);
    return found;
}

// Many points, so that an order that comes about by chance would not be theirs.
PublicStatement longStatement(int count) {
    PublicStatement statement;
    statement.common.id = newId<records::RecordId>();
    QString text;
    for (int number = 1; number <= count; ++number) {
        const QString words = QStringLiteral("Sentence %1. ").arg(number);
        statement.points.append(point(number, {{text.size(), words.size() - 1}}));
        text += words;
    }
    statement.text = maskedText(text);
    return statement;
}

QList<PartId> pointsOf(const PublicStatement& statement) {
    QList<PartId> points;
    for (const auto& point : statement.points)
        points.append(point.id);
    return points;
}

QList<Fault> faultsOf(const records::Reply& reply, const QList<PublicStatement>& statements) {
    Material material = readable();
    for (const auto& statement : statements)
        material.add(statement);
    material.add(reply);
    return checks(reply, material);
}

TEST(ReplyChecks, PointsLeftOutAreReportedInTheOrderOfTheStatements) {
    const auto first = longStatement(30), second = longStatement(30);
    auto reply = replyTo(first);
    reply.answers.append({.id = newId<PartId>(), .statement = second.common.id});
    reply.order = orderOf({second.points[3].id, first.points[0].id});
    auto expected = pointsOf(first).mid(1) + pointsOf(second);
    expected.removeOne(second.points[3].id);
    EXPECT_EQ(parts(faultsOf(reply, {first, second}), FaultKind::PointLeftOut), expected);
}

TEST(ReplyChecks, OrderThatListsEachPointOnceHasNoFault) {
    const auto statement = longStatement(4);
    auto reply = replyTo(statement);
    auto points = pointsOf(statement);
    std::swap(points[0], points[3]);
    reply.order = orderOf(points);
    const auto faults = faultsOf(reply, {statement});
    EXPECT_TRUE(parts(faults, FaultKind::PointLeftOut).isEmpty());
    EXPECT_TRUE(parts(faults, FaultKind::PointTwice).isEmpty());
    EXPECT_TRUE(parts(faults, FaultKind::PointOfAnother).isEmpty());
    EXPECT_TRUE(parts(faults, FaultKind::StatementMissing).isEmpty());
}

TEST(ReplyChecks, ReplyWithoutAnOrderOfItsOwnLeavesNothingOut) {
    const auto statement = longStatement(4);
    EXPECT_TRUE(parts(faultsOf(replyTo(statement), {statement}), FaultKind::PointLeftOut).isEmpty());
}

TEST(ReplyChecks, PointListedTwiceIsReportedOnce) {
    const auto statement = longStatement(2);
    auto reply = replyTo(statement);
    const auto points = pointsOf(statement);
    reply.order = orderOf({points[0], points[1], points[0]});
    EXPECT_EQ(parts(faultsOf(reply, {statement}), FaultKind::PointTwice), QList<PartId>{points[0]});
}

TEST(ReplyChecks, PointOfAStatementThatIsNotAnsweredIsReported) {
    const auto statement = longStatement(2), other = longStatement(1);
    auto reply = replyTo(statement);
    reply.order = orderOf(pointsOf(statement) + pointsOf(other));
    EXPECT_EQ(parts(faultsOf(reply, {statement, other}), FaultKind::PointOfAnother), pointsOf(other));
}

TEST(ReplyChecks, AnsweredStatementThatIsNotHereIsReported) {
    const auto statement = longStatement(1);
    const auto reply = replyTo(statement);
    EXPECT_EQ(parts(faultsOf(reply, {}), FaultKind::StatementMissing), QList<PartId>{reply.answers[0].id});
}

TEST(ReplyChecks, FaultsOfTheAnsweredStatementsAreThoseOfTheReply) {
    const auto reply = replyTo(denial());
    auto statement = denial();
    statement.common.id = reply.answers[0].statement;
    EXPECT_EQ(parts(faultsOf(reply, {statement}), FaultKind::PointWithoutAnswer),
              QList<PartId>{statement.points[1].id});
    auto answered = answeredDenial();
    answered.common.id = statement.common.id;
    EXPECT_TRUE(faultsOf(reply, {answered}).isEmpty());
}

TEST(ReplyChecks, CitationOfTheReplyItselfIsChecked) {
    const auto statement = answeredDenial();
    const auto reply = replyTo(statement);
    auto citation = titled<records::Citation>({});
    citation.from = reply.common.id;
    citation.target = statement.common.id;
    citation.quote = maskedText(QStringLiteral("The choir sang badly."));
    Material material = readable();
    material.add(statement);
    material.add(citation);
    const auto faults = checks(reply, material);
    ASSERT_EQ(faults.size(), 1);
    EXPECT_EQ(faults[0].kind, FaultKind::CitationUnresolved);
    EXPECT_EQ(faults[0].record, reply.common.id);
    EXPECT_TRUE(faults[0].message.startsWith(QStringLiteral("The reply itself: ")));
}

} // namespace
} // namespace casebound::reply
