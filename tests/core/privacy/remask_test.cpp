// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/remask.h"

#include "core/storage/history.h"
#include "tests/core/privacy/privacy_fixture.h"

namespace casebound::privacy {
namespace {

class Remask : public PrivacyTest {
protected:
    Result<RemaskReport> remask() {
        NoProgress progress;
        return remaskAll(connection(), keys(), m_clock, m_random, progress);
    }
    bool waits() { return needsRemasking(connection()).value_or(true); }
    // Whether the name stands anywhere in the decrypted case. The index compresses what its terms have in
    // common with the one before, so the end of the name has to do.
    bool holds(const char* endOfName) { return everything().toLower().contains(endOfName); }
    void writeMany(int texts) {
        for (int i = 0; i < texts; ++i)
            ASSERT_THAT(put(titleOf(addRecord()), typed(u"Lanternfly rowed race %1"_qs.arg(i))), IsOk());
    }
};

TEST_F(Remask, TakesANewAliasOutOfTextsHistoryAndIndex) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const IdentityId id = addPerson({u"Quillan Vesperby"_qs}, {cox});
    const TextPlace place = titleOf(addRecord());
    ASSERT_THAT(put(place, typed(u"Quillan Vesperby, called Lanternfly"_qs)), IsOk());
    ASSERT_TRUE(holds("lanternfly"));
    addName(id, u"Lanternfly"_qs);
    EXPECT_TRUE(waits());
    ASSERT_OK_AND(const RemaskReport report, remask());
    EXPECT_EQ(report.texts, 1);
    EXPECT_EQ(report.payloads, 1);
    EXPECT_FALSE(waits());
    EXPECT_EQ(at(place).mentions(), (QList<AppearanceId>{cox, cox}));
    EXPECT_FALSE(holds("anternfly"));
    EXPECT_EQ(terms(), QStringList{u"called"_qs});
    NoProgress progress;
    ASSERT_OK_AND(const auto chain, storage::verifyChain(connection(), progress));
    EXPECT_TRUE(chain.whole);
    EXPECT_EQ(chain.payloadsReplaced, 1);
}

// The safeguard off: what the test above looks at would show it.
TEST_F(Remask, WouldLeaveTheAliasInTheIndexWithoutSecureDelete) {
    ASSERT_THAT(connection().execute("INSERT INTO search (search, rank) VALUES ('secure-delete', 0)"),
                IsOk());
    const IdentityId id = addPerson({u"Quillan Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    ASSERT_THAT(put(titleOf(addRecord()), typed(u"Quillan Vesperby, called Lanternfly"_qs)), IsOk());
    addName(id, u"Lanternfly"_qs);
    ASSERT_THAT(remask(), IsOk());
    EXPECT_TRUE(holds("anternfly"));
}

TEST_F(Remask, GivesRemovedNamesBack) {
    const IdentityId id = addPerson({u"Lanternfly"_qs}, {addAppearance(u"Cox 4"_qs)});
    const TextPlace place = titleOf(addRecord());
    ASSERT_THAT(put(place, typed(u"Lanternfly rowed"_qs)), IsOk());
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.remove(id); }), IsOk());
    ASSERT_THAT(remask(), IsOk());
    EXPECT_EQ(at(place).text(), u"Lanternfly rowed"_qs);
    EXPECT_EQ(found(u"lanternfly"_qs), 1);
    // In the history, too.
    ASSERT_OK_AND(const auto rows, storage::readHistory(connection(), {}));
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [](const storage::HistoryEntry& row) {
        return row.body.contains("Lanternfly");
    }));
}

TEST_F(Remask, FollowsAnAppearanceThatBecameProtected) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const AppearanceId steward = addAppearance(u"Steward 9"_qs);
    addPerson({u"Lanternfly"_qs}, {cox, steward});
    const TextPlace place = titleOf(addRecord());
    ASSERT_THAT(put(place, typed(u"Lanternfly rowed"_qs)), IsOk());
    ASSERT_THAT(remask(), IsOk());
    ASSERT_EQ(at(place).mentions(), QList<AppearanceId>{cox});
    setAppearance(cox, records::AppearanceRole::Witness, records::Naming::Label);
    EXPECT_TRUE(waits());
    ASSERT_THAT(remask(), IsOk());
    EXPECT_EQ(at(place).mentions(), QList<AppearanceId>{steward});
}

// The safeguard off: what the test above looks at would show it.
TEST_F(Remask, WouldLeaveTheProtectedAppearanceInTextsWithoutTheTrigger) {
    ASSERT_THAT(connection().execute("DROP TRIGGER appearance_ranks_anew"), IsOk());
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    addPerson({u"Lanternfly"_qs}, {cox, addAppearance(u"Steward 9"_qs)});
    const TextPlace place = titleOf(addRecord());
    ASSERT_THAT(put(place, typed(u"Lanternfly rowed"_qs)), IsOk());
    ASSERT_THAT(remask(), IsOk());
    setAppearance(cox, records::AppearanceRole::Witness, records::Naming::Label);
    EXPECT_FALSE(waits());
    ASSERT_THAT(remask(), IsOk());
    EXPECT_EQ(at(place).mentions(), QList<AppearanceId>{cox});
}

