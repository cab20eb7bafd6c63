// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/need_tool.h"
#include "tests/support/pdf_builder.h"

namespace casebound {
namespace {

// A case with an original, archived and restored as a person would.
class CliArchiveTest : public CliTest {
protected:
    void SetUp() override {
        CliTest::SetUp();
        makeCase();
        PdfBuilder pdf;
        pdf.addPage(PdfBuilder::textAt(72, 700, "The boathouse was locked on Tuesday."));
        write(pathOf("note.pdf"), pdf.build());
        ASSERT_EQ(inCase({s("import"), s("a.casebound"), s("note.pdf")}).status, 0);
        QFile::remove(pathOf("note.pdf"));
        write(pathOf("file-secret"), "seven dry lanterns\n");
    }
    // The archive's own passphrase on descriptor 4.
    Ran withFilePassphrase(const QStringList& words, const QByteArray& secret = "quiet river stone") {
        const QString program = s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests");
        write(pathOf("secret"), secret + '\n');
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(
            s("/bin/sh"),
            QStringList{s("-c"), s("exec \"$@\" 3<secret 4<file-secret"), s("sh"), program} + words +
                QStringList{s("--json"), s("--passphrase-fd"), s("3"), s("--packet-passphrase-fd"), s("4")});
        process.waitForFinished(300000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Ran archive() { return withFilePassphrase({s("archive"), s("a.casebound"), s("a.age")}); }
    Ran restore() {
        return withFilePassphrase({s("restore"), s("a.age"), s("b.casebound")}, "new green door");
    }
};

TEST_F(CliArchiveTest, ARestoredCaseIsWholeWithItsOriginalAndOpensWithTheNewPassphraseOnly) {
    const Ran archived = archive();
    ASSERT_EQ(archived.status, 0) << archived.err.toStdString();
    EXPECT_EQ(archived.json()[s("ref")].toString().isEmpty(), false);
    const Ran restored = restore();
    ASSERT_EQ(restored.status, 0) << restored.err.toStdString();
    const Ran checked = inCase({s("check"), s("b.casebound")}, "new green door");
    ASSERT_EQ(checked.status, 0) << checked.err.toStdString();
    EXPECT_TRUE(checked.json()[s("whole")].toBool());
    EXPECT_TRUE(checked.json()[s("history_whole")].toBool());
    EXPECT_EQ(checked.json()[s("originals")].toInt(), 1);
    EXPECT_EQ(inCase({s("search"), s("b.casebound"), s("boathouse")}, "new green door").out,
              inCase({s("search"), s("a.casebound"), s("boathouse")}).out);
    EXPECT_EQ(inCase({s("check"), s("b.casebound")}).status, 3);
}

TEST_F(CliArchiveTest, WhatIsWrongHasTheStatusThatSaysSo) {
    ASSERT_EQ(archive().status, 0);
    EXPECT_EQ(archive().error()[s("code")].toString(), s("already-exists"));
    EXPECT_EQ(inCase({s("archive"), s("a.casebound"), s("c.age")}).status, 2);
    EXPECT_EQ(inCase({s("archive"), s("a.casebound"), s("c.age"), s("--to"), s("age1nokey")}).status, 2);
    write(pathOf("file-secret"), "another\n");
    EXPECT_EQ(restore().status, 3);
    write(pathOf("file-secret"), "seven dry lanterns\n");
    QFile file(pathOf("a.age"));
    ASSERT_TRUE(file.resize(file.size() - 1));
    EXPECT_EQ(restore().status, 4);
    EXPECT_FALSE(QFile::exists(pathOf("b.casebound")));
}

// So that an archive can be looked at by hand, in years to come.
TEST_F(CliArchiveTest, TheStockAgeCommandDecryptsItToATextThatSaysWhatItIs) {
    NEED_TOOL("age");
    QProcess tool;
    tool.setWorkingDirectory(m_folder.path());
    tool.start(s("age-keygen"), {s("-o"), s("key.txt")});
    ASSERT_TRUE(tool.waitForFinished(60000));
    const QString recipient = s(tool.readAllStandardError()).trimmed().section(QLatin1Char(' '), -1);
    const Ran archived = inCase({s("archive"), s("a.casebound"), s("a.age"), s("--to"), recipient});
    ASSERT_EQ(archived.status, 0) << archived.err.toStdString();
    tool.start(s("age"), {s("-d"), s("-i"), s("key.txt"), s("a.age")});
    ASSERT_TRUE(tool.waitForFinished(60000));
    const QByteArray plain = tool.readAllStandardOutput();
    EXPECT_TRUE(plain.startsWith("casebound archive 1\nThis is a whole Casebound case"));
    EXPECT_FALSE(plain.contains("SQLite format 3"));
    EXPECT_FALSE(plain.contains("boathouse"));
    const Ran restored =
        inCase({s("restore"), s("a.age"), s("b.casebound"), s("--identity"), s("key.txt")}, "new green door");
    EXPECT_EQ(restored.status, 0) << restored.err.toStdString();
}

} // namespace
} // namespace casebound
