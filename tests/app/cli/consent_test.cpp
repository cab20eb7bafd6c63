// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/demo_fixture.h"

namespace casebound {
namespace {

class ConsentCliTest : public DemoCliTest {
protected:
    Ran sheetOf(const char* person, const char* purpose, const QStringList& more = {}) const {
        return inCase(QStringList{s("consent"), s("a.casebound"), s(person), s("--purpose"), s(purpose),
                                  s("--audience"), s("website")} +
                      more);
    }
    void record(const QByteArray& consents) const {
        write(pathOf("answer.json"), R"({"consents": [)" + consents + "]}");
        const Ran loaded = inCase({s("load"), s("a.casebound"), s("answer.json")});
        ASSERT_EQ(loaded.status, 0) << loaded.err.toStdString();
    }
    // The rows of one item, "Witness 1 consent refused".
    static QStringList needsOf(const Ran& ran, const QString& item) {
        QStringList rows;
        for (const auto& row : ran.json()[s("needs")].toArray())
            if (row[s("item")].toString() == item)
                rows << QStringList{row[s("label")].toString(), row[s("form")].toString(),
                                    row[s("state")].toString()}
                            .join(u' ');
        return rows;
    }
    QString labelOf(const QString& ref) const {
        return inCase({s("show"), s("a.casebound"), ref}).json()[s("label")].toString();
    }
};

TEST_F(ConsentCliTest, ADryRunTellsWhatEachTestimonyNeedsAndWritesNothing) {
    const Ran told = inCase({s("export"), s("a.casebound"), s("--dry-run"), s("--purpose"), s("publication"),
                             s("--audience"), s("website")});
    EXPECT_EQ(told.status, 1);
    const QString witness = inCase({s("show"), s("a.casebound"), s("TE-001")}).json()[s("of")].toString();
    EXPECT_TRUE(needsOf(told, s("TE-001")).contains(labelOf(witness) + s(" consent refused")))
        << told.out.toStdString();
    EXPECT_EQ(count("exports"), 0);
}

TEST_F(ConsentCliTest, ADryRunOfAPacketNeedsNoRecipientAndNoFile) {
    const Ran told = inCase(forReviewers({s("seal"), s("a.casebound"), s("--dry-run")}));
    EXPECT_EQ(told.status, 0) << told.err.toStdString();
    EXPECT_FALSE(told.json()[s("needs")].toArray().isEmpty());
    EXPECT_FALSE(told.json()[s("groups")].toArray().isEmpty());
    for (const auto& row : told.json()[s("groups")].toArray())
        EXPECT_GE(row[s("size")].toInt(), 1);
    EXPECT_EQ(count("exports"), 0);
    EXPECT_EQ(inCase(forReviewers({s("seal"), s("a.casebound")})).status, 2);
}

TEST_F(ConsentCliTest, PeopleReadWhatIsNeededInWords) {
    const Ran told = run(forReviewers(
        {s("reply"), s("a.casebound"), s("RE-001"), s("--dry-run"), s("--passphrase-fd"), s("3")}));
    EXPECT_EQ(told.status, 0) << told.err.toStdString();
    EXPECT_TRUE(told.out.contains("What each item needs:")) << told.out.toStdString();
    EXPECT_TRUE(told.out.contains("in the case share"));
    EXPECT_TRUE(told.out.contains("Nothing was written."));
}

TEST_F(ConsentCliTest, ASheetIsMadeOnceAndFoundAgain) {
    const auto before = count("consents");
    const Ran made = sheetOf("PE-002", "authorities");
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_EQ(made.json()[s("status")].toString(), s("not-asked"));
    EXPECT_EQ(sheetOf("PE-002", "authorities").json()[s("ref")], made.json()[s("ref")]);
    EXPECT_EQ(count("consents"), before + 1);
}

TEST_F(ConsentCliTest, ASheetIsCopiedFromTheDefaultOfTheCase) {
    record(R"({"purposes": ["authorities"], "attribution": "background-only", "quotation": "paraphrase"})");
    const Ran made = sheetOf("PE-002", "authorities");
    EXPECT_EQ(made.json()[s("attribution")].toString(), s("background-only"));
    EXPECT_EQ(made.json()[s("quotation")].toString(), s("paraphrase"));
    EXPECT_EQ(made.json()[s("status")].toString(), s("not-asked"));
}

TEST_F(ConsentCliTest, AWithdrawnConsentShowsWhatAlreadyLeft) {
    ASSERT_EQ(seal().status, 0);
    const Ran given = inCase({s("show"), s("a.casebound"), s("CO-001")});
    EXPECT_FALSE(given.json().contains(s("left")));
    record(R"({"ref": "CO-001", "status": "withdrawn"})");
    const Ran shown = inCase({s("show"), s("a.casebound"), s("CO-001")});
    const QJsonArray left = shown.json()[s("left")].toArray();
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left[0][s("export")].toString(), s("XP-001"));
    QStringList refs;
    for (const auto& item : left[0][s("items")].toArray())
        refs << item[s("ref")].toString();
    EXPECT_FALSE(refs.filter(s("TE-")).isEmpty()) << refs.join(u' ').toStdString();
    const Ran read = run({s("show"), s("a.casebound"), s("CO-001"), s("--passphrase-fd"), s("3")});
    EXPECT_TRUE(read.out.contains("What already left of this person:")) << read.out.toStdString();
    EXPECT_TRUE(read.out.contains("XP-001, packet, reviewers, first-review"));
}

} // namespace
} // namespace casebound
