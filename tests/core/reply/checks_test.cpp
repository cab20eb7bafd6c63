// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/checks.h"

#include "tests/core/reply/materials.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace casebound::reply {
namespace {

using records::Basis;
using records::PublicStatement;

bool has(const QList<Fault>& faults, FaultKind kind) {
    return std::any_of(faults.begin(), faults.end(), [&](const Fault& fault) { return fault.kind == kind; });
}

int count(const PublicStatement& statement, FaultKind kind, const QList<records::Citation>& citations = {}) {
    Material material = readable();
    material.add(statement);
    for (const auto& citation : citations)
        material.add(citation);
    int found = 0;
    for (const Fault& fault : checks(statement, material)) {
        EXPECT_EQ(fault.record, statement.common.id);
        if (fault.kind == kind) ++found;
    }
    return found;
}

// Of words that stand in the statement itself, once.
records::Citation citationFrom(const PublicStatement& statement, records::PartId part) {
    auto citation = titled<records::Citation>({});
    citation.from = statement.common.id;
    citation.fromPart = part;
    citation.target = statement.common.id;
    citation.quote = maskedText(QStringLiteral("Nobody asked"));
    return citation;
}

TEST(Checks, QuoteThatDiffersByOneWordIsFlagged) {
    auto statement = denial();
    statement.points[0].quote = maskedText(QStringLiteral("The roof does not leak, and it never did."));
    EXPECT_EQ(count(statement, FaultKind::QuoteDiffers), 0);
    statement.points[0].quote = maskedText(QStringLiteral("The roof does not drip, and it never did."));
    EXPECT_EQ(count(statement, FaultKind::QuoteDiffers), 1);
}

TEST(Checks, OmissionIsAcceptedOnlyWithItsMark) {
    auto statement = denial();
    statement.points[0].quote = maskedText(QStringLiteral("The roof […] never did."));
    EXPECT_EQ(count(statement, FaultKind::OmissionNotMarked), 0);
    statement.points[0].quote = maskedText(QStringLiteral("The roof never did."));
    EXPECT_EQ(count(statement, FaultKind::OmissionNotMarked), 1);
}

TEST(Checks, PassageThatDoesNotSayWhatItRestsOnIsFlagged) {
    auto statement = denial();
    EXPECT_EQ(count(statement, FaultKind::BasisNotStated), 0);
    statement.points[0].passages[0].basis = Basis::NotStated;
    EXPECT_EQ(count(statement, FaultKind::BasisNotStated), 1);
}

TEST(Checks, PinCiteNeedsACitationFromItsPassage) {
    auto statement = denial();
    statement.points[0].passages[0].basis = Basis::PinCite;
    EXPECT_EQ(count(statement, FaultKind::PinCiteMissing), 1);
    const auto cited = citationFrom(statement, statement.points[0].passages[0].id);
    EXPECT_EQ(count(statement, FaultKind::PinCiteMissing, {cited}), 0);
    const auto other = citationFrom(statement, statement.points[1].id);
    EXPECT_EQ(count(statement, FaultKind::PinCiteMissing, {other}), 1);
}

TEST(Checks, EachFaultOfACitationIsReportedWithItsPassage) {
    auto statement = denial();
    const auto passage = statement.points[0].passages[0].id;
    statement.points[0].passages[0].basis = Basis::PinCite;
    auto citation = citationFrom(statement, passage);
    const auto faults = [&](FaultKind kind) { return count(statement, kind, {citation}); };
    EXPECT_EQ(faults(FaultKind::CitationUnresolved), 0);
    EXPECT_EQ(faults(FaultKind::CitationElsewhere), 0);
    EXPECT_EQ(faults(FaultKind::CitationAmbiguous), 0);
    EXPECT_EQ(faults(FaultKind::CitationUnreadable), 0);
    citation.span = {{0, 3}};
    EXPECT_EQ(faults(FaultKind::CitationElsewhere), 1);
    citation.span.clear();
    citation.quote = maskedText(QStringLiteral("o"));
    EXPECT_EQ(faults(FaultKind::CitationAmbiguous), 1);
    citation.quote = maskedText(QStringLiteral("The organ leaks."));
    EXPECT_EQ(faults(FaultKind::CitationUnresolved), 1);
    citation.target = newId<records::RecordId>();
    EXPECT_EQ(faults(FaultKind::CitationUnreadable), 1);
}

TEST(Checks, ProtectedSourceNeedsNoCitation) {
    auto statement = denial();
    statement.points[0].passages[0].basis = Basis::ProtectedSource;
    auto lost = citationFrom(statement, statement.points[0].passages[0].id);
    lost.resolved = false;
    EXPECT_EQ(count(statement, FaultKind::PinCiteMissing, {lost}), 0);
    EXPECT_EQ(count(statement, FaultKind::CitationUnresolved, {lost}), 0);
}

TEST(Checks, CrossReferenceMustLeadToSomethingThatIsHere) {
    auto statement = denial();
    const auto see = [&](records::RecordId record, records::PartId part = {}) {
        statement.points[1].see = {{.id = newId<records::PartId>(), .record = record, .part = part}};
        return count(statement, FaultKind::ReferenceMissing);
    };
    EXPECT_EQ(see(statement.common.id), 0);
    EXPECT_EQ(see(statement.common.id, statement.points[0].id), 0);
    EXPECT_EQ(see(newId<records::RecordId>()), 1);
    EXPECT_EQ(see(statement.common.id, newId<records::PartId>()), 1);
}

TEST(Checks, PartOfAnotherRecordIsNotWhereACrossReferenceLeads) {
    auto statement = denial();
    auto other = denial();
    Material material = readable();
    material.add(other);
    statement.points[1].see = {
        {.id = newId<records::PartId>(), .record = statement.common.id, .part = other.points[0].id}};
    material.add(statement);
    EXPECT_TRUE(has(checks(statement, material), FaultKind::ReferenceMissing));
    statement.points[1].see[0].record = other.common.id;
    EXPECT_FALSE(has(checks(statement, material), FaultKind::ReferenceMissing));
}

TEST(Checks, PlaceOutsideTheStatementIsFlagged) {
    auto statement = denial();
    EXPECT_EQ(count(statement, FaultKind::SpanOutside), 0);
    statement.points[0].spans = {{kDenial.size() - 2, 3}};
    EXPECT_EQ(count(statement, FaultKind::SpanOutside), 1);
    statement.points[0].spans = {{3, 0}};
    EXPECT_EQ(count(statement, FaultKind::SpanOutside), 1);
    statement.points[0].spans = {{-1, 4}};
    EXPECT_EQ(count(statement, FaultKind::SpanOutside), 1);
}

TEST(Checks, WhatIsSetAsideMustStandInTheStatementToo) {
    auto statement = denial();
    statement.setAside = {{.id = newId<records::PartId>(), .spans = {{0, 4}}, .reason = {}}};
    EXPECT_EQ(count(statement, FaultKind::SpanOutside), 0);
    statement.setAside[0].spans.append({kDenial.size(), 4});
    EXPECT_EQ(count(statement, FaultKind::SpanOutside), 1);
}

TEST(Checks, PointWithoutAPlaceIsFlagged) {
    auto statement = denial();
    EXPECT_EQ(count(statement, FaultKind::PointWithoutPlace), 0);
    statement.points[1].spans.clear();
    EXPECT_EQ(count(statement, FaultKind::PointWithoutPlace), 1);
}

TEST(Checks, UnansweredClaimsAreFlagged) {
    auto statement = denial();
    EXPECT_EQ(count(statement, FaultKind::ClaimWithoutAnswer), 2);
    statement.points[0].passages[0].claims.append(statement.points[0].claims[1].id);
    EXPECT_EQ(count(statement, FaultKind::ClaimWithoutAnswer), 1);
}

TEST(Checks, PointIsAnsweredByWordsOrByACrossReference) {
    auto statement = denial();
    EXPECT_EQ(count(statement, FaultKind::PointWithoutAnswer), 1);
    statement.points[1].see = {{.id = newId<records::PartId>(), .record = statement.common.id, .part = {}}};
    EXPECT_EQ(count(statement, FaultKind::PointWithoutAnswer), 0);
    statement.points[1].see.clear();
    statement.points[1].passages = {passage(QStringLiteral("I asked twice."), Basis::OwnKnowledge)};
    EXPECT_EQ(count(statement, FaultKind::PointWithoutAnswer), 0);
}

TEST(Checks, StretchInNoPointIsFlaggedUnlessItIsSetAside) {
    auto statement = denial();
    EXPECT_EQ(count(statement, FaultKind::Uncovered), 1);
    statement.setAside = {{.id = newId<records::PartId>(),
                           .spans = {spanOf(QStringLiteral("The choir sang well."))},
                           .reason = maskedText(QStringLiteral("Praise."))}};
    EXPECT_EQ(count(statement, FaultKind::Uncovered), 0);
}

TEST(Checks, HiddenNamesAreReportedInsteadOfPassed) {
    EXPECT_EQ(checks(denial(), Material()).value(0).kind, FaultKind::TextNotRead);
    EXPECT_EQ(count(denial(), FaultKind::TextNotRead), 0);
}

TEST(Checks, StatementThatIsWholeAndAnsweredHasNoFault) {
    auto statement = answeredDenial();
    Material material = readable();
    material.add(statement);
    EXPECT_TRUE(checks(statement, material).isEmpty());
}

TEST(Checks, MessagesNameThePointAsPrintedAndHoldNoWordsOfTheCase) {
    auto statement = denial();
    statement.points[1].number = 0;
    Material material = readable();
    material.add(statement);
    for (const Fault& fault : checks(statement, material)) {
        if (fault.kind == FaultKind::PointWithoutAnswer) {
            EXPECT_TRUE(fault.message.startsWith(QStringLiteral("Point 2: ")));
        }
        for (const auto& word : {QStringLiteral("roof"), QStringLiteral("choir"), QStringLiteral("asked")})
            EXPECT_FALSE(fault.message.contains(word)) << fault.message.toStdString();
    }
}

} // namespace
} // namespace casebound::reply
