// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/editing_fixture.h"

#include <gmock/gmock.h>

namespace casebound::session {
namespace {

using records::Kind;
using ::testing::Contains;

// A case with a testimony of Witness 3 that reviewers may read.
class RehearsalTest : public EditingTest {
protected:
    void SetUp() override {
        EditingTest::SetUp();
        loadTestimony();
    }
    const privacy::Destination kReviewers{records::Purpose::Reviewers, q("first-review")};
};

TEST_F(RehearsalTest, ARehearsalTellsWhatEachItemNeedsAndWritesNothing) {
    const auto needs = [&] {
        const auto report = m_session->rehearseSummary(kReviewers);
        EXPECT_THAT(report, IsOk());
        QStringList rows;
        if (report)
            for (const NeedRow& row : report->needs)
                rows << QStringList{row.item, row.label, row.form, row.state, row.sheet}.join(u' ');
        return rows;
    };
    EXPECT_THAT(needs(), Contains(q("TE-001 Witness 3 consent allowed CO-001")));
    ASSERT_THAT(save(Kind::Consent, "CO-001", {{q("status"), q("not-asked")}}), IsOk());
    EXPECT_THAT(needs(), Contains(q("TE-001 Witness 3 consent not-asked CO-001")));
    ASSERT_THAT(editing().moveToBin(q("CO-001")), IsOk());
    EXPECT_THAT(needs(), Contains(q("TE-001 Witness 3 consent missing ")));
    EXPECT_TRUE(m_session->list(Kind::Export).value_or(QJsonArray()).isEmpty());
}

TEST_F(RehearsalTest, ARehearsalTellsHowManyShareWhatIsToldUnderLabels) {
    load(R"({"identities": [{"names": ["Isolde Brannigan"], "appearances":
            [{"key": "w", "label": "Witness 4", "role": "witness"}]}],
        "testimonies": [{"title": "At the mill", "of": "w", "when": "2021-06"}]})");
    ASSERT_OK_AND(const LeaveReport report, m_session->rehearseSummary(kReviewers));
    QStringList lines;
    for (const GroupRow& row : report.groups)
        lines << inWords(row);
    EXPECT_THAT(lines, Contains(q("Witness 3 (PE-002): only 2 people in the case share all of this: witness; "
                                  "testified, 2021")));
    for (const QString& line : lines)
        EXPECT_FALSE(line.contains(q("Isolde")) || line.contains(q("Gerold"))) << line.toStdString();
}

} // namespace
} // namespace casebound::session
