// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/how_to_check.h"
#include "tests/core/packet/packet_fixture.h"
#include "tests/support/need_tool.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace casebound::packet {
namespace {

// Does by the letter what HOW-TO-CHECK.txt says, with the stock tools.
class StockPacketTest : public PacketTest {
protected:
    void SetUp() override {
        NEED_TOOL("age");
        NEED_TOOL("unzip");
        NEED_TOOL("minisign");
        NEED_TOOL("sha256sum");
        put(u"key.txt"_s, formatIdentity(m_receiver).view());
        ASSERT_THAT(write(plan()), IsOk());
    }

    // The commands of the text: its indented lines, but for those about installing and about passphrases.
    QStringList commands() const {
        QStringList commands;
        for (const QString& line : QString::fromUtf8(howToCheckText()).split(u'\n')) {
            if (!line.startsWith(u"    ") || line.contains(u"sudo") || line.contains(u"-d -o packet.zip"))
                continue;
            QString command = line.trimmed();
            command.replace(u"PACKET.age"_s, u"packet.age"_s);
            command.replace(u"RW..."_s,
                            QString::fromLatin1(formatPublicKey(m_signer.publicKey()).split('\n')[1]));
            commands.append(command);
        }
        return commands;
    }

    // Runs the commands from the first to the last, as far as they succeed; true where all did.
    bool run(const QStringList& commands) {
        QProcess shell;
        shell.setWorkingDirectory(m_folder.path());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"sh"_s, {u"-ec"_s, commands.join(u'\n')});
        shell.waitForFinished(60000);
        m_output = shell.readAll();
        return shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0;
    }

    // All commands, with one more in between: what somebody did to the unpacked files.
    bool runWith(const QString& deed) {
        QStringList all = commands();
        all.insert(all.indexOf(u"cd packet"_s) + 1, deed);
        return run(all);
    }

    QByteArray m_output;
};

TEST_F(StockPacketTest, WhatThePacketSaysHowToCheckItWorks) {
    ASSERT_EQ(commands().size(), 8);
    ASSERT_TRUE(run(commands())) << m_output.toStdString();
    EXPECT_EQ(m_output.count("Signature and comment signature verified"), 2);
    EXPECT_EQ(m_output.count(": OK\n"), m_members.size() + 2);
    for (const TestMember& member : m_members)
        EXPECT_EQ(get(u"packet/"_s + member.name), member.content);
    EXPECT_EQ(get(u"packet/HOW-TO-CHECK.txt"_s), howToCheckText());
}

TEST_F(StockPacketTest, TheListIsAllThatIsThereButForThreeFilesThatTheTextNames) {
    ASSERT_TRUE(run(commands()));
    const QString found = QString::fromUtf8(m_output.sliced(m_output.lastIndexOf(": OK\n") + 5));
    QStringList expected{u"./list"_s, u"./manifest.json"_s, u"./manifest.json.minisig"_s};
    for (const QByteArray& line : get(u"packet/list"_s).trimmed().split('\n'))
        expected.append(u"./"_s + QString::fromUtf8(line.sliced(66)));
    QStringList files = found.trimmed().split(u'\n');
    files.sort();
    expected.sort();
    EXPECT_EQ(files, expected);
}

TEST_F(StockPacketTest, ThatWayAlsoNoticesWhatWasChanged) {
    for (const QString& deed :
         {u"echo x >> summary.html"_s, u"rm summary.pdf"_s, u"echo ' ' >> manifest.json"_s,
          u"sed -i s/signed/other/ manifest.json.minisig"_s}) {
        EXPECT_FALSE(runWith(deed)) << deed.toStdString();
        QDir(path(u"packet"_s)).removeRecursively();
        QFile::remove(path(u"packet.zip"_s));
    }
    EXPECT_TRUE(runWith(u"true"_s));
}

} // namespace
} // namespace casebound::packet
