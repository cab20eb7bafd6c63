// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/consent_sheets.h"

#include "tests/core/session/editing_fixture.h"

#include <gmock/gmock.h>

namespace casebound::session {
namespace {

using records::Kind;
using records::Purpose;
using ::testing::Contains;

class ConsentSheetsTest : public EditingTest {
protected:
    // Of Witness 3, where nobody else is named.
    QString sheetFor(Purpose purpose, const char* audience = "website", const char* person = "PE-002",
                     records::ConsentForm form = records::ConsentForm::Consent) {
        const auto ref = m_session->consentSheets().sheetFor({q(person), form, {purpose, q(audience)}});
        EXPECT_THAT(ref, IsOk());
        return ref.value_or(QString());
    }
    void makeDefault(const QJsonArray& purposes, const char* quotation, const char* status = "not-asked") {
        ASSERT_THAT(save(Kind::Consent, "",
                         {{q("purposes"), purposes},
                          {q("attribution"), q("not-attributed")},
                          {q("quotation"), q(quotation)},
                          {q("status"), q(status)},
                          {q("language"), q("en")},
                          {q("limits"), q("Not before the harvest.")}}),
                    IsOk());
    }
    void answer(const QString& ref, const char* status) {
        ASSERT_THAT(editing().save(Kind::Consent, ref, {{q("status"), q(status)}}), IsOk());
    }
    QString field(const QString& ref, const char* name) {
        return m_session->show(ref).value_or(QJsonObject())[q(name)].toString();
    }
    QJsonArray purposes(const QString& ref) {
        return m_session->show(ref).value_or(QJsonObject())[q("purposes")].toArray();
    }
    qsizetype sheets() { return m_session->list(Kind::Consent).value_or(QJsonArray()).size(); }
};

TEST_F(ConsentSheetsTest, ANewSheetIsNotAskedAndCopiedFromTheDefaultForItsPurpose) {
    makeDefault({}, "none");
    makeDefault({q("publication")}, "paraphrase");
    const QString sheet = sheetFor(Purpose::Publication);
    EXPECT_EQ(field(sheet, "of"), q("PE-002"));
    EXPECT_EQ(field(sheet, "status"), q("not-asked"));
    EXPECT_EQ(field(sheet, "attribution"), q("not-attributed"));
    EXPECT_EQ(field(sheet, "quotation"), q("paraphrase"));
    EXPECT_EQ(field(sheet, "language"), q("en"));
    EXPECT_EQ(field(sheet, "limits"), q("Not before the harvest."));
    EXPECT_EQ(purposes(sheet), QJsonArray{q("publication")});
}

TEST_F(ConsentSheetsTest, WithoutADefaultForThePurposeNothingIsCopied) {
    makeDefault({q("lawyer")}, "verbatim");
    const QString sheet = sheetFor(Purpose::Publication);
    EXPECT_EQ(field(sheet, "quotation"), q("none"));
    EXPECT_EQ(field(sheet, "attribution"), q("not-usable"));
    EXPECT_EQ(field(sheet, "limits"), QString());
}

TEST_F(ConsentSheetsTest, AnAnsweredSheetOfNobodyIsNoDefault) {
    makeDefault({q("publication")}, "verbatim", "given");
    EXPECT_EQ(field(sheetFor(Purpose::Publication), "quotation"), q("none"));
}

TEST_F(ConsentSheetsTest, AskingAgainLeadsToTheSheetThatIsThere) {
    const QString first = sheetFor(Purpose::Publication);
    EXPECT_EQ(sheetFor(Purpose::Publication), first);
    answer(first, "given");
    EXPECT_EQ(sheetFor(Purpose::Publication, "newsletter"), first);
    EXPECT_EQ(sheets(), 1);
}

TEST_F(ConsentSheetsTest, WhatWasNotAskedYetIsAskedForMore) {
    const QString first = sheetFor(Purpose::Publication);
    EXPECT_EQ(sheetFor(Purpose::Reviewers), first);
    EXPECT_EQ(purposes(first), (QJsonArray{q("publication"), q("reviewers")}));
}

TEST_F(ConsentSheetsTest, AnAnswerIsNotStretchedToAPurposeItWasNotGivenFor) {
    const QString first = sheetFor(Purpose::Reviewers);
    answer(first, "given");
    const QString second = sheetFor(Purpose::Publication);
    EXPECT_NE(second, first);
    EXPECT_EQ(field(second, "status"), q("not-asked"));
    EXPECT_EQ(purposes(first), QJsonArray{q("reviewers")});
}

TEST_F(ConsentSheetsTest, AGroundIsNoConsentAndIsNeverCopied) {
    ASSERT_THAT(save(Kind::Consent, "", {{q("form"), q("ground")}, {q("ground"), q("public-role")}}), IsOk());
    const QString ground = sheetFor(Purpose::Publication, "website", "PE-001", records::ConsentForm::Ground);
    EXPECT_EQ(field(ground, "form"), q("ground"));
    EXPECT_EQ(field(ground, "ground"), q("none"));
    EXPECT_EQ(sheetFor(Purpose::Publication, "website", "PE-001", records::ConsentForm::Ground), ground);
    EXPECT_NE(sheetFor(Purpose::Publication, "website", "PE-001"), ground);
}

TEST_F(ConsentSheetsTest, AnEmptyFormBeginsAsTheDefaultSaysAndSavesWhatItShows) {
    makeDefault({}, "verbatim");
    ASSERT_OK_AND(const QJsonObject form, editing().emptyForm(Kind::Consent));
    EXPECT_EQ(form[q("quotation")].toString(), q("verbatim"));
    EXPECT_EQ(form[q("limits")][q("text")].toString(), q("Not before the harvest."));
    EXPECT_EQ(form[q("status")].toString(), q("not-asked"));
    ASSERT_OK_AND(const QString ref,
                  save(Kind::Consent, "", {{q("of"), q("PE-002")}, {q("attribution"), q("on-record")}}));
    EXPECT_EQ(field(ref, "quotation"), q("verbatim"));
    EXPECT_EQ(field(ref, "attribution"), q("on-record"));
    ASSERT_THAT(editing().save(Kind::Consent, ref, {{q("quotation"), q("none")}}), IsOk());
    EXPECT_EQ(field(ref, "quotation"), q("none")) << "a sheet that is there takes nothing from a default";
}

TEST_F(ConsentSheetsTest, AWitnessMentionedInPassingIsAskedAsTheWitness) {
    load(R"({"identities": [{"names": ["Isolde Brannigan"], "appearances":
        [{"label": "Witness 4", "role": "witness"}, {"label": "Person 47", "role": "third-party"}]}]})");
    const QString sheet = sheetFor(Purpose::Publication, "website", "PE-004");
    EXPECT_EQ(field(sheet, "of"), q("PE-003"));
    EXPECT_EQ(sheetFor(Purpose::Publication, "website", "PE-003"), sheet);
}

