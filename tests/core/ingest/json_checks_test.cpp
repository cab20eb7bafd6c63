// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ingest/load_fixture.h"

namespace casebound::ingest {
namespace {

class JsonChecks : public LoadFileTest {
protected:
    // The mistake's line and field, and that nothing was kept.
    void expectMistake(const QByteArray& json, ErrorCode code, int line, const char* field) {
        const qint64 before = records();
        const auto loaded = loadJsonText(json);
        ASSERT_THAT(loaded, FailsWith(code));
        EXPECT_EQ(loaded.error().line, line);
        EXPECT_EQ(loaded.error().field, QString::fromLatin1(field));
        EXPECT_EQ(records(), before);
    }
};

TEST_F(JsonChecks, AReferenceToAKindThatTheFieldDoesNotAllowIsRefused) {
    expectMistake("{\"events\": [{\"key\": \"fair\", \"title\": \"Fair\"},\n"
                  " {\"title\": \"Meeting\", \"parties\": [\n  {\"party\": \"fair\"}]}]}",
                  ErrorCode::InvalidInput, 3, "events[1].parties[0].party");
    expectMistake("{\"topics\": [{\"title\": \"Who paid?\", \"parent\": \"b\"}],\n"
                  " \"bodies\": [{\"key\": \"b\", \"title\": \"Board\"}]}",
                  ErrorCode::InvalidInput, 1, "topics[0].parent");
}

TEST_F(JsonChecks, AReferenceToAnAllowedKindIsTakenByKeyAndByReference) {
    ASSERT_THAT(loadJsonText(R"({"bodies": [{"key": "b", "title": "Board", "parent": "c"},
                                            {"key": "c", "title": "Choir"}]})"),
                IsOk());
    ASSERT_THAT(loadJsonText(R"({"events": [{"title": "Meeting", "parties": [{"party": "BO-001"}]}]})"),
                IsOk());
    const auto event = std::get<records::Event>(record("EV-001"));
    ASSERT_EQ(event.parties.size(), 1);
    EXPECT_EQ(event.parties[0].party, records::commonOf(record("BO-001")).id);
}

TEST_F(JsonChecks, ARefOfAnotherKindDoesNotChangeThatRecord) {
    ASSERT_THAT(loadJsonText(R"({"bodies": [{"title": "Board"}]})"), IsOk());
    expectMistake(R"({"events": [{"ref": "BO-001", "title": "Meeting"}]})", ErrorCode::InvalidInput, 1,
                  "events[0].ref");
    EXPECT_EQ(raw(records::commonOf(record("BO-001")).title), QStringLiteral("Board"));
}

TEST_F(JsonChecks, APartOfAnotherRecordIsRefused) {
    ASSERT_THAT(loadJsonText(R"({"testimonies": [{"title": "A", "paragraphs": [{"text": "I sang."}]},
                                                 {"title": "B", "paragraphs": [{"text": "I paid."}]}]})"),
                IsOk());
    expectMistake(R"({"links": [{"from": "TE-001", "from_part": "TE-002.1", "to": "TE-002"}]})",
                  ErrorCode::InvalidInput, 1, "links[0].from_part");
    EXPECT_THAT(loadJsonText(R"({"links": [{"from": "TE-001", "from_part": "TE-001.1", "to": "TE-002"}]})"),
                IsOk());
}

TEST_F(JsonChecks, ACitationOfAPointIsFoundInsideThatPoint) {
    ASSERT_THAT(loadJsonText(R"({"public-statements": [{"key": "s", "title": "Note",
        "text": "The boat is safe. We say again: the boat is safe.",
        "points": [{"key": "one", "quote": "The boat is safe."},
                   {"key": "two", "quote": "We say again: the boat is safe."}]}],
        "topics": [{"key": "q", "title": "Is it?"}],
        "citations": [{"from": "q", "target": "s", "target_part": "two", "quote": "the boat is safe"}]})"),
                IsOk());
    const auto citation = std::get<records::Citation>(record("CI-001"));
    EXPECT_EQ(citation.span, (QList<text::Span>{{32, 16}}));
    expectMistake(R"({"topics": [{"key": "q", "title": "Is it?"}],
        "citations": [{"from": "q", "target": "ST-001", "target_part": "ST-001.1", "quote": "We say again"}]})",
                  ErrorCode::InvalidInput, 2, "citations[0].quote");
}

