// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/csv_loader.h"
#include "tests/core/ingest/load_fixture.h"

namespace casebound::ingest {
namespace {

class CsvChecks : public LoadFileTest {
protected:
    Result<LoadReport> loadTable(const QByteArray& csv, const char* name = "events.csv",
                                 std::optional<records::Kind> kind = {}) {
        return loadCsv(tools(), csv, QString::fromLatin1(name), kind, QStringLiteral("Clerk"));
    }
    // The mistake's line and field, and that nothing was kept.
    void expectMistake(const QByteArray& csv, int line, const char* field, const char* name = "events.csv",
                       ErrorCode code = ErrorCode::InvalidInput) {
        const qint64 before = records();
        const auto loaded = loadTable(csv, name);
        ASSERT_THAT(loaded, FailsWith(code));
        EXPECT_EQ(loaded.error().line, line);
        EXPECT_EQ(loaded.error().field, QString::fromUtf8(field));
        EXPECT_EQ(loaded.error().file, QString::fromLatin1(name));
        EXPECT_FALSE(loaded.error().message.contains(QLatin1String("Heron"))) << "content in a message";
        EXPECT_EQ(records(), before);
    }
    QStringList rawTags(const char* ref) {
        QStringList tags;
        const auto loaded = record(ref);
        for (const auto& tag : records::commonOf(loaded).tags)
            tags.append(raw(tag.text));
        return tags;
    }
};

TEST_F(CsvChecks, FieldsOfEveryKindAreTakenFromTheirColumns) {
    ASSERT_OK_AND(const auto loaded,
                  loadTable("title,when,words,kind,place,standing,tags,notes\n"
                            "\"Fair, the first\",2021-05~,in May,meeting,Green,disputed,\"summer; fair\","
                            "\"Ask again\\; twice; Bring a map\"\n"));
    EXPECT_EQ(loaded.records, 1);
    const auto event = std::get<records::Event>(record("EV-001"));
    EXPECT_EQ(raw(event.common.title), QStringLiteral("Fair, the first"));
    EXPECT_EQ(event.when, QStringLiteral("2021-05~"));
    EXPECT_EQ(event.kind, records::EventKind::Meeting);
    EXPECT_EQ(event.standing, records::Standing::Disputed);
    EXPECT_EQ(rawTags("EV-001"), (QStringList{QStringLiteral("summer"), QStringLiteral("fair")}));
    ASSERT_EQ(event.common.notes.size(), 2);
    EXPECT_EQ(raw(event.common.notes[0].text.text), QStringLiteral("Ask again; twice"));
}

TEST_F(CsvChecks, NumbersFlagsAndListsOfChoicesAreTaken) {
    ASSERT_THAT(
        loadTable("title,page_count,candidates_reviewed\nLetter,3,TRUE\nMinutes,,no\n", "Exhibits.CSV"),
        IsOk());
    const auto letter = std::get<records::Exhibit>(record("EX-001"));
    EXPECT_EQ(letter.pageCount, 3);
    EXPECT_TRUE(letter.candidatesReviewed);
    ASSERT_THAT(loadTable("title;purposes\nLetter;\"reviewers; publication\"\n", "consents.csv"), IsOk());
    EXPECT_EQ(std::get<records::Consent>(record("CO-001")).purposes.size(), 2);
}

TEST_F(CsvChecks, RowsReferToEachOtherByKeyAndToTheCaseByReference) {
    ASSERT_THAT(loadTable("key,title,parent\nb,Board,c\nc,Choir,\n", "bodies.csv"), IsOk());
    ASSERT_THAT(loadTable("title,parties\nMeeting,\"BO-001; BO-002\"\n"), IsOk());
    EXPECT_EQ(std::get<records::Body>(record("BO-001")).parent, records::commonOf(record("BO-002")).id);
    const auto event = std::get<records::Event>(record("EV-001"));
    ASSERT_EQ(event.parties.size(), 2);
    EXPECT_EQ(event.parties[1].party, records::commonOf(record("BO-002")).id);
}

TEST_F(CsvChecks, ARefChangesThatRecordAndAnEmptyCellLeavesItsFieldAsItIs) {
    ASSERT_THAT(loadTable("title,place\nFair,Green\n"), IsOk());
    ASSERT_THAT(loadTable("ref,title,place\nEV-001,,Pond\n"), IsOk());
    EXPECT_EQ(records(), 1);
    const auto event = std::get<records::Event>(record("EV-001"));
    EXPECT_EQ(raw(event.common.title), QStringLiteral("Fair"));
    EXPECT_EQ(raw(event.place), QStringLiteral("Pond"));
}

TEST_F(CsvChecks, TheKindIsWhatIsSaidElseWhatTheFileIsCalled) {
    EXPECT_THAT(loadTable("title\nFair\n", "spring list.csv", records::Kind::Topic), IsOk());
    EXPECT_EQ(records::kindOf(record("TO-001")), records::Kind::Topic);
    expectMistake("title\nFair\n", 0, "", "spring list.csv");
    expectMistake("title\nFair\n", 1, "column 1", "identities.csv"); // a table of people has no titles
}

TEST_F(CsvChecks, ARegisteredNameInACellIsMasked) {
    ASSERT_THAT(loadJsonText(R"({"identities": [{"names": ["Ilse Quandtfeld"],
                                                "appearances": [{"label": "Singer 4"}]}]})"),
                IsOk());
    ASSERT_THAT(loadTable("title\nIlse Quandtfeld opened the piano\n"), IsOk());
    EXPECT_EQ(records::commonOf(record("EV-001")).title.mentions().size(), 1);
}

