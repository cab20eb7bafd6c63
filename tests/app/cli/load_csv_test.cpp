// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"

namespace casebound {
namespace {

class LoadCsvTest : public CliTest {
protected:
    Ran load(const char* name, const QByteArray& csv, const QStringList& more = {}) {
        write(pathOf(name), csv);
        return inCase(QStringList{s("load"), s("a.casebound"), s(name)} + more);
    }
    qsizetype count(const char* kind) const {
        return inCase({s("list"), s("a.casebound"), s(kind)}).json()[s("items")].toArray().size();
    }
};

TEST_F(LoadCsvTest, TakesATableInByItsNameAndByTheOptionKind) {
    makeCase();
    const Ran loaded =
        load("events.csv", "\xEF\xBB\xBFtitle;when\r\nGarden fair;2021-05\r\n\"Plum\r\nday\";\r\n");
    ASSERT_EQ(loaded.status, 0) << loaded.err.toStdString();
    EXPECT_EQ(loaded.json()[s("records")].toInt(), 2);
    const QJsonObject shown = inCase({s("show"), s("a.casebound"), s("EV-002")}).json();
    EXPECT_EQ(shown[s("title")].toString(), s("Plum\nday"));
    ASSERT_EQ(load("autumn.csv", "title\nWho paid?\n", {s("--kind"), s("topics")}).status, 0);
    EXPECT_EQ(count("topics"), 1);
    EXPECT_EQ(inCase({s("check"), s("a.casebound")}).status, 0);
}

TEST_F(LoadCsvTest, NamesFileLineAndFieldOfAMistakeAndTakesNothingIn) {
    makeCase();
    const Ran broken = load("events.csv", "title,standing\n\"Garden\nfair\",claimed\nPlum day,certain\n");
    EXPECT_EQ(broken.status, 2);
    EXPECT_EQ(broken.error()[s("file")].toString(), s("events.csv"));
    EXPECT_EQ(broken.error()[s("line")].toInt(), 4);
    EXPECT_EQ(broken.error()[s("field")].toString(), s("standing"));
    EXPECT_FALSE(broken.err.contains("Plum"));
    EXPECT_EQ(count("events"), 0);
}

TEST_F(LoadCsvTest, AsksForAKindWhereNeitherNameNorOptionSaysIt) {
    makeCase();
    const Ran unsaid = load("autumn.csv", "title\nFair\n");
    EXPECT_EQ(unsaid.status, 2);
    EXPECT_TRUE(unsaid.error()[s("message")].toString().contains(s("--kind")));
    EXPECT_EQ(load("events.csv", "title\nFair\n", {s("--kind"), s("parties")}).status, 2);
    EXPECT_EQ(load("events.json", "{}", {s("--kind"), s("events")}).status, 2);
}

} // namespace
} // namespace casebound
