// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"
#include "tests/core/session/salvage_fixture.h"

#include <iostream>

namespace casebound::session {
namespace {

TEST_F(SalvageCaseTest, AWholeCaseIsSavedWithoutLossAndOpensAsBefore) {
    ASSERT_OK_AND(const auto report, salvage(request()));
    EXPECT_TRUE(report.lostNothing());
    EXPECT_EQ(report.names, RegisterLeft::Shown);
    EXPECT_EQ(report.originals, 2);
    EXPECT_EQ(missingInSaved(report), 0);
    ASSERT_OK_AND(const auto opened, openSaved());
    EXPECT_EQ(opened->historyHead()->seq, m_head + 1);
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll() == m_bytes);
    EXPECT_EQ(leftOfSaved().first(), s("saved.casebound"));
}

TEST_F(SalvageCaseTest, APageOfRecordsThatIsLostTakesNoRecordWithItThatTheHistoryKnows) {
    for (const quint32 page : pagesOf("record")) {
        damage({page});
        ASSERT_OK_AND(const auto report, salvage(request()));
        EXPECT_EQ(report.rows.lostPages, 1);
        EXPECT_TRUE(report.mending.lostRecords.isEmpty());
        // Nothing but the time of the last change can differ, and the history has that.
        EXPECT_EQ(missingInSaved(report), 0) << page;
    }
}

// What records say stands in their history as well; what the pages of exhibits say does not.
TEST_F(SalvageCaseTest, EachPageOfTextsIsDamagedInTurnAndOnlyPagesOfExhibitsLoseTheirText) {
    const auto pages = pagesOf("text");
    ASSERT_GT(pages.size(), 3);
    qsizetype restored = 0;
    qsizetype missing = 0;
    for (const quint32 page : pages) {
        damage({page});
        ASSERT_OK_AND(const auto report, salvage(request()));
        EXPECT_EQ(report.rows.lostPages, 1);
        missing += missingInSaved(report);
        restored += report.mending.restoredTexts.size();
    }
    EXPECT_EQ(missing, kPagesOfExhibits);
    EXPECT_GT(restored, kEvents);
    std::cout << pages.size() << " pages of texts damaged in turn: " << restored
              << " texts back from the history, " << missing << " pages of exhibits without theirs\n";
}

TEST_F(SalvageCaseTest, ATextWhoseHistoryIsLostTooIsLostAndAllOthersAreThere) {
    damage(pagesOf("text") + pagesOf("history_payload"));
    ASSERT_OK_AND(const auto nothing, salvage(request()));
    EXPECT_TRUE(nothing.mending.restoredTexts.isEmpty());
    ASSERT_OK_AND(const auto opened, openSaved());
    EXPECT_EQ(opened->list(records::Kind::Event)->size(), kEvents);
    EXPECT_FALSE(shownIn(*opened, s("EV-001")).contains(s("weir")));
}

TEST_F(SalvageCaseTest, APrivateNoteThatComesBackIsPrivateAgain) {
    damage(pagesOf("text"));
    ASSERT_OK_AND(const auto report, salvage(request()));
    EXPECT_TRUE(report.mending.restoredTexts.contains(s("EV-003 text")));
    ASSERT_OK_AND(auto vault, vault::Vault::open(saved(), {SecureBytes::copyOf("old"), {}, {}}, services(),
                                                 casefile::migrations()));
    EXPECT_EQ(vault.connection().number("SELECT count(*) FROM text WHERE private = 1").value_or(0), kEvents);
    EXPECT_EQ(vault.connection()
                  .number("SELECT count(*) FROM text WHERE private = 1 AND field <> 'text'")
                  .value_or(1),
              0);
}

TEST_F(SalvageCaseTest, EachPageOfTheListsInRecordsIsDamagedInTurnAndTheyAreAsBefore) {
    const auto pages = pagesOf("part");
    ASSERT_GT(pages.size(), 2);
    for (const quint32 page : pages) {
        damage({page});
        ASSERT_OK_AND(const auto report, salvage(request()));
        EXPECT_FALSE(report.lostNothing());
        EXPECT_EQ(missingInSaved(report), 0) << page;
    }
}

TEST_F(SalvageCaseTest, AnIndexThatIsLostIsNoLoss) {
    for (const char* table : {"search_data", "text_place", "part_by_record"}) {
        const auto pages = pagesOf(table);
        for (const quint32 page : {pages.first(), pages.last()}) {
            damage({page});
            ASSERT_OK_AND(const auto report, salvage(request()));
            EXPECT_TRUE(report.lostNothing()) << table;
            EXPECT_EQ(report.rows.lostPages, 1);
            EXPECT_EQ(missingInSaved(report), 0) << table;
        }
    }
}

TEST_F(SalvageCaseTest, LostEntriesOfTheHistoryAreNotedAndTheChainGoesOn) {
    const auto pages = pagesOf("history");
    ASSERT_GT(pages.size(), 2);
    damage({pages.at(pages.size() / 2)});
    ASSERT_OK_AND(const auto report, salvage(request()));
    EXPECT_FALSE(report.lostNothing());
    ASSERT_EQ(report.historyGaps.size(), 1);
    EXPECT_EQ(missingInSaved(report), 0);
    ASSERT_OK_AND(const auto opened, openSaved());
    ASSERT_OK_AND(const auto check, opened->check(m_quiet));
    EXPECT_TRUE(check.isWhole());
    EXPECT_EQ(check.chain.lost, report.historyGaps.first().last - report.historyGaps.first().first + 1);
}

TEST_F(SalvageCaseTest, AnOriginalThatLostAPieceIsKeptAndNamed) {
    const auto pages = pagesOf("original_piece");
    damage({pages.last()});
    ASSERT_OK_AND(const auto report, salvage(request()));
    EXPECT_FALSE(report.lostNothing());
    ASSERT_EQ(report.mending.brokenOriginals.size(), 1);
    EXPECT_TRUE(m_exhibits.contains(report.mending.brokenOriginals.first()));
    EXPECT_EQ(missingInSaved(report), 0);
}

TEST_F(SalvageCaseTest, FieldsThatAreLostAreEmptyAndNamed) {
    const auto pages = pagesOf("event");
    damage(pages);
    ASSERT_OK_AND(const auto report, salvage(request()));
    EXPECT_EQ(report.mending.emptied.size(), kEvents);
    EXPECT_TRUE(report.mending.emptied.contains(s("EV-007")));
    EXPECT_EQ(missingInSaved(report), 0) << "these events had no fields but texts";
}

TEST_F(SalvageCaseTest, WithoutItsFirstPageOrAPieceOfTheListOfTablesNothingElseIsLost) {
    QList<quint32> pages = {1};
    {
        ASSERT_OK_AND(auto raw, storage::RawPages::open(m_path, material()));
        storage::RawTrees trees(raw, m_quiet);
        for (quint32 page = 2; page <= raw.count(); ++page) {
            const auto row = trees.firstRow(page);
            const auto* type = row && row->values.size() == 5
                                   ? std::get_if<storage::RawText>(&row->values.first())
                                   : nullptr;
            if (type != nullptr && (type->utf8 == "table" || type->utf8 == "index")) pages.append(page);
        }
    }
    ASSERT_GT(pages.size(), 4);
    for (const quint32 page : std::as_const(pages)) {
        damage({page});
        ASSERT_OK_AND(const auto report, salvage(request()));
        EXPECT_EQ(missingInSaved(report), 0) << page;
    }
    std::cout << pages.size() << " pages of the list of tables lost in turn, no record with them\n";
}

TEST_F(SalvageCaseTest, WhereTheKeysOfTheNamesAreLostThatIsSaidAndTheRestIsThere) {
    damage(pagesOf("register_keys"));
    ASSERT_OK_AND(const auto report, salvage(request()));
    EXPECT_EQ(report.names, RegisterLeft::Lost);
    EXPECT_FALSE(report.lostNothing());
    ASSERT_OK_AND(const auto opened, openSaved());
    EXPECT_TRUE(shownIn(*opened, s("EV-001")).contains(s("at the weir")));
    EXPECT_FALSE(shownIn(*opened, s("EV-001")).contains(s("Gerold")));
    EXPECT_THAT(opened->bringMaskingUpToDate(m_quiet), IsOk());
    ASSERT_OK_AND(const auto check, opened->check(m_quiet));
    EXPECT_TRUE(check.isWhole());
}

TEST_F(SalvageCaseTest, NamesBehindTheirOwnPasswordAreCopiedSealedWithoutIt) {
    build("names");
    ASSERT_OK_AND(const auto sealed, salvage(request()));
    EXPECT_TRUE(sealed.lostNothing());
    EXPECT_EQ(sealed.names, RegisterLeft::Sealed);
    EXPECT_EQ(sealed.originalsSkipped, 2);
    EXPECT_EQ(missingInSaved(sealed, "names"), 0);
    SalvageRequest withNames = request();
    withNames.credentials.namesPassphrase = SecureBytes::copyOf("names");
    ASSERT_OK_AND(const auto shown, salvage(withNames));
    EXPECT_EQ(shown.names, RegisterLeft::Shown);
    EXPECT_EQ(shown.originals, 2);
}

TEST_F(SalvageCaseTest, NamesThatAreLostInPartLeaveTheRestMasked) {
    damage(pagesOf("identity"));
    ASSERT_OK_AND(const auto report, salvage(request()));
    EXPECT_TRUE(report.rows.lostAnyOf("identity"));
    ASSERT_OK_AND(const auto opened, openSaved());
    ASSERT_OK_AND(const auto check, opened->check(m_quiet));
    EXPECT_TRUE(check.isWhole());
}

TEST_F(SalvageCaseTest, AFileWithoutItsSaltIsSavedWithTheSheetAndOpensWithItsPassphraseAgain) {
    QByteArray bytes = m_bytes;
    bytes.replace(0, 16, QByteArray(16, '\x42'));
    write(bytes);
    EXPECT_FALSE(salvage(request()));
    SalvageRequest withSheet{m_path, saved(), {}};
    withSheet.words.push_back(m_sheet.clone());
    ASSERT_OK_AND(const auto report, salvage(withSheet));
    EXPECT_TRUE(report.lostNothing());
    EXPECT_EQ(missingInSaved(report), 0);
}

TEST_F(SalvageCaseTest, AWrongPassphraseIsToldAndLeavesNothing) {
    SalvageRequest wrong = request();
    wrong.credentials.passphrase = SecureBytes::copyOf("other");
    const auto refused = salvage(wrong);
    ASSERT_THAT(refused, FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_TRUE(refused.error().message.contains(s("recovery sheet")));
    EXPECT_TRUE(leftOfSaved().isEmpty());
}

TEST_F(SalvageCaseTest, NothingIsWrittenOver) {
    ASSERT_OK_AND(const auto report, salvage(request()));
    EXPECT_TRUE(report.lostNothing());
    EXPECT_THAT(salvageCase(request(), services(), m_quiet), FailsWith(ErrorCode::AlreadyExists));
    SalvageRequest ontoItself = request();
    ontoItself.newPath = m_path;
    EXPECT_THAT(salvageCase(ontoItself, services(), m_quiet), FailsWith(ErrorCode::AlreadyExists));
}

TEST_F(SalvageCaseTest, StoppedAtAnyMomentItLeavesNothing) {
    int stopped = 0;
    for (int after = 0; after < 400; ++after) {
        CancelAfter stops(after);
        const auto report = salvageCase(request(), services(), stops);
        if (report) break;
        ASSERT_THAT(report, FailsWith(ErrorCode::Cancelled));
        ASSERT_TRUE(leftOfSaved().isEmpty()) << after;
        ++stopped;
    }
    EXPECT_GT(stopped, 20);
    std::cout << "stopped at " << stopped << " moments, nothing left\n";
}

TEST_F(SalvageCaseTest, ACaseThatIsOpenElsewhereIsNotSalvaged) {
    ASSERT_OK_AND(const auto opened,
                  CaseSession::open(m_path, {SecureBytes::copyOf("old"), {}, {}}, services(), s("Ada")));
    EXPECT_THAT(salvageCase(request(), services(), m_quiet), FailsWith(ErrorCode::InUse));
}

TEST_F(SalvageCaseTest, ASurveyTellsWhatCanBeSavedOfACaseThatDoesNotOpen) {
    damage(pagesOf("register_keys"));
    EXPECT_THAT(CaseSession::open(m_path, {SecureBytes::copyOf("old"), {}, {}}, services(), s("Ada")),
                FailsWith(ErrorCode::Damaged));
    ASSERT_OK_AND(const auto rows, surveyCase(request(), services(), m_quiet));
    EXPECT_FALSE(rows.isWhole());
    EXPECT_TRUE(rows.lostAnyOf("register_keys"));
    EXPECT_FALSE(rows.lostAnyOf("text"));
}

} // namespace
} // namespace casebound::session