TEST_F(CsvChecks, ALabelThatGivesItsBearerAwayIsRefusedWithItsLine) {
    ASSERT_THAT(loadJsonText(R"({"identities": [{"names": ["Ilse Quandtfeld"]}]})"), IsOk());
    expectMistake("label\nSinger 4\nFriend of Quandtfeld\n", 3, "label", "appearances.csv",
                  ErrorCode::Refused);
}

TEST_F(CsvChecks, AMistakeInACellIsNamedByLineAndColumnAndNothingIsKept) {
    expectMistake("title,standing\nFair,claimed\n\"Heron\nPond\",disputed\nHeron,certain\n", 5, "standing");
    expectMistake("title,when\nFair,last spring\n", 2, "when");
    expectMistake("title,parties\nFair,nobody\n", 2, "parties");
    expectMistake("title,page_count\nHeron,three\n", 2, "page_count", "exhibits.csv");
    expectMistake("title,candidates_reviewed\nHeron,perhaps\n", 2, "candidates_reviewed", "exhibits.csv");
    expectMistake("ref,title\nEV-009,Heron\n", 2, "ref", "events.csv", ErrorCode::NotFound);
    expectMistake("key,title\na,Fair\na,Heron\n", 3, "");
}

TEST_F(CsvChecks, TheFirstRowIsHeldAgainstTheKindsFields) {
    expectMistake("title,colour\nFair,red\n", 1, "colour");
    expectMistake("title,place,title\nFair,Green,Pond\n", 1, "title");
    expectMistake("title,,place\nFair,x,Green\n", 1, "column 2");
    expectMistake("title,points\nHeron,1\n", 1, "points", "public-statements.csv");
    expectMistake("\nHeron Pond,Green\n", 2, "column 1");
    EXPECT_THAT(loadTable("Title,According to\nFair,\n"), IsOk());
}

TEST_F(CsvChecks, ATableWithoutRowsLoadsNothing) {
    ASSERT_OK_AND(const auto loaded, loadTable("title,place\n"));
    EXPECT_EQ(loaded.records, 0);
}

} // namespace
} // namespace casebound::ingest
