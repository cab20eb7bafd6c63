// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/consent_rules.h"
#include "tests/support/fakes.h"

#include <gtest/gtest.h>

namespace casebound::privacy {
namespace {

using records::AppearanceRole;
using records::Attribution;
using records::Consent;
using records::ConsentStatus;
using records::Purpose;
using records::Quotation;
using Verdict = Permission::Verdict;

const Destination kReview{Purpose::Reviewers, QStringLiteral("first-review")};

class ConsentRulesTest : public ::testing::Test {
protected:
    Consent sheet(ConsentStatus status, const QString& audience = {}) {
        Consent sheet;
        sheet.common.id = records::RecordId::random(m_random);
        sheet.of = m_witness;
        sheet.purposes = {Purpose::Reviewers};
        sheet.audience = audience;
        sheet.status = status;
        sheet.attribution = Attribution::OnRecord;
        sheet.quotation = Quotation::Verbatim;
        return sheet;
    }
    Permission decide(const QList<Consent>& sheets) {
        return ConsentRules(sheets, kReview).permissionFor(m_witness, AppearanceRole::Witness);
    }
    Permission ground(const QList<Consent>& sheets) {
        return ConsentRules(sheets, kReview).permissionFor(m_witness, AppearanceRole::Respondent);
    }

    FakeRandom m_random;
    records::RecordId m_witness = records::RecordId::random(m_random);
};

TEST_F(ConsentRulesTest, WhatIsNotRecordedIsNotAllowed) {
    EXPECT_EQ(decide({}).verdict, Verdict::Missing);
    EXPECT_EQ(decide({sheet(ConsentStatus::NotAsked)}).verdict, Verdict::Missing);
    Consent elsewhere = sheet(ConsentStatus::Given);
    elsewhere.of = records::RecordId::random(m_random);
    EXPECT_EQ(decide({elsewhere}).verdict, Verdict::Missing);
}

TEST_F(ConsentRulesTest, EachAnswerHasItsVerdict) {
    EXPECT_EQ(decide({sheet(ConsentStatus::Given)}).verdict, Verdict::Allowed);
    EXPECT_EQ(decide({sheet(ConsentStatus::Limited)}).verdict, Verdict::Allowed);
    EXPECT_TRUE(decide({sheet(ConsentStatus::Limited)}).limited);
    EXPECT_FALSE(decide({sheet(ConsentStatus::Given)}).limited);
    EXPECT_EQ(decide({sheet(ConsentStatus::Refused)}).verdict, Verdict::Refused);
    EXPECT_EQ(decide({sheet(ConsentStatus::Withdrawn)}).verdict, Verdict::Refused);
    Consent unusable = sheet(ConsentStatus::Given);
    unusable.attribution = Attribution::NotUsable;
    EXPECT_EQ(decide({unusable}).verdict, Verdict::Refused);
}

TEST_F(ConsentRulesTest, AnotherPurposeOrAudienceDoesNotCount) {
    Consent lawyer = sheet(ConsentStatus::Given);
    lawyer.purposes = {Purpose::Lawyer, Purpose::Internal};
    EXPECT_EQ(decide({lawyer}).verdict, Verdict::Missing);
    EXPECT_EQ(decide({sheet(ConsentStatus::Given, QStringLiteral("second-review"))}).verdict,
              Verdict::Missing);
    Consent none = sheet(ConsentStatus::Given);
    none.purposes = {};
    EXPECT_EQ(decide({none}).verdict, Verdict::Missing);
}

TEST_F(ConsentRulesTest, ASheetForThisAudienceBeatsOneForAny) {
    const QString here = kReview.audience;
    EXPECT_EQ(decide({sheet(ConsentStatus::Refused), sheet(ConsentStatus::Given, here)}).verdict,
              Verdict::Allowed);
    EXPECT_EQ(decide({sheet(ConsentStatus::Given), sheet(ConsentStatus::Refused, here)}).verdict,
              Verdict::Refused);
    EXPECT_EQ(decide({sheet(ConsentStatus::Given), sheet(ConsentStatus::NotAsked, here)}).verdict,
              Verdict::Missing);
}

TEST_F(ConsentRulesTest, AmongEqualsTheMostRestrictiveAnswerWins) {
    const Consent open = sheet(ConsentStatus::Given);
    Consent narrow = sheet(ConsentStatus::Given);
    narrow.attribution = Attribution::BackgroundOnly;
    narrow.quotation = Quotation::None;
    for (const QList<Consent>& sheets : {QList<Consent>{open, narrow}, QList<Consent>{narrow, open}}) {
        const Permission permission = decide(sheets);
        EXPECT_EQ(permission.verdict, Verdict::Allowed);
        EXPECT_EQ(permission.attribution, Attribution::BackgroundOnly);
        EXPECT_EQ(permission.quotation, Quotation::None);
    }
    const Consent withdrawn = sheet(ConsentStatus::Withdrawn);
    for (const QList<Consent>& sheets : {QList<Consent>{open, withdrawn}, QList<Consent>{withdrawn, open}}) {
        EXPECT_EQ(decide(sheets).verdict, Verdict::Refused);
        EXPECT_EQ(decide(sheets).sheet, withdrawn.common.id);
    }
}

TEST_F(ConsentRulesTest, AWithdrawalWithoutAPurposeIsAWithdrawalOfAll) {
    Consent all = sheet(ConsentStatus::Withdrawn);
    all.purposes = {};
    EXPECT_EQ(decide({sheet(ConsentStatus::Given), all}).verdict, Verdict::Refused);
    EXPECT_EQ(decide({sheet(ConsentStatus::Given, kReview.audience), all}).verdict, Verdict::Refused);
}

TEST_F(ConsentRulesTest, SheetsInTheBinDoNotCount) {
    Consent binned = sheet(ConsentStatus::Given);
    binned.common.deleted = FakeClock().now();
    EXPECT_EQ(decide({binned}).verdict, Verdict::Missing);
}

TEST_F(ConsentRulesTest, OthersNeedAGroundAndNoConsent) {
    Consent sheetOfGround = sheet(ConsentStatus::NotAsked);
    sheetOfGround.form = records::ConsentForm::Ground;
    EXPECT_EQ(ground({sheetOfGround}).verdict, Verdict::Missing) << "no ground is named";
    sheetOfGround.ground = records::Ground::PublicRole;
    EXPECT_EQ(ground({sheetOfGround}).verdict, Verdict::Allowed);
    EXPECT_EQ(decide({sheetOfGround}).verdict, Verdict::Missing) << "a ground is no consent";
    EXPECT_EQ(ground({sheet(ConsentStatus::Given)}).verdict, Verdict::Missing) << "nor the other way round";

    Consent gone = sheetOfGround;
    gone.status = ConsentStatus::Withdrawn;
    EXPECT_EQ(ground({sheetOfGround, gone}).verdict, Verdict::Missing);
    sheetOfGround.purposes = {Purpose::Lawyer};
    EXPECT_EQ(ground({sheetOfGround}).verdict, Verdict::Missing);
}

TEST_F(ConsentRulesTest, OfSeveralConsentsGivenElsewhereTheMostRestrictiveDecides) {
    const auto passing = records::RecordId::random(m_random), other = records::RecordId::random(m_random);
    Consent second = sheet(ConsentStatus::Limited);
    second.of = other;
    second.quotation = Quotation::Paraphrase;
    const auto decided = [&](const QList<Consent>& sheets) {
        return ConsentRules(sheets, kReview, {{passing, {m_witness, other}}})
            .permissionFor(passing, AppearanceRole::ThirdParty);
    };
    const Permission both = decided({sheet(ConsentStatus::Given), second});
    EXPECT_EQ(both.verdict, Verdict::Allowed);
    EXPECT_EQ(both.quotation, Quotation::Paraphrase);
    EXPECT_TRUE(both.limited);
    EXPECT_EQ(decided({sheet(ConsentStatus::Given)}).verdict, Verdict::Missing);
    second.status = ConsentStatus::Withdrawn;
    EXPECT_EQ(decided({second, sheet(ConsentStatus::Given)}).verdict, Verdict::Refused);
    EXPECT_EQ(decided({second, sheet(ConsentStatus::Given)}).sheet, second.common.id);
}

} // namespace
} // namespace casebound::privacy
