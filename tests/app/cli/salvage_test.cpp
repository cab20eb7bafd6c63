// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/demo_fixture.h"

namespace casebound {
namespace {

// The demo's case, damaged.
class CliSalvageTest : public DemoCliTest {
protected:
    Ran check(const QStringList& more = {}) const {
        return inCase(QStringList{s("check"), s("a.casebound")} + more);
    }
    Ran salvage() const { return check({s("--salvage"), s("b.casebound")}); }
    void damage(qint64 offset) const {
        QFile file(pathOf("a.casebound"));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        char byte = 0;
        ASSERT_TRUE(file.seek(offset) && file.getChar(&byte) && file.seek(offset));
        ASSERT_TRUE(file.putChar(static_cast<char>(byte ^ 4)));
    }
};

TEST_F(CliSalvageTest, AWholeCaseIsSavedWithStatusZeroAndNeverWrittenOver) {
    const Ran saved = salvage();
    ASSERT_EQ(saved.status, 0) << saved.err.toStdString();
    EXPECT_TRUE(saved.json()[s("lost_nothing")].toBool());
    EXPECT_EQ(inCase({s("check"), s("b.casebound")}).status, 0);
    EXPECT_EQ(inCase({s("list"), s("b.casebound"), s("events")}).out,
              inCase({s("list"), s("a.casebound"), s("events")}).out);
    EXPECT_EQ(salvage().error()[s("code")].toString(), s("already-exists"));
}

TEST_F(CliSalvageTest, OfADamagedCaseCheckSaysWhatCanBeSavedAndSalvageWhatWasLost) {
    const qint64 size = QFileInfo(pathOf("a.casebound")).size();
    damage(size / 2);
    const Ran checked = check();
    EXPECT_EQ(checked.status, 4);
    const QJsonObject canBeSaved = checked.json()[s("can_be_saved")].toObject();
    EXPECT_EQ(canBeSaved[s("lost_pages")].toInt(), 1) << checked.out.toStdString();
    EXPECT_GT(canBeSaved[s("tables")].toArray().size(), 20);
    const Ran saved = salvage();
    ASSERT_TRUE(saved.status == 0 || saved.status == 1) << saved.err.toStdString();
    EXPECT_EQ(saved.json()[s("lost_pages")].toInt(), 1);
    EXPECT_EQ(saved.json()[s("lost_nothing")].toBool(), saved.status == 0);
    EXPECT_EQ(inCase({s("list"), s("b.casebound"), s("events")}).status, 0);
}

TEST_F(CliSalvageTest, ACaseWhoseFirstPageIsLostIsSaved) {
    damage(2000);
    const Ran checked = check();
    EXPECT_EQ(checked.status, 3);
    const Ran saved = salvage();
    ASSERT_EQ(saved.status, 0) << saved.err.toStdString() << saved.out.toStdString();
    EXPECT_EQ(inCase({s("check"), s("b.casebound")}).status, 0);
}

TEST_F(CliSalvageTest, OptionsThatDoNotGoTogetherAreRefused) {
    EXPECT_EQ(check({s("--salvage"), s("b.casebound"), s("--mend-index")}).status, 2);
    EXPECT_EQ(check({s("--words-fd"), s("3")}).status, 2);
    EXPECT_FALSE(QFileInfo::exists(pathOf("b.casebound")));
}

TEST_F(CliSalvageTest, AWrongPassphraseIsStatusThree) {
    EXPECT_EQ(inCase({s("check"), s("a.casebound"), s("--salvage"), s("b.casebound")}, "not this one").status,
              3);
    EXPECT_FALSE(QFileInfo::exists(pathOf("b.casebound")));
}

} // namespace
} // namespace casebound
