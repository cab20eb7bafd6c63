// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary/markers.h"
#include "tests/app/canary/path_fixture.h"

#include <QDirIterator>

namespace casebound::canary {
namespace {

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class WholePathTest : public PathTest {
protected:
    // Everything that can be read out of a file that the user asked for.
    static QByteArray readable(const QString& path) {
        return path.endsWith(s(".pdf")) ? everythingIn(path) : contentsOf(path);
    }
    QStringList asked() const {
        QStringList files;
        QDirIterator each(at("out"), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            files.append(each.next());
        return files;
    }
};

TEST_F(WholePathTest, NoFileButThoseAskedForHoldsAnythingOfTheCase) {
    walk();
    for (const char* folder : {"work", "home", "tmp"}) {
        EXPECT_EQ(filesHolding(at(folder), kContentStem), QStringList()) << folder;
        EXPECT_EQ(filesHolding(at(folder), kNameStem), QStringList()) << folder;
    }
    EXPECT_TRUE(QDir(at("tmp")).isEmpty());
}

TEST_F(WholePathTest, FilesAskedForHoldContentAndNeverAName) {
    walk();
    EXPECT_EQ(filesHolding(at("out"), kNameStem), QStringList());
    for (const char* name : {"reply.md", "reply.html", "reply.pdf", "export.html", "opened/summary.pdf",
                             "opened/summary.html", "opened/summary.json"})
        EXPECT_TRUE(holds(readable(at("out/") + s(name)), kContentStem)) << name;
    for (const QString& file : asked())
        EXPECT_FALSE(holds(readable(file), kNameStem))
            << QDir(at("out")).relativeFilePath(file).toStdString();
}

TEST_F(WholePathTest, PacketIsSealedAsAWhole) {
    walk();
    const QByteArray packet = contentsOf(pathOf("out/packet.age"));
    EXPECT_TRUE(packet.startsWith("age-encryption.org/v1\n"));
    EXPECT_FALSE(holds(packet, kContentStem));
    EXPECT_FALSE(packet.contains("PK\x03\x04"));
}

TEST_F(WholePathTest, CommandsThatShowNoContentSayNone) {
    walk();
    EXPECT_FALSE(holds(m_said, kContentStem));
    EXPECT_FALSE(holds(m_said, kNameStem));
}

TEST_F(WholePathTest, AnErrorQuotesNothingOfTheFileItIsAbout) {
    must({s("new"), s("@work/a.casebound")});
    write(pathOf("in/broken.json"), "{\"events\": [{\"title\": \"" + contentMarker(950).toUtf8() + " " +
                                        nameMarker(4).toUtf8() + "\", \"kind\": \"" +
                                        contentMarker(951).toUtf8() + "\"}]}");
    const Ran ran = inWork({s("load"), s("@work/a.casebound"), s("@in/broken.json")});
    EXPECT_EQ(ran.status, 2);
    EXPECT_FALSE(holds(ran.err + ran.out, kContentStem));
    EXPECT_FALSE(holds(ran.err + ran.out, kNameStem));
}

TEST_F(WholePathTest, ANameThatMaskingMissedIsStoppedAtTheGate) {
    makeMarkedCase();
    plantLeak();
    const QString file = s("@work/a.casebound");
    const QStringList destination{s("--purpose"), s("reviewers"), s("--audience"), s("first-review")};
    const QList<QStringList> ways{
        {s("reply"), file, s("RE-001"), s("--format"), s("md"), s("-o"), s("@out/reply.md")},
        {s("export"), file, s("@out/export.json")},
        {s("seal"), file, s("--to"), QString::fromUtf8(contentsOf(pathOf("in/recipient.txt"))), s("-o"),
         s("@out/packet.age")}};
    for (const QStringList& way : ways) {
        const Ran refused = inWork(way + destination);
        EXPECT_EQ(refused.status, 1) << way.first().toStdString();
        EXPECT_FALSE(refused.json()[s("left")].toBool(true)) << way.first().toStdString();
        EXPECT_FALSE(holds(refused.out + refused.err, kNameStem));
    }
    EXPECT_EQ(asked(), QStringList());
}

TEST_F(WholePathTest, TheSearchFindsAMarkerThatIsThere) {
    write(pathOf("tmp/leak"), QString(s("x") + nameMarker(1)).toUtf8());
    const QString wide = nameMarker(2);
    write(pathOf("home/leak"), QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2));
    EXPECT_EQ(filesHolding(at("tmp"), kNameStem), QStringList(s("leak")));
    EXPECT_EQ(filesHolding(at("home"), kNameStem), QStringList(s("leak")));
}

} // namespace
} // namespace casebound::canary
