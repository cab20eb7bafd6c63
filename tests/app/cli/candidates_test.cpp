// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/pdf_builder.h"

namespace casebound {
namespace {

class CandidatesCommandTest : public CliTest {
protected:
    void SetUp() override {
        CliTest::SetUp();
        makeCase();
        write(pathOf("letter.pdf"), pdfWithText({s("Then Tove Lindgaard asked Mrs Quist for the keys.")}));
        ASSERT_EQ(inCase({s("import"), s("a.casebound"), s("letter.pdf")}).status, 0);
    }
    Ran candidates(const QStringList& options = {}) const {
        return inCase(QStringList{s("candidates"), s("a.casebound"), s("EX-001")} + options);
    }
    static QStringList texts(const Ran& ran) {
        QStringList list;
        for (const auto& item : ran.json()[s("items")].toArray())
            list.append(item[s("text")].toString());
        return list;
    }
};

TEST_F(CandidatesCommandTest, ListsThemWithWhyAndWhere) {
    const Ran ran = candidates();
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(texts(ran), (QStringList{s("Quist"), s("Tove Lindgaard")})); // as often, so by alphabet
    const QJsonObject last = ran.json()[s("items")][1].toObject();
    EXPECT_EQ(last[s("page")].toInt(), 1);
    EXPECT_EQ(last[s("count")].toInt(), 1);
    EXPECT_EQ(last[s("signs")].toArray(), (QJsonArray{s("speech")}));
}

TEST_F(CandidatesCommandTest, DismissedOnesAreGoneUntilTheyAreTakenBack) {
    EXPECT_EQ(texts(candidates({s("--dismiss"), s("Quist")})), QStringList{s("Tove Lindgaard")});
    EXPECT_EQ(texts(candidates()), QStringList{s("Tove Lindgaard")});
    EXPECT_EQ(texts(candidates({s("--take-back"), s("Quist")})).size(), 2);
}

TEST_F(CandidatesCommandTest, ReviewedIsKeptInTheExhibit) {
    const auto isReviewed = [this] {
        return inCase({s("show"), s("a.casebound"), s("EX-001")}).json()[s("candidates_reviewed")].toBool();
    };
    EXPECT_FALSE(isReviewed());
    EXPECT_EQ(candidates({s("--reviewed")}).status, 0);
    EXPECT_TRUE(isReviewed());
    EXPECT_EQ(candidates({s("--not-reviewed")}).status, 0);
    EXPECT_FALSE(isReviewed());
    EXPECT_EQ(candidates({s("--reviewed"), s("--not-reviewed")}).status, 2);
}

TEST_F(CandidatesCommandTest, WhatIsNoExhibitIsRefused) {
    const Ran ran = inCase({s("candidates"), s("a.casebound"), s("EX-009")});
    EXPECT_NE(ran.status, 0);
    EXPECT_FALSE(ran.error()[s("message")].toString().isEmpty());
}

} // namespace
} // namespace casebound
