// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readable.h"
#include "app/cli/wrapping.h"
#include "tests/app/cli/cli_fixture.h"

#include <gmock/gmock.h>

namespace casebound::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string laidOut(const QByteArray& json) {
    const QJsonObject record = QJsonDocument::fromJson(json).object();
    EXPECT_FALSE(record.isEmpty()) << "the test's own JSON is broken";
    return readable(record,
                    [](const QString& ref) {
                        return ref.startsWith(s("PE-003")) ? s("Keeper of the keys") : QString();
                    })
        .toStdString();
}

TEST(Readable, BeginsWithReferenceKindAndTitle) {
    EXPECT_THAT(laidOut(R"({"ref": "ST-001", "kind": "public_statement", "title": "Open letter"})"),
                testing::StartsWith("ST-001 · public statement · Open letter"));
    EXPECT_THAT(laidOut(R"({"ref": "PE-002", "kind": "appearance", "label": "Witness 3"})"),
                testing::StrEq("PE-002 · appearance · Witness 3"));
}

TEST(Readable, ShowsFieldsInTheGuidesOrderInWordsAndLeavesOutWhatIsNotSet) {
    EXPECT_EQ(laidOut(R"({"ref": "ST-001", "kind": "public_statement", "title": "Letter",
                          "tags": [{"text": "spring"}], "published": "2021-05", "side": "third-party",
                          "author": "PE-003", "responds_to": "ST-002"})"),
              "ST-001 · public statement · Letter\n\nSide: third party\nResponds to: ST-002\n"
              "Author: PE-003 · Keeper of the keys\nPublished: 2021-05\n\nTags:\n  1. spring");
}

TEST(Readable, NestsPointsClaimsAndPassagesUnderTheirNumbers) {
    EXPECT_EQ(laidOut(R"({"ref": "ST-001", "kind": "public_statement", "points": [
                          {"number": 4, "quote": "We never lent it.", "spans": [{"offset": 3, "length": 17}],
                           "claims": [{"kind": "denial", "text": "No loan."}, {"kind": "motive", "text": "Envy."}],
                           "answer_kinds": ["deny", "add-context"],
                           "answer": [{"text": "They did.", "basis": "pin-cite", "claims": 1}]},
                          {"number": 5, "quote": "Nobody asked."}]})"),
              "ST-001 · public statement\n\nPoints:\n"
              "  4. Quote: “We never lent it.”\n"
              "     Claims:\n"
              "       1. Kind: denial\n"
              "          Text: No loan.\n"
              "       2. Kind: motive\n"
              "          Text: Envy.\n"
              "     Answer kinds: deny, add context\n"
              "     Answer:\n"
              "       1. Text: They did.\n"
              "          Basis: pin cite\n"
              "          Claims: 1 of the above\n\n"
              "  5. Quote: “Nobody asked.”");
}

TEST(Readable, WrapsLongTextsAtAHundredColumnsAndIndentsThem) {
    const QByteArray words = QByteArray("pebble ").repeated(60);
    const auto text = laidOut(R"({"ref": "EV-001", "kind": "event", "place": ")" + words + R"("})");
    EXPECT_THAT(text, HasSubstr("Place:\n    pebble pebble"));
    for (const QString& line : QString::fromStdString(text).split(u'\n'))
        EXPECT_LE(line.size(), 100);
    EXPECT_EQ(QString::fromStdString(text).count(s("pebble")), 60);
}

TEST(Readable, KeepsTheParagraphsOfAText) {
    EXPECT_THAT(laidOut(R"({"ref": "TO-001", "kind": "topic", "answer": "First.\n\nSecond."})"),
                HasSubstr("Answer:\n    First.\n\n    Second."));
}

TEST(Readable, SaysAtTheEndWhatIsNotFilledIn) {
    EXPECT_THAT(laidOut(R"({"ref": "EV-001", "kind": "event", "standing": "claimed",
                            "missing": ["when", "according_to"]})"),
                testing::EndsWith("Standing: claimed\n\nNot filled in yet: when, according to"));
}

TEST(Readable, ShowsAFieldThatIsCalledKindBesideTheKindOfRecord) {
    const auto text = laidOut(R"({"ref": "EV-001", "kind": "event", "event_kind": "meeting"})");
    EXPECT_THAT(text, HasSubstr("EV-001 · event"));
    EXPECT_THAT(text, HasSubstr("Kind: meeting"));
}

TEST(Readable, ShowsAPageUnderItsExhibitsTitle) {
    EXPECT_EQ(laidOut(R"({"ref": "PE-003 p.2", "kind": "page", "page": 2, "text": "One.\nTwo."})"),
              "PE-003 p.2 · page · Keeper of the keys\n\nOne.\nTwo.");
}

TEST(Readable, LetsNoTextCommandTheTerminal) {
    const auto text = laidOut("{\"ref\": \"EV-001\", \"kind\": \"event\", \"title\": \"a\\u001b[2Jb\", "
                              "\"place\": \"c\\u009b31md\\re\\u202ef\"}");
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, Not(HasSubstr("\xc2\x9b")));
    EXPECT_THAT(text, Not(HasSubstr("\r")));
    EXPECT_THAT(text, Not(HasSubstr("\xe2\x80\xae")));
    EXPECT_THAT(text, HasSubstr("a\xEF\xBF\xBD[2Jb"));
}

TEST(Wrapping, LeavesAWordWholeThatIsLongerThanALine) {
    const QString address = s("https://example.org/") + QString(60, u'x');
    EXPECT_EQ(wrapped(s("See ") + address + s(" there"), 30), (QStringList{s("See"), address, s("there")}));
}

using ShowTest = CliTest;

TEST_F(ShowTest, PrintsForPeopleWithoutJsonAndNamesWhatReferencesStandFor) {
    makeCase();
    write(pathOf("case.json"), R"({"bodies": [{"key": "b", "title": "Garden board"}],
                                   "events": [{"title": "Plum day", "kind": "meeting",
                                               "parties": [{"party": "b", "role": "organiser"}]}]})");
    ASSERT_EQ(inCase({s("load"), s("a.casebound"), s("case.json")}).status, 0);
    const Ran shown = run({s("show"), s("a.casebound"), s("EV-001"), s("--passphrase-fd"), s("3")});
    ASSERT_EQ(shown.status, 0) << shown.err.toStdString();
    EXPECT_EQ(shown.out.toStdString(), "EV-001 · event · Plum day\n\nKind: meeting\n\nParties:\n"
                                       "  1. Party: BO-001 · Garden board\n     Role: organiser\n\n"
                                       "Standing: claimed\n\nNot filled in yet: when, according to\n");
    const QJsonObject json = inCase({s("show"), s("a.casebound"), s("EV-001")}).json();
    EXPECT_EQ(json[s("kind")].toString(), s("event"));
    EXPECT_EQ(json[s("event_kind")].toString(), s("meeting"));
}

} // namespace
} // namespace casebound::cli
