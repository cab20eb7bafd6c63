// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"

namespace casebound {
namespace {

TEST_F(CliTest, ExplainsEveryCommandThatItLists) {
    const QByteArray overview = run({s("help")}).out;
    for (const char* name :
         {"new", "import", "list", "show", "search", "history", "template", "check", "backup"}) {
        EXPECT_TRUE(overview.contains(name)) << name;
        const Ran help = run({s("help"), s(name)});
        EXPECT_EQ(help.status, 0);
        EXPECT_GT(help.out.size(), 60) << name;
    }
}

TEST_F(CliTest, TellsWrongUseApartFromEverythingElse) {
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({s("frobnicate")}).status, 2);
    EXPECT_EQ(run({s("list"), s("a.casebound")}).status, 2);
    EXPECT_EQ(run({s("list"), s("a.casebound"), s("exhibits"), s("--colour")}).status, 2);
    EXPECT_EQ(inCase({s("list"), s("a.casebound"), s("chairs")}).status, 2);
}

TEST_F(CliTest, NeverWritesACaseOverAnExistingFile) {
    makeCase();
    const Ran again = inCase({s("new"), s("a.casebound")});
    EXPECT_NE(again.status, 0);
    EXPECT_EQ(again.error()[s("code")].toString(), s("already-exists"));
    EXPECT_EQ(inCase({s("list"), s("a.casebound"), s("exhibits")}).status, 0);
}

TEST_F(CliTest, GivesAWrongPassphraseItsOwnStatusAndNamesTheWayOut) {
    makeCase();
    const Ran wrong = inCase({s("list"), s("a.casebound"), s("exhibits")}, "loud river stone");
    EXPECT_EQ(wrong.status, 3);
    EXPECT_EQ(wrong.error()[s("code")].toString(), s("wrong-passphrase"));
    EXPECT_TRUE(wrong.error()[s("message")].toString().contains(s("backup")));
}

TEST_F(CliTest, SaysWhatIsNotACaseAndWhatIsNotThere) {
    write(pathOf("letter.casebound"), "Dear members, this is a letter and not a case at all.");
    EXPECT_EQ(inCase({s("check"), s("letter.casebound")}).status, 3);
    const Ran missing = inCase({s("check"), s("nowhere.casebound")});
    EXPECT_EQ(missing.status, 3);
    EXPECT_EQ(missing.error()[s("code")].toString(), s("not-found"));
}

TEST_F(CliTest, NamesAnUnknownReferenceWithoutTouchingTheCase) {
    makeCase();
    const Ran unknown = inCase({s("show"), s("a.casebound"), s("EV-007")});
    EXPECT_NE(unknown.status, 0);
    EXPECT_EQ(unknown.error()[s("code")].toString(), s("not-found"));
}

TEST_F(CliTest, LeavesNothingBesideTheCaseWhenItIsDone) {
    makeCase();
    EXPECT_EQ(inCase({s("search"), s("a.casebound"), s("minutes")}).status, 0);
    const QStringList files = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    for (const QString& file : files)
        EXPECT_TRUE(file == s("a.casebound") || file == s("secret") || file.endsWith(s(".lock")))
            << file.toStdString();
}

TEST_F(CliTest, MakesABackupThatOpensAndRefusesToOverwriteOne) {
    makeCase();
    EXPECT_EQ(inCase({s("backup"), s("a.casebound"), s("b.casebound")}).status, 0);
    EXPECT_EQ(inCase({s("check"), s("b.casebound")}).status, 0);
    EXPECT_NE(inCase({s("backup"), s("a.casebound"), s("b.casebound")}).status, 0);
}

TEST_F(CliTest, DocumentsEveryKindOfRecord) {
    for (const char* kind :
         {"appearances", "bodies", "allegations", "testimonies", "events", "public-statements", "replies",
          "exhibits", "sources", "requests", "citations", "links", "topics", "consents", "exports"}) {
        const Ran guide = run({s("template"), s(kind), s("--json")});
        EXPECT_EQ(guide.status, 0) << kind;
        EXPECT_FALSE(guide.json()[s("fields")].toArray().isEmpty()) << kind;
    }
}

} // namespace
} // namespace casebound
