// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"

namespace casebound {
namespace {

class BinCommandTest : public CliTest {
protected:
    void SetUp() override {
        CliTest::SetUp();
        makeCase();
        write(pathOf("in.json"), R"({"events": [{"key": "a", "title": "One"}, {"title": "Two"}],
            "testimonies": [{"key": "t", "title": "Three", "paragraphs": [{"key": "p", "text": "One"}]}],
            "citations": [{"from": "a", "target": "t", "target_part": "p", "quote": "One"}]})");
        ASSERT_EQ(inCase({s("load"), s("a.casebound"), s("in.json")}).status, 0);
    }
    Ran bin(const QStringList& options = {}) const {
        return inCase(QStringList{s("bin"), s("a.casebound")} + options);
    }
    QStringList binned() const {
        QStringList refs;
        const QJsonArray items = bin().json()[s("items")].toArray();
        for (const auto& item : items)
            refs.append(item[s("ref")].toString());
        return refs;
    }
};

TEST_F(BinCommandTest, RecordsGoInAndComeOutAgain) {
    EXPECT_EQ(bin({s("--put"), s("EV-001"), s("--put"), s("EV-002")}).status, 0);
    EXPECT_EQ(binned().size(), 2);
    const Ran out = bin({s("--take-out"), s("EV-002")});
    EXPECT_EQ(out.json()[s("items")].toArray().size(), 1);
    EXPECT_EQ(binned(), QStringList{s("EV-001")});
}

TEST_F(BinCommandTest, NothingIsErasedWithoutAYes) {
    bin({s("--put"), s("EV-001")});
    const Ran refused = bin({s("--empty")});
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(refused.error()[s("message")].toString().contains(s("--yes")));
    EXPECT_EQ(binned(), QStringList{s("EV-001")});
}

TEST_F(BinCommandTest, EmptyingSaysWhatWentAndLeavesAWholeCase) {
    bin({s("--put"), s("EV-001")});
    const Ran emptied = bin({s("--empty"), s("--yes")});
    EXPECT_EQ(emptied.status, 0);
    EXPECT_EQ(emptied.json()[s("erased")].toArray(), QJsonArray{s("EV-001")});
    EXPECT_EQ(emptied.json()[s("alongside")].toArray(), QJsonArray{s("CI-001")});
    EXPECT_EQ(emptied.json()[s("records")].toInt(), 2);
    EXPECT_TRUE(binned().isEmpty());
    EXPECT_EQ(inCase({s("check"), s("a.casebound")}).status, 0);
    const QJsonArray history = inCase({s("history"), s("a.casebound")}).json()[s("items")].toArray();
    EXPECT_EQ(history[0][s("what")].toString(), s("erased"));
    EXPECT_EQ(history[0][s("ref")].toString(), s("EV-001"));
}

TEST_F(BinCommandTest, OneRecordIsErasedOnlyOutOfTheBin) {
    bin({s("--put"), s("EV-001")});
    EXPECT_EQ(bin({s("--erase"), s("EV-002"), s("--yes")}).status, 1);
    EXPECT_EQ(bin({s("--erase"), s("EV-001"), s("--yes")}).status, 0);
    EXPECT_NE(inCase({s("show"), s("a.casebound"), s("EV-001")}).status, 0);
    EXPECT_EQ(inCase({s("show"), s("a.casebound"), s("EV-002")}).status, 0);
    EXPECT_EQ(bin({s("--erase"), s("EV-001"), s("--empty")}).status, 2);
}

TEST_F(BinCommandTest, UndoAndRedoReachBackBeyondTheCommandThatMadeTheChange) {
    bin({s("--put"), s("EV-001")});
    const Ran undone = inCase({s("undo"), s("a.casebound")});
    EXPECT_EQ(undone.status, 0);
    EXPECT_EQ(undone.json()[s("undone")][s("ref")].toString(), s("EV-001"));
    EXPECT_EQ(undone.json()[s("undone")][s("what")].toString(), s("binned"));
    EXPECT_FALSE(undone.json()[s("left")].toBool(true));
    EXPECT_TRUE(binned().isEmpty());
    const Ran nothing = inCase({s("undo"), s("a.casebound")});
    EXPECT_EQ(nothing.status, 0);
    EXPECT_TRUE(nothing.json()[s("undone")].isNull());
    EXPECT_EQ(inCase({s("redo"), s("a.casebound")}).status, 0);
    EXPECT_EQ(binned(), QStringList{s("EV-001")});
}

TEST_F(BinCommandTest, WhatSomethingElseChangedSinceIsNotUndone) {
    bin({s("--put"), s("EV-001")});
    write(pathOf("in.json"), R"({"events": [{"ref": "EV-001", "title": "Other"}]})");
    ASSERT_EQ(inCase({s("load"), s("a.casebound"), s("in.json")}).status, 0);
    const Ran refused = inCase({s("undo"), s("a.casebound")});
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.error()[s("code")].toString(), s("refused"));
}

} // namespace
} // namespace casebound
