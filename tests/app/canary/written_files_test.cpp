// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary/markers.h"
#include "tests/app/canary/path_fixture.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <unistd.h>

namespace casebound::canary {
namespace {

// The whole main job under strace, which writes down every file that the command line, or the reader that it
// starts, opens for writing, makes, links or renames. What lives in memory only is not among them.
class WrittenFilesTest : public PathTest {
protected:
    void SetUp() override {
        PathTest::SetUp();
        ASSERT_TRUE(QDir().mkpath(at("trace")));
        const QStringList strace{s("strace"),
                                 s("-f"),
                                 s("-ff"),
                                 s("-y"),
                                 s("-qq"),
                                 s("--seccomp-bpf"),
                                 s("-s"),
                                 s("4096"),
                                 s("--signal=none"),
                                 s("-e"),
                                 s("trace=") + kCalls,
                                 s("-o"),
                                 at("trace/calls")};
        const bool traces = QProcess::execute(strace.first(), strace.mid(1) + QStringList{s("true")}) == 0;
        if (!traces || ::geteuid() != 0)
            GTEST_SKIP()
                << "strace is not installed, may not trace here, or is not run by root, who alone sees "
                   "the files of a process that is not dumpable";
        m_through = strace;
    }

    // Names of all that was written so far, relative to the test's folder where they are in it; sorted.
    QStringList written() const {
        QSet<QString> names;
        QDirIterator each(at("trace"), QDir::Files);
        while (each.hasNext()) {
            QFile calls(each.next());
            EXPECT_TRUE(calls.open(QIODevice::ReadOnly));
            for (const QByteArray& call : calls.readAll().split('\n'))
                for (const QString& path : writtenBy(QString::fromUtf8(call)))
                    names.insert(path.startsWith(m_folder.path()) ? path.mid(m_folder.path().size() + 1)
                                                                  : path);
        }
        QStringList sorted(names.begin(), names.end());
        sorted.sort();
        return sorted;
    }
    // Of one line of strace's: an opened file by the descriptor that came of it, all else by what is quoted.
    QStringList writtenBy(const QString& call) const {
        static const QRegularExpression opening(s("^(?:open|openat|openat2|creat)\\("));
        static const QRegularExpression writing(s("O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|^creat"));
        static const QRegularExpression opened(s("= \\d+<(.*?)(?:<char [^>]*>)?>(?:\\(deleted\\))?$"));
        static const QRegularExpression named(s("(?:(?:AT_FDCWD|\\d+)<([^>]*)>, )?\"([^\"]*)\""));
        if (!call.contains(opening)) {
            QStringList paths;
            for (auto match = named.globalMatch(call); match.hasNext() && !call.contains(s(" = -1 "));) {
                const auto name = match.next();
                const QString folder = name.captured(1).isEmpty() ? m_folder.path() : name.captured(1);
                paths.append(QDir(folder).absoluteFilePath(name.captured(2)));
            }
            return paths;
        }
        const auto match = opened.match(call);
        return call.contains(writing) && match.hasMatch() ? QStringList{match.captured(1)} : QStringList();
    }

    static QStringList named(const char* file, const QStringList& endings, const QString& between = {}) {
        QStringList names;
        for (const QString& ending : endings)
            names.append(s(file) + between + ending);
        return names;
    }

    // Everything else that people do with a case; new keys come last.
    void walkOn() {
        const QString file = s("@work/a.casebound");
        must({s("search"), file, contentMarker(900)});
        must({s("restore"), s("@work/archive.age"), s("@work/restored.casebound"), s("--identity"),
              s("@in/identity.txt")});
        const Ran sheet = inWork({s("recovery"), file});
        ASSERT_EQ(sheet.status, 0) << sheet.err.toStdString();
        QByteArray words;
        for (const auto& row : sheet.json()[s("sheets")].toArray().first()[s("rows")].toArray())
            words += row.toString().toUtf8() + '\n';
        // What is read of a descriptor is one line.
        const Ran rekeyed =
            inCase({s("rekey"), pathOf("work/restored.casebound"), s("--new-passphrase-fd"), s("3")},
                   "quiet river stone\nloud river stone");
        ASSERT_EQ(rekeyed.status, 0) << rekeyed.err.toStdString();
        write(pathOf("words"), words);
        m_through = QStringList{s("sh"), s("-c"), s("exec \"$@\" 4<words"), s("sh")} + m_through;
        const Ran recovered = run({s("recover"), pathOf("work/a.casebound"), s("--json"),
                                   s("--new-passphrase-fd"), s("3"), s("--words-fd"), s("4")},
                                  "third river stone");
        ASSERT_EQ(recovered.status, 0) << recovered.err.toStdString();
    }

    const QString kCalls =
        s("open,openat,openat2,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,"
          "symlinkat,mknod,mknodat,truncate");
};

TEST_F(WrittenFilesTest, InTheWholeMainJobOnlyTheCaseWhatBelongsToItAndWhatWasAskedForIsOpenedForWriting) {
    walk();
    walkOn();
    // A new file is complete before it gets its name; SQLite keeps its log and what belongs to that beside
    // it.
    const QStringList whole{s(""), s("-wal"), s("-shm"), s(".lock")};
    const QStringList coming{s(".part"), s(".part-journal"), s(".part-wal"), s(".part-shm")};
    QStringList expected{s("/dev/null")};
    for (const char* name : {"work/a.casebound", "work/restored.casebound"})
        expected += named(name, whole) + named(name, coming) + named(name, coming, s(".rekey"));
    expected += named("work/backup.casebound", {s(""), s(".part"), s(".part-journal")});
    expected += named("work/archive.age", {s(""), s(".part"), s(".copy.part")});
    expected += s("work/restored.casebound.archive.part");
    for (const char* name : {"out/export.html", "out/reply.md", "out/reply.html", "out/reply.pdf",
                             "out/packet.age", "out/opened"})
        expected += named(name, {s(""), s(".part")});
    expected +=
        named("out/opened.part/", {s("HOW-TO-CHECK.txt"), s("exhibits"), s("exhibits/EX-001.pdf"),
                                   s("exhibits/EX-002.pdf"), s("manifest.json"), s("manifest.json.minisig"),
                                   s("signer.pub"), s("summary.html"), s("summary.json"), s("summary.pdf")});
    expected.sort();
    EXPECT_EQ(written().join(u'\n').toStdString(), expected.join(u'\n').toStdString());
}

TEST_F(WrittenFilesTest, AStrayFileIsFound) {
    QProcess process;
    process.start(m_through.first(),
                  m_through.mid(1) + QStringList{s("sh"), s("-c"),
                                                 s("echo x >\"$TMPDIR/stray\"; "
                                                   "mkdir \"$TMPDIR/folder\"; mv \"$TMPDIR/stray\" "
                                                   "\"$TMPDIR/gone\"")});
    ASSERT_TRUE(process.waitForFinished(60000));
    EXPECT_EQ(written(), (QStringList{s("tmp/folder"), s("tmp/gone"), s("tmp/stray")}));
}

} // namespace
} // namespace casebound::canary
