// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/desk_fixture.h"

namespace casebound::session {
namespace {

class NameReviewTest : public DeskTest {
protected:
    QString letter() {
        return import(pdfWithText(
            {s("Gerold Pfefferkorn, keeper, has all keys\nand Tove Lindgaard asked Mrs Quist for them."),
             s("Yours sincerely,\nTove Lindgaard")}));
    }
    QStringList found(const QString& exhibit) {
        NoProgress progress;
        QStringList texts;
        const auto candidates = m_case->nameReview().candidates(exhibit, progress);
        EXPECT_THAT(candidates, IsOk());
        for (const auto& candidate : candidates.value_or(QList<CandidateView>()))
            texts.append(candidate.text);
        return texts;
    }
};

TEST_F(NameReviewTest, WhoIsRegisteredIsNoCandidateAndWhoIsNotIsOne) {
    const QString exhibit = letter();
    EXPECT_EQ(found(exhibit), (QStringList{s("Tove Lindgaard"), s("Quist")}));
    NoProgress progress;
    ASSERT_THAT(m_case->namesDesk().addPerson(s("Tove Lindgaard"), s("Person 77"), s("witness"), progress),
                IsOk());
    EXPECT_EQ(found(exhibit), QStringList{s("Quist")});
}

TEST_F(NameReviewTest, ACandidateTellsWhyAndWhere) {
    const QString exhibit = letter();
    NoProgress progress;
    ASSERT_OK_AND(const auto candidates, m_case->nameReview().candidates(exhibit, progress));
    EXPECT_EQ(candidates.first().count, 2);
    EXPECT_EQ(candidates.first().page, 1);
    EXPECT_EQ(candidates.first().signs, (QStringList{s("speech"), s("signature")}));
    EXPECT_TRUE(candidates.first().around.contains(s("and Tove Lindgaard asked")));
    EXPECT_FALSE(candidates.first().around.contains(s("Pfefferkorn")));
}

TEST_F(NameReviewTest, WhatIsDismissedStaysDismissedInEveryExhibitUntilItIsTakenBack) {
    const QString first = letter();
    ASSERT_THAT(m_case->nameReview().dismiss(s("QUIST")), IsOk());
    ASSERT_THAT(m_case->nameReview().dismiss(s("Quist")), IsOk()); // twice is once
    const QString second = import(pdfWithText({s("Then we asked Mrs Quist again.")}));
    EXPECT_FALSE(found(first).contains(s("Quist")));
    EXPECT_FALSE(found(second).contains(s("Quist")));
    ASSERT_THAT(m_case->nameReview().takeBack(s("quist")), IsOk());
    EXPECT_TRUE(found(second).contains(s("Quist")));
}

TEST_F(NameReviewTest, ItNeedsNamesShownAndAnExhibit) {
    const QString exhibit = letter();
    NoProgress progress;
    EXPECT_THAT(m_case->nameReview().candidates(s("PE-001"), progress), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(m_case->nameReview().dismiss(s(" - ")), FailsWith(ErrorCode::InvalidInput));
    m_case->hideNames();
    EXPECT_THAT(m_case->nameReview().candidates(exhibit, progress), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(m_case->nameReview().dismiss(s("Quist")), FailsWith(ErrorCode::NamesHidden));
}

TEST_F(NameReviewTest, ReviewedIsCountedAndCanBeUndone) {
    const QString exhibit = letter();
    const auto unreviewed = [this] {
        const auto counts = m_case->overview().counts();
        return counts ? counts->exhibitsUnreviewed : -1;
    };
    const qint64 before = unreviewed();
    ASSERT_THAT(m_case->nameReview().setReviewed(exhibit, true), IsOk());
    EXPECT_EQ(unreviewed(), before - 1);
    ASSERT_THAT(m_case->editing().undo(), IsOk());
    EXPECT_EQ(unreviewed(), before);
}

} // namespace
} // namespace casebound::session
