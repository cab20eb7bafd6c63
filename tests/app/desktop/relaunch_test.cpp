// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound {
namespace {

// What a program that worked in a case and locked it finds in its memory.
class RelaunchTest : public ::testing::Test {
protected:
    QJsonObject afterLocking(const char* how) const {
        QProcess process;
        process.start(QStringLiteral(CASEBOUND_BINARY_DIR "/bin/locked-case-for-tests"),
                      {m_folder.path(), QString::fromLatin1(how)});
        process.waitForFinished(600000);
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    QTemporaryDir m_folder;
};

TEST_F(RelaunchTest, NoPassphraseTextOrNameOfTheCaseIsLeftInTheProgramThatStartedAnew) {
    const QJsonObject found = afterLocking("anew");
    ASSERT_EQ(found[QLatin1String("path")].toString(), QStringLiteral("/cases/a.casebound"));
    for (const char* secret : {"passphrase", "text", "name"})
        EXPECT_EQ(found[QLatin1String(secret)].toInt(-1), 0) << secret;
    EXPECT_EQ(found[QLatin1String("dumpable")].toInt(-1), 0);
    EXPECT_EQ(found[QLatin1String("descriptors")].toInt(-1), 0); // no file of the old program's is open
}

// The same without starting anew: what was forgotten is found, so the search sees what is there.
TEST_F(RelaunchTest, WithoutStartingAnewTheyAreFound) {
    const QJsonObject found = afterLocking("stay");
    for (const char* secret : {"passphrase", "text", "name"})
        EXPECT_GT(found[QLatin1String(secret)].toInt(), 0) << secret;
}

} // namespace
} // namespace casebound
