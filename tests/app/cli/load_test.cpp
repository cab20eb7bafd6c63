// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"

namespace casebound {
namespace {

class LoadTest : public CliTest {
protected:
    Ran load(const QByteArray& json) {
        write(pathOf("case.json"), json);
        return inCase({s("load"), s("a.casebound"), s("case.json")});
    }
    void importDemo() {
        makeCase();
        ASSERT_EQ(inCase({s("import"), s("a.casebound"), s(CASEBOUND_BINARY_DIR "/demo")}).status, 0);
    }
};

TEST_F(LoadTest, TakesTheWholeDemoCaseIn) {
    importDemo();
    const Ran loaded =
        inCase({s("load"), s("a.casebound"), s(CASEBOUND_SOURCE_DIR "/resources/demo/case.json")});
    ASSERT_EQ(loaded.status, 0) << loaded.err.toStdString();
    for (const char* kind :
         {"appearances", "bodies", "allegations", "testimonies", "events", "public-statements", "replies",
          "exhibits", "sources", "requests", "citations", "links", "translations", "topics", "consents"})
        EXPECT_FALSE(inCase({s("list"), s("a.casebound"), s(kind)}).json()[s("items")].toArray().isEmpty())
            << kind;
    EXPECT_EQ(inCase({s("check"), s("a.casebound")}).status, 0);
}

TEST_F(LoadTest, MasksARegisteredNameInDocumentsThatWereThereBefore) {
    importDemo();
    const QString name = s("Pfefferkühn");
    ASSERT_FALSE(inCase({s("search"), s("a.casebound"), name}).json()[s("items")].toArray().isEmpty());
    const Ran loaded =
        load(R"({"identities": [{"key": "t", "names": ["Gerold Pfefferkühn"], "strong": ["Pfefferkühn"],
                                "appearances": [{"key": "tr", "label": "Keeper", "role": "respondent"}]}]})");
    ASSERT_EQ(loaded.status, 0) << loaded.err.toStdString();
    const auto items = inCase({s("search"), s("a.casebound"), name}).json()[s("items")].toArray();
    ASSERT_FALSE(items.isEmpty());
    for (const auto& item : items) {
        EXPECT_FALSE(item[s("passage")].toString().contains(name));
        EXPECT_TRUE(item[s("passage")].toString().contains(s("Keeper")));
    }
}

TEST_F(LoadTest, TakesAnAnswerAsItsWordsAlone) {
    makeCase();
    const Ran loaded = load(R"({"public-statements": [{"text": "The roof is dry. Nobody asked.", "points": [
        {"quote": "The roof is dry.", "claims": ["The roof is dry"], "answer": "It drips on the piano."},
        {"quote": "Nobody asked.", "claims": ["Nobody asked"], "answer": {"text": "I did.", "basis": "own-knowledge"}}
    ]}]})");
    ASSERT_EQ(loaded.status, 0) << loaded.err.toStdString();
    const Ran counted = inCase({s("points"), s("a.casebound"), s("ST-001"), s("--coverage")});
    EXPECT_EQ(counted.json()[s("claims")].toInt(), 2);
    EXPECT_EQ(counted.json()[s("answered")].toInt(), 2);
    EXPECT_TRUE(counted.json()[s("uncovered")].toArray().isEmpty());
}

TEST_F(LoadTest, NamesTheLineOfAMistakeInAListThatWasGivenWithoutBrackets) {
    makeCase();
    const Ran broken =
        load("{\n \"public-statements\": [{\"text\": \"A.\", \"points\": [{\"quote\": \"A.\",\n"
             "  \"answer\": {\"text\": \"B.\", \"basis\": \"certain\"}}]}]\n}");
    EXPECT_EQ(broken.status, 2);
    EXPECT_EQ(broken.error()[s("line")].toInt(), 3);
}

TEST_F(LoadTest, NamesTheLineAndTheFieldOfAMistakeAndTakesNothingIn) {
    makeCase();
    const Ran broken = load("{\n \"events\": [\n  {\"title\": \"A\"},\n  {\"title\": \"B\",\n   "
                            "\"standing\": \"certain\"}\n ]\n}");
    EXPECT_EQ(broken.status, 2);
    EXPECT_EQ(broken.error()[s("line")].toInt(), 5);
    EXPECT_EQ(broken.error()[s("field")].toString(), s("events[1].standing"));
    EXPECT_TRUE(inCase({s("list"), s("a.casebound"), s("events")}).json()[s("items")].toArray().isEmpty());
}

TEST_F(LoadTest, NamesTheLineWhereAFileStopsBeingJson) {
    makeCase();
    const Ran broken = load("{\n \"events\": [\n  {\"title\" \"A\"}\n ]\n}");
    EXPECT_EQ(broken.status, 2);
    EXPECT_EQ(broken.error()[s("line")].toInt(), 3);
}

TEST_F(LoadTest, RefusesALabelThatGivesItsBearerAway) {
    makeCase();
    const Ran refused =
        load(R"({"identities": [{"names": ["Ilse Quandtfeld"], "appearances": [{"label": "Quandtfeld"}]}]})");
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.error()[s("code")].toString(), s("refused"));
    EXPECT_TRUE(
        inCase({s("list"), s("a.casebound"), s("appearances")}).json()[s("items")].toArray().isEmpty());
}

TEST_F(LoadTest, WarnsOfALabelThatANewNameMakesTelling) {
    makeCase();
    ASSERT_EQ(load(R"({"appearances": [{"label": "Friend of Quandtfeld"}]})").status, 0);
    const Ran loaded = load(R"({"identities": [{"names": ["Ilse Quandtfeld"]}]})");
    ASSERT_EQ(loaded.status, 0) << loaded.err.toStdString();
    EXPECT_EQ(loaded.json()[s("labels_that_give_away")].toArray(), QJsonArray{s("PE-001")});
    const Ran listed = run({s("list"), s("a.casebound"), s("appearances"), s("--passphrase-fd"), s("3")});
    EXPECT_TRUE(listed.out.contains("Friend of Quandtfeld"));
    EXPECT_TRUE(listed.err.contains("PE-001"));
    EXPECT_FALSE(listed.err.contains("Quandtfeld"));
}

TEST_F(LoadTest, RefusesAQuoteThatDoesNotStandInWhatItCites) {
    makeCase();
    const Ran refused =
        load(R"({"sources": [{"key": "book", "title": "Handbook", "wording": "Money lent is money used."}],
                                 "topics": [{"key": "q", "title": "What is a loan?"}],
                                 "citations": [{"from": "q", "target": "book", "quote": "Money lent is money kept."}]})");
    EXPECT_EQ(refused.status, 2);
    EXPECT_EQ(refused.error()[s("field")].toString(), s("citations[0].quote"));
}

TEST_F(LoadTest, RefusesAnUnknownKeyOfAnotherRecord) {
    makeCase();
    const Ran refused = load(R"({"events": [{"title": "Meeting", "parties": [{"party": "nobody"}]}]})");
    EXPECT_EQ(refused.status, 2);
    EXPECT_EQ(refused.error()[s("field")].toString(), s("events[0].parties[0].party"));
}

} // namespace
} // namespace casebound
