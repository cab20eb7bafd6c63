// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/terminal.h"

#include <QRegularExpression>

namespace casebound {
namespace {

class ImportTest : public CliTest {
protected:
    static QString demoFolder() { return s(CASEBOUND_BINARY_DIR "/demo"); }

    QStringList allBytesOnDisk() const {
        QStringList files;
        for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden))
            if (name != s("secret")) files.append(m_folder.filePath(name));
        return files;
    }
};

TEST_F(ImportTest, TakesTheDemosDocumentsInAndFindsWhatTheySay) {
    makeCase();
    const Ran imported = inCase({s("import"), s("a.casebound"), demoFolder()});
    EXPECT_EQ(imported.status, 0) << imported.err.toStdString();
    const auto files = imported.json()[s("files")].toArray();
    EXPECT_GE(files.size(), 5);
    for (const auto& file : files)
        EXPECT_EQ(file[s("result")].toString(), s("imported")) << file[s("file")].toString().toStdString();

    const Ran found = inCase({s("search"), s("a.casebound"), s("treasurer")});
    EXPECT_FALSE(found.json()[s("items")].toArray().isEmpty());
    const Ran page = inCase({s("show"), s("a.casebound"), s("EX-001 p.1")});
    EXPECT_GT(page.json()[s("text")].toString().size(), 100);
    EXPECT_EQ(inCase({s("check"), s("a.casebound")}).status, 0);
}

TEST_F(ImportTest, ClearsTheProgressBeforeAResultOnTheTerminal) {
    makeCase();
    const auto shown =
        runOnTerminal(s("%1 import a.casebound %2 --passphrase-fd 3 3<secret")
                          .arg(s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests"), demoFolder()),
                      m_folder.path());
    if (!shown) GTEST_SKIP() << "no terminal can be had here (/dev/pts)";
    EXPECT_EQ(shown->status, 0);
    const QString screen = QString::fromUtf8(shown->screen);
    EXPECT_TRUE(screen.contains(s("\r\033[KImporting: ")));
    EXPECT_TRUE(screen.contains(s("\r\033[Kimported   EX-002")));
    EXPECT_FALSE(screen.contains(QRegularExpression(s("Importing: \\d+ of \\d+imported"))));
}

TEST_F(ImportTest, KnowsTheSameFileAgain) {
    makeCase();
    inCase({s("import"), s("a.casebound"), demoFolder()});
    const auto files = inCase({s("import"), s("a.casebound"), demoFolder()}).json()[s("files")].toArray();
    ASSERT_FALSE(files.isEmpty());
    for (const auto& file : files) {
        EXPECT_EQ(file[s("result")].toString(), s("duplicate"));
        EXPECT_TRUE(file[s("ref")].toString().startsWith(s("EX-")));
    }
}

TEST_F(ImportTest, GivesABrokenFileItsReasonAndGoesOnWithTheOthers) {
    makeCase();
    QDir(m_folder.path()).mkdir(s("mixed"));
    write(pathOf("mixed/1 empty.pdf"), "");
    write(pathOf("mixed/2 page.pdf"), "<!DOCTYPE html><html><body>Not a PDF</body></html>");
    write(pathOf("mixed/3 noise.pdf"), QByteArray(2000, '\x07'));
    const QStringList demo = QDir(demoFolder()).entryList({s("*.pdf")}, QDir::Files);
    ASSERT_FALSE(demo.isEmpty());
    ASSERT_TRUE(QFile::copy(demoFolder() + QLatin1Char('/') + demo.first(), pathOf("mixed/4 minutes.pdf")));

    const Ran imported = inCase({s("import"), s("a.casebound"), s("mixed")});
    EXPECT_EQ(imported.status, 1);
    int good = 0;
    for (const auto& file : imported.json()[s("files")].toArray()) {
        if (file[s("result")].toString() == s("imported"))
            ++good;
        else if (file[s("file")].toString().endsWith(
                     s("noise.pdf"))) // of no kind that is read: kept as it is
            EXPECT_EQ(file[s("result")].toString(), s("warnings"));
        else
            EXPECT_FALSE(file[s("reason")].toString().isEmpty());
    }
    EXPECT_EQ(good, 1);
    EXPECT_EQ(imported.json()[s("files")].toArray().size(), 4);
}

TEST_F(ImportTest, WritesNoWordOfADocumentToTheDiskInTheClear) {
    makeCase();
    inCase({s("import"), s("a.casebound"), demoFolder()});
    const QString text = inCase({s("show"), s("a.casebound"), s("EX-001 p.1")}).json()[s("text")].toString();
    const QString words = text.simplified().left(40);
    ASSERT_GE(words.size(), 20);
    for (const QString& path : allBytesOnDisk()) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QByteArray wide(reinterpret_cast<const char*>(words.utf16()), words.size() * 2);
        EXPECT_FALSE(bytes.contains(words.toUtf8())) << path.toStdString();
        EXPECT_FALSE(bytes.contains(wide)) << path.toStdString();
        EXPECT_FALSE(bytes.startsWith("SQLite format")) << path.toStdString();
    }
}

TEST_F(ImportTest, GivesEveryFileOfTheCorpusOneResult) {
    const QString corpus = s(CASEBOUND_SHARED_DIR "/corpus/pdf");
    if (!QDir(corpus).exists()) GTEST_SKIP() << "the collection of real PDFs is not on this machine";
    makeCase();
    const Ran imported = inCase({s("import"), s("a.casebound"), corpus});
    const auto expected = QDir(corpus).entryList(QDir::Files);
    const auto files = imported.json()[s("files")].toArray();
    EXPECT_EQ(files.size(), expected.size());
    QStringList names;
    for (const auto& file : files)
        names.append(QFileInfo(file[s("file")].toString()).fileName());
    names.sort();
    QStringList sorted = expected;
    sorted.sort();
    EXPECT_EQ(names, sorted);
    EXPECT_EQ(inCase({s("check"), s("a.casebound")}).status, 0);
}

} // namespace
} // namespace casebound
