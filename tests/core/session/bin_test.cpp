// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bin.h"

#include "tests/core/session/editing_fixture.h"

namespace casebound::session {
namespace {

using records::Kind;

class BinTest : public EditingTest {
protected:
    Bin bin() { return m_session->bin(); }
    void binned(std::initializer_list<const char*> refs) {
        for (const char* ref : refs)
            ASSERT_THAT(editing().moveToBin(q(ref)), IsOk());
    }
    void empty() { ASSERT_THAT(bin().empty(m_quiet), IsOk()); }
    bool isThere(const char* ref) { return m_session->show(q(ref)).has_value(); }
    QStringList erasedInHistory() {
        QStringList refs;
        const auto rows = m_session->history({}, 1000).value_or(QJsonArray());
        for (const auto& row : rows)
            if (row[q("what")] == q("erased")) refs.prepend(row[q("ref")].toString());
        return refs;
    }
    // A testimony that a citation rests on, a link and a translation of it, a request that knows of it.
    void tell() {
        load(
            R"({"testimonies": [{"key": "t", "title": "Told", "paragraphs": [{"key": "p", "text": "Noon."}]}],
                 "public-statements": [{"key": "s", "text": "Safe.", "points": [{"quote": "Safe.",
                   "answer": [{"key": "a", "text": "No."}]}]}],
                 "citations": [{"from": "s", "from_part": "a", "target": "t", "target_part": "p",
                   "quote": "Noon"}],
                 "translations": [{"key": "r", "of": "t", "title": "In German"}],
                 "links": [{"from": "r", "to": "s", "kind": "context"}],
                 "requests": [{"title": "The log", "known_from": "t"}]})");
    }
};

TEST_F(BinTest, WhatGoesAndWhatLosesSomethingIsSaidBefore) {
    tell();
    binned({"TE-001"});
    ASSERT_OK_AND(const Erasure erasure, bin().foresee({}));
    EXPECT_EQ(erasure.records, QStringList{q("TE-001")});
    EXPECT_EQ(erasure.alongside, (QStringList{q("CI-001"), q("LI-001"), q("TR-001")}));
    EXPECT_EQ(erasure.losing, QStringList{q("RQ-001")});
    EXPECT_TRUE(erasure.mentioning.isEmpty());
    EXPECT_TRUE(isThere("CI-001"));
}

TEST_F(BinTest, EmptyingErasesWhatLiesInItAndWhatIsNothingWithoutIt) {
    tell();
    binned({"TE-001"});
    ASSERT_OK_AND(const Erased erased, bin().empty(m_quiet));
    EXPECT_EQ(erased.records, 1);
    EXPECT_EQ(erased.alongside, 3);
    EXPECT_FALSE(erased.isLogLeft);
    for (const char* gone : {"TE-001", "CI-001", "LI-001", "TR-001"})
        EXPECT_FALSE(isThere(gone)) << gone;
    EXPECT_TRUE(isThere("ST-001"));
    EXPECT_EQ(form("RQ-001")[q("known_from")].toString(), QString());
    EXPECT_EQ(editing().binned()->size(), 0);
    ASSERT_OK_AND(const CheckReport report, m_session->check(m_quiet));
    EXPECT_TRUE(report.isWhole());
    EXPECT_GT(report.chain.payloadsErased, 4); // each was created, one was binned too
}

TEST_F(BinTest, TheHistorySaysThatItWasErasedAndNothingOfWhatItWas) {
    tell();
    binned({"TE-001"});
    empty();
    EXPECT_EQ(erasedInHistory().size(), 4);
    EXPECT_TRUE(erasedInHistory().contains(q("TE-001")));
    EXPECT_THAT(m_session->history(q("TE-001"), 10), FailsWith(ErrorCode::NotFound));
}

TEST_F(BinTest, AReferenceIsNotGivenAgain) {
    ASSERT_THAT(save(Kind::Event, "", {{q("title"), q("One")}}), IsOk());
    binned({"EV-001"});
    empty();
    EXPECT_EQ(save(Kind::Event, "", {{q("title"), q("Two")}}).value_or(QString()), q("EV-002"));
}

TEST_F(BinTest, OnlyWhatIsChosenIsErasedAndOnlyOutOfTheBin) {
    for (const char* title : {"One", "Two", "Three"})
        ASSERT_THAT(save(Kind::Event, "", {{q("title"), q(title)}}), IsOk());
    binned({"EV-001", "EV-002"});
    EXPECT_THAT(bin().erase({q("EV-001"), q("EV-003")}, m_quiet), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(bin().erase({q("EV-009")}, m_quiet), FailsWith(ErrorCode::NotFound));
    EXPECT_EQ(editing().binned()->size(), 2);
    ASSERT_THAT(bin().erase({q("EV-001")}, m_quiet), IsOk());
    EXPECT_FALSE(isThere("EV-001"));
    EXPECT_TRUE(isThere("EV-002"));
    EXPECT_TRUE(isThere("EV-003"));
}

TEST_F(BinTest, ErasingIsNotUndoneAndStepsOfOtherRecordsAre) {
    ASSERT_THAT(save(Kind::Event, "", {{q("title"), q("One")}}), IsOk());
    ASSERT_THAT(save(Kind::Event, "", {{q("title"), q("Two")}}), IsOk());
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), q("Other")}}), IsOk());
    binned({"EV-001"});
    empty();
    EXPECT_EQ(editing().nextUndo()->ref, q("EV-002"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_FALSE(editing().nextUndo());
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(title("EV-002"), q("Two"));
}

TEST_F(BinTest, UndoingBringsNoReferenceBackToWhatWasErased) {
    tell();
    ASSERT_THAT(save(Kind::Request, "RQ-001", {{q("known_from"), q("")}}), IsOk());
    binned({"TE-001"});
    empty();
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(form("RQ-001")[q("known_from")].toString(), QString());
    EXPECT_THAT(m_session->check(m_quiet)->findings, ::testing::IsEmpty());
}

TEST_F(BinTest, DraftsOfItGoToo) {
    ASSERT_THAT(save(Kind::Event, "", {{q("title"), q("One")}}), IsOk());
    DeskStore store = m_session->deskStore();
    for (const char* key : {"event EV-001", "event EV-0011", "event new"})
        ASSERT_THAT(store.saveDraft(q(key), {{q("title"), q("half")}}), IsOk());
    binned({"EV-001"});
    empty();
    EXPECT_EQ(store.draftKeys().value_or(QStringList()), (QStringList{q("event EV-0011"), q("event new")}));
}

TEST_F(BinTest, APersonWhoIsErasedIsMentionedAsNobodyAndTheNameStaysMasked) {
    load(R"({"events": [{"title": "Gerold Pfefferkorn rows"}, {"title": "@[Witness 3] swims"}]})");
    ASSERT_THAT(save(Kind::Event, "EV-002", {{q("title"), q("Somebody swims")}}), IsOk());
    binned({"PE-001", "PE-002"});
    ASSERT_OK_AND(const Erasure erasure, bin().foresee({}));
    EXPECT_EQ(erasure.mentioning, QStringList{q("EV-001")});
    empty();
    EXPECT_EQ(title("EV-001"), q("Gerold Pfefferkorn rows"));
    ASSERT_THAT(editing().undo(), IsOk()); // a mention of the other one is a mention of nobody
    EXPECT_EQ(form("EV-002")[q("title")][q("mentions")].toArray().size(), 1);
    ASSERT_OK_AND(const auto people, m_session->namesDesk().identities());
    ASSERT_EQ(people.size(), 1);
    EXPECT_EQ(people[0].names[0].text, q("Gerold Pfefferkorn"));
    m_session->hideNames();
    EXPECT_FALSE(title("EV-001").contains(q("Pfefferkorn")));
}

TEST_F(BinTest, APersonIsErasedWhileNamesAreBehindTheirPassword) {
    open("names");
    load(R"({"events": [{"title": "Gerold Pfefferkorn rows"}]})");
    binned({"PE-001"});
    m_session->hideNames();
    empty();
    EXPECT_EQ(title("EV-001"), q("Person rows"));
    ASSERT_THAT(m_session->showNames(SecureBytes::copyOf("names")), IsOk());
    ASSERT_THAT(m_session->bringMaskingUpToDate(m_quiet), IsOk());
    EXPECT_EQ(title("EV-001"), q("Gerold Pfefferkorn rows"));
    // The register still changes as before.
    ASSERT_OK_AND(auto people, m_session->namesDesk().identities());
    people[0].notes = q("Rows at noon");
    ASSERT_THAT(m_session->namesDesk().save(people[0], m_quiet), IsOk());
}

TEST_F(BinTest, StoppedBetweenTwoRecordsItLeavesEachWhollyThereOrWhollyGone) {
    for (const char* title : {"One", "Two", "Three"})
        ASSERT_THAT(save(Kind::Event, "", {{q("title"), q(title)}}), IsOk());
    binned({"EV-001", "EV-002", "EV-003"});
    CancelAfter afterTwo(2);
    EXPECT_THAT(bin().empty(afterTwo), FailsWith(ErrorCode::Cancelled));
    EXPECT_EQ(editing().binned()->size(), 1);
    EXPECT_TRUE(m_session->check(m_quiet)->isWhole());
}

TEST_F(BinTest, AnEmptyBinIsNoErrorAndNoChange) {
    const qsizetype before = rows();
    ASSERT_OK_AND(const Erased erased, bin().empty(m_quiet));
    EXPECT_EQ(erased.records, 0);
    EXPECT_EQ(rows(), before);
}

} // namespace
} // namespace casebound::session