TEST_F(Remask, FollowsAPublicFormAndLosesItAgainAlsoWhileNamesAreHidden) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const AppearanceId author = addAppearance(u"Author 2"_qs);
    addPerson({u"Lanternfly"_qs}, {cox, author});
    const TextPlace place = titleOf(addRecord());
    ASSERT_THAT(put(place, typed(u"Lanternfly rowed"_qs)), IsOk());
    setAppearance(author, records::AppearanceRole::Author, records::Naming::PublicForm);
    ASSERT_THAT(remask(), IsOk());
    EXPECT_EQ(at(place).mentions(), QList<AppearanceId>{author});
    hideNames();
    setAppearance(author, records::AppearanceRole::Author, records::Naming::Aggregate);
    EXPECT_TRUE(waits());
    showNames();
    ASSERT_THAT(remask(), IsOk());
    EXPECT_EQ(at(place).mentions(), QList<AppearanceId>{cox});
}

TEST_F(Remask, HasNothingToDoWhereALabelOrAnAppearanceOfNobodyCame) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    addPerson({u"Lanternfly"_qs}, {cox});
    ASSERT_THAT(remask(), IsOk());
    addAppearance(u"Steward 9"_qs);
    ASSERT_THAT(connection().run("UPDATE appearance SET label = 'Cox 5', role = role WHERE id = ?", cox),
                IsOk());
    EXPECT_FALSE(waits());
}

TEST_F(Remask, ChecksWhatWasTypedAndImportedWhileNamesWereHidden) {
    addPerson({u"Lanternfly"_qs}, {addAppearance(u"Cox 4"_qs)});
    hideNames();
    const TextPlace note = titleOf(addRecord());
    const TextPlace page = titleOf(addRecord());
    ASSERT_THAT(put(note, typed(u"Lanternfly swam"_qs)), IsOk());
    ASSERT_THAT(put(page, foreign(u"Lanternfly rowed"_qs)), IsOk());
    EXPECT_TRUE(waits());
    EXPECT_THAT(remask(), FailsWith(ErrorCode::NamesHidden));
    showNames();
    ASSERT_OK_AND(const RemaskReport report, remask());
    EXPECT_EQ(report.texts, 2);
    EXPECT_EQ(report.payloads, 2);
    EXPECT_EQ(at(note).text(), u"\uFFFC swam"_qs);
    EXPECT_EQ(at(page).text(), u"\uFFFC rowed"_qs);
    EXPECT_EQ(m_store->uncheckedCount().value_or(-1), 0);
    EXPECT_FALSE(waits());
    EXPECT_FALSE(holds("anternfly"));
    EXPECT_EQ(found(u"swam"_qs), 1);
}

TEST_F(Remask, ChecksTheHistoryOfAnUncheckedTextThatIsGone) {
    addPerson({u"Lanternfly"_qs}, {addAppearance(u"Cox 4"_qs)});
    hideNames();
    const TextPlace note = titleOf(addRecord());
    ASSERT_THAT(put(note, typed(u"Lanternfly swam"_qs)), IsOk());
    ASSERT_THAT(put(note, text::MaskedText()), IsOk());
    EXPECT_TRUE(waits());
    showNames();
    ASSERT_OK_AND(const RemaskReport report, remask());
    EXPECT_EQ(report.payloads, 1);
    EXPECT_FALSE(holds("anternfly"));
    EXPECT_FALSE(waits());
}

TEST_F(Remask, GoesOnWhereItWasStopped) {
    writeMany(450);
    addPerson({u"Lanternfly"_qs}, {addAppearance(u"Cox 4"_qs)});
    qint64 texts = 0;
    qint64 payloads = 0;
    for (int stop = 1; waits(); ++stop) {
        ASSERT_LT(stop, 20);
        CancelAfter progress(2);
        const auto report = remaskAll(connection(), keys(), m_clock, m_random, progress);
        if (report) {
            texts += report->texts;
            payloads += report->payloads;
        } else {
            ASSERT_THAT(report, FailsWith(ErrorCode::Cancelled));
            ASSERT_FALSE(connection().inTransaction());
        }
        if (stop == 10) {
            ASSERT_THAT(remask(), IsOk());
        }
    }
    EXPECT_FALSE(holds("anternfly"));
    EXPECT_LT(texts, 450);
    EXPECT_LT(payloads, 450);
}

TEST_F(Remask, DoesTheRestWhereOneTextIsDamagedAndSaysSo) {
    const IdentityId id = addPerson({u"Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    const TextPlace damaged = titleOf(addRecord());
    const TextPlace healthy = titleOf(addRecord());
    ASSERT_THAT(put(damaged, typed(u"Vesperby and Lanternfly"_qs)), IsOk());
    ASSERT_THAT(put(healthy, typed(u"Vesperby and Lanternfly"_qs)), IsOk());
    ASSERT_THAT(connection().run("UPDATE text SET sealed = x'01010203' WHERE owner = ?", damaged.owner),
                IsOk());
    addName(id, u"Lanternfly"_qs);
    EXPECT_THAT(remask(), FailsWith(ErrorCode::Damaged));
    EXPECT_EQ(at(healthy).text(), u"\uFFFC and \uFFFC"_qs);
    EXPECT_TRUE(waits());
}

TEST_F(Remask, LeavesPayloadsAloneInWhichNothingIsFound) {
    ASSERT_THAT(put(titleOf(addRecord()), typed(u"the slipway"_qs)), IsOk());
    addPerson({u"Lanternfly"_qs}, {addAppearance(u"Cox 4"_qs)});
    ASSERT_OK_AND(const RemaskReport report, remask());
    EXPECT_EQ(report.texts, 1);
    EXPECT_EQ(report.payloads, 0);
}

} // namespace
} // namespace casebound::privacy
