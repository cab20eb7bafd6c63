// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/walk.h"
#include "core/reply/checks.h"
#include "core/reply/reply_document.h"
#include "tests/core/reply/statements.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using records::Basis;
using records::PublicStatement;

// Nothing is masked in these texts: raw and masked are the same.
Material readable() {
    return Material(
        {[](const text::MaskedText& masked) -> Result<QString> { return masked.text(); },
         [](const text::MaskedText&, const text::Span& raw) -> Result<text::Span> { return raw; }},
        QDate(2020, 1, 31));
}

int count(const PublicStatement& statement, FaultKind kind) {
    Material material = readable();
    material.add(statement);
    int found = 0;
    for (const Fault& fault : checks(statement, material)) {
        EXPECT_EQ(fault.record, statement.common.id);
        if (fault.kind == kind) ++found;
    }
    return found;
}

QString printed(const document::Document& document) {
    QString all;
    document::walkInlines<document::Content>(document.blocks, [&](const document::Inline& part) {
        const auto* run = std::get_if<document::Run>(&part);
        if (!run) return;
        std::visit(document::Overloaded{[&](const text::MaskedText& masked) { all += masked.text(); },
                                        [&](const auto& ours) { all += ours.toString(); }},
                   run->words);
        all += QLatin1Char('|');
    });
    return all;
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

TEST(Checks, PassageWithoutBasisOrCitationIsFlagged) {
    auto statement = denial();
    EXPECT_EQ(count(statement, FaultKind::BasisNotStated), 0);
    statement.points[0].passages[0].basis = Basis::NotStated;
    EXPECT_EQ(count(statement, FaultKind::BasisNotStated), 1);
    statement.points[0].passages[0].basis = Basis::PinCite;
    EXPECT_EQ(count(statement, FaultKind::PinCiteMissing), 1);
}

TEST(Checks, UnansweredClaimsPointsAndStretchesAreFlagged) {
    const auto statement = denial();
    EXPECT_EQ(count(statement, FaultKind::ClaimWithoutAnswer), 2);
    EXPECT_EQ(count(statement, FaultKind::PointWithoutAnswer), 1);
    EXPECT_EQ(count(statement, FaultKind::Uncovered), 1);
    auto whole = statement;
    whole.setAside = {{.id = newId<records::PartId>(),
                       .spans = {spanOf(QStringLiteral("The choir sang well."))},
                       .reason = maskedText(QStringLiteral("Praise."))}};
    EXPECT_EQ(count(whole, FaultKind::Uncovered), 0);
}

TEST(Checks, HiddenNamesAreReportedInsteadOfPassed) {
    EXPECT_EQ(checks(denial(), Material()).value(0).kind, FaultKind::TextNotRead);
}

TEST(ReplyDocument, PrintsEveryWordOfTheStatementAndSaysWhatIsNotAnswered) {
    Material material = readable();
    const auto statement = denial();
    material.add(statement);
    records::Reply reply;
    reply.common.id = newId<records::RecordId>();
    reply.answers = {{.id = newId<records::PartId>(), .statement = statement.common.id}};
    const QString text = printed(replyDocument(reply, material));
    EXPECT_TRUE(text.contains(QStringLiteral("The roof does not leak, and it never did.")));
    EXPECT_TRUE(text.contains(QStringLiteral("Nobody asked for the repair book.")));
    EXPECT_TRUE(text.contains(QStringLiteral("Not answered|")));
    EXPECT_TRUE(text.contains(QStringLiteral("The choir sang well.")));
    EXPECT_TRUE(text.contains(QStringLiteral("The writer's own knowledge.")));
}

} // namespace
} // namespace casebound::reply