TEST_F(ConsentSheetsTest, OnlyPeopleAndBodiesHaveSheets) {
    load(R"({"events": [{"title": "The flood"}]})");
    EXPECT_THAT(m_session->consentSheets().sheetFor({q("EV-001"), {}, {}}),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(m_session->consentSheets().sheetFor({q("PE-099"), {}, {}}), FailsWith(ErrorCode::NotFound));
}

// A case with a testimony of Witness 3 that was told to reviewers.
class WithdrawalTest : public ConsentSheetsTest {
protected:
    void SetUp() override {
        EditingTest::SetUp();
        loadTestimony();
        load(R"({"consents": [
            {"of": "PE-001", "form": "ground", "purposes": ["reviewers"], "ground": "public-role"}]})");
    }
    void tell() {
        ASSERT_OK_AND(const LeaveReport report,
                      m_session->exportSummary(pathOf("told.md"), kReviewers, m_quiet));
        ASSERT_TRUE(report.left) << report.message.toStdString();
    }
    QStringList refsIn(const LeftRow& row) {
        QStringList refs;
        for (const LeftItem& item : row.items)
            refs << item.ref;
        return refs;
    }
    const privacy::Destination kReviewers{Purpose::Reviewers, q("first-review")};
};

TEST_F(WithdrawalTest, ListsWhatAlreadyLeftTheTestimonyToo) {
    ASSERT_OK_AND(const auto before, m_session->consentSheets().leftOf(q("PE-002")));
    EXPECT_TRUE(before.isEmpty());
    tell();
    EXPECT_FALSE(shown("CO-001").contains(q("left"))) << "while the answer is yes";
    answer(q("CO-001"), "withdrawn");
    ASSERT_OK_AND(const auto left, m_session->consentSheets().leftAfterNo(q("CO-001")));
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left[0].exportRef, q("XP-001"));
    EXPECT_EQ(left[0].purpose, q("reviewers"));
    EXPECT_EQ(left[0].audience, q("first-review"));
    EXPECT_THAT(refsIn(left[0]), Contains(q("TE-001")));
    const QJsonArray json = shown("CO-001")[q("left")].toArray();
    ASSERT_EQ(json.size(), 1);
    EXPECT_EQ(json[0][q("export")].toString(), q("XP-001"));
}

TEST_F(WithdrawalTest, WhatWasBinnedSinceHasLeftAllTheSame) {
    tell();
    ASSERT_THAT(editing().moveToBin(q("TE-001")), IsOk());
    ASSERT_OK_AND(const auto left, m_session->consentSheets().leftOf(q("PE-002")));
    ASSERT_EQ(left.size(), 1);
    EXPECT_THAT(refsIn(left[0]), Contains(q("TE-001")));
}

TEST_F(WithdrawalTest, AnArchiveHoldsEverybody) {
    SealFor sealFor;
    sealFor.passphrase = SecureBytes::copyOf("four other quiet words");
    ASSERT_THAT(m_session->archive(pathOf("all.age"), sealFor, m_quiet), IsOk());
    ASSERT_OK_AND(const auto left, m_session->consentSheets().leftOf(q("PE-002")));
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left[0].form, q("archive"));
    EXPECT_TRUE(left[0].items.isEmpty());
}

} // namespace
} // namespace casebound::session