TEST_F(JsonChecks, ALabelIsHeldAgainstNamesOfTheCaseAndOfTheSameFile) {
    expectMistake("{\"appearances\": [\n {\"label\": \"Friend of Quandtfeld\"}],\n"
                  " \"identities\": [{\"names\": [\"Ilse Quandtfeld\"]}]}",
                  ErrorCode::Refused, 2, "appearances[0].label");
    ASSERT_THAT(loadJsonText(R"({"identities": [{"names": ["Ilse Quandtfeld"]}]})"), IsOk());
    expectMistake(R"({"appearances": [{"label": "Witness I.Q."}]})", ErrorCode::Refused, 1,
                  "appearances[0].label");
    expectMistake(R"({"exports": [{"title": "x", "items": [{"shown_as": "Ilse"}]}]})", ErrorCode::Refused, 1,
                  "exports[0].items[0].shown_as");
    EXPECT_THAT(loadJsonText(R"({"appearances": [{"label": "Witness 3"}]})"), IsOk());
}

TEST_F(JsonChecks, ACodeThatHoldsANameIsRefused) {
    ASSERT_THAT(loadJsonText(R"({"identities": [{"names": ["Dora Egremont"]}]})"), IsOk());
    expectMistake(R"({"consents": [{"title": "x", "audience": "dora-egremont"}]})", ErrorCode::Refused, 1,
                  "consents[0].audience");
    EXPECT_THAT(loadJsonText(R"({"exhibits": [{"title": "x", "language": "de"}]})"), IsOk());
}

TEST_F(JsonChecks, ALabelThatANewNameMakesTellingIsReported) {
    ASSERT_OK_AND(const auto first, loadJsonText(R"({"appearances": [{"label": "Friend of Quandtfeld"},
                                                                   {"label": "Witness 3"}]})"));
    EXPECT_TRUE(first.labelsThatGiveAway.isEmpty());
    ASSERT_OK_AND(const auto second, loadJsonText(R"({"identities": [{"names": ["Ilse Quandtfeld"]}]})"));
    EXPECT_EQ(second.labelsThatGiveAway, QStringList{QStringLiteral("PE-001")});
    m_vault->registerKeys().hide();
    ASSERT_OK_AND(const auto hidden, labelsThatGiveAway(connection(), m_vault->registerKeys()));
    EXPECT_TRUE(hidden.isEmpty());
}

TEST_F(JsonChecks, APersonWhoseOnlyAppearanceBecomesProtectedGetsAnotherForMentions) {
    ASSERT_THAT(loadJsonText(R"({"identities": [{"names": ["Ilse Quandtfeld"],
                                                "appearances": [{"label": "Singer 4"}]}],
                                "events": [{"title": "Ilse Quandtfeld opened the piano"}]})"),
                IsOk());
    const auto singer = records::commonOf(record("PE-001")).id.as<text::AppearanceTag>();
    ASSERT_EQ(records::commonOf(record("EV-001")).title.mentions(), QList<text::AppearanceId>{singer});
    ASSERT_THAT(loadJsonText(R"({"appearances": [{"ref": "PE-001", "role": "witness"}]})"), IsOk());
    const auto incidental = records::commonOf(record("PE-002")).id.as<text::AppearanceTag>();
    EXPECT_EQ(records::commonOf(record("EV-001")).title.mentions(), QList<text::AppearanceId>{incidental});
    EXPECT_FALSE(privacy::needsRemasking(connection()).value_or(true));
}

TEST_F(JsonChecks, MaskingThatIsStoppedKeepsWhatWasLoadedAndGoesOnLater) {
    ASSERT_THAT(loadJsonText(R"({"events": [{"title": "Ilse Quandtfeld opened the piano"}]})"), IsOk());
    CancelAfter stopped(0);
    const LoadTools impatient{tools().connection, tools().keys, tools().clock, tools().random, stopped};
    ASSERT_THAT(loadJson(impatient, R"({"identities": [{"names": ["Ilse Quandtfeld"]}]})", {}, {}), IsOk());
    EXPECT_TRUE(privacy::needsRemasking(connection()).value_or(false));
    ASSERT_THAT(loadJsonText(R"({"bodies": [{"title": "Choir"}]})"), IsOk());
    EXPECT_FALSE(privacy::needsRemasking(connection()).value_or(true));
    EXPECT_EQ(records::commonOf(record("EV-001")).title.mentions().size(), 1);
}

} // namespace
} // namespace casebound::ingest
