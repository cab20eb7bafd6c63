// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/minisign.h"
#include "tests/core/packet/age_support.h"
#include "tests/support/need_tool.h"
#include "tests/support/result_matchers.h"
#include "tests/support/terminal.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace casebound::packet {
namespace {

class StockTools : public ::testing::Test {
protected:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    void put(const char* name, QByteArrayView contents) {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(contents.data(), contents.size()), contents.size());
    }

    QByteArray get(const char* name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Runs in the test's folder; true for status 0.
    bool run(const char* program, const QStringList& arguments, const QByteArray& input = {}) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QLatin1String(program), arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60000);
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    FakeRandom m_random;
    AgeIdentity m_identity = generateIdentity(m_random);
    const QByteArray m_plaintext = patternOf(200000);
};

TEST_F(StockTools, AgeReadsWhatWeSealToAKey) {
    NEED_TOOL("age");
    put("key", formatIdentity(m_identity).view());
    for (const AgeForm form : {AgeForm::Binary, AgeForm::Armored}) {
        const AgeIdentity second = generateIdentity(m_random);
        ASSERT_OK_AND(
            const QByteArray file,
            sealBytes(m_plaintext, {*recipientOf(second), *recipientOf(m_identity)}, form, m_random));
        put("packet.age", file);
        ASSERT_TRUE(run("age", {u"-d"_s, u"-i"_s, u"key"_s, u"-o"_s, u"out"_s, u"packet.age"_s}));
        EXPECT_EQ(get("out"), m_plaintext);
        QFile::remove(path("out"));
    }
}

TEST_F(StockTools, AgeSealsToOurKeyWhatWeRead) {
    NEED_TOOL("age");
    const QString recipient = formatRecipient(*recipientOf(m_identity));
    put("plain", m_plaintext);
    for (const QString& form : {u"--armor"_s, QString()}) {
        QStringList arguments{u"-r"_s, recipient, u"-o"_s, u"packet.age"_s, u"plain"_s};
        if (!form.isEmpty()) arguments.prepend(form);
        ASSERT_TRUE(run("age", arguments));
        ASSERT_OK_AND(const QByteArray opened, openBytes(get("packet.age"), keysOf(m_identity)));
        EXPECT_EQ(opened, m_plaintext);
        QFile::remove(path("packet.age"));
    }
}

TEST_F(StockTools, AgeAndWeReadEachOthersPassphrases) {
    NEED_TOOL("age");
    ASSERT_OK_AND(const QByteArray ours, sealBytes(m_plaintext, "correct horse", m_random));
    put("ours.age", ours);
    // age asks for a passphrase on a terminal only.
    const auto opening = runOnTerminal(u"age -d -o out ours.age"_s, m_folder.path(), "correct horse\n");
    if (!opening) GTEST_SKIP() << "no terminal can be had here (/dev/pts)";
    ASSERT_EQ(opening->status, 0);
    EXPECT_EQ(get("out"), m_plaintext);

    put("plain", m_plaintext);
    const auto sealing =
        runOnTerminal(u"age -p -o theirs.age plain"_s, m_folder.path(), "correct horse\ncorrect horse\n");
    ASSERT_TRUE(sealing && sealing->status == 0);
    ASSERT_OK_AND(const QByteArray opened, openBytes(get("theirs.age"), keysOf("correct horse")));
    EXPECT_EQ(opened, m_plaintext);
}

TEST_F(StockTools, AgeKeygenAndWeReadEachOthersKeys) {
    NEED_TOOL("age-keygen");
    ASSERT_TRUE(run("age-keygen", {u"-o"_s, u"theirs"_s}));
    ASSERT_OK_AND(const auto identities, parseIdentityFile(get("theirs")));
    ASSERT_EQ(identities.size(), 1u);
    ASSERT_OK_AND(const AgeRecipient recipient, recipientOf(identities.front()));
    EXPECT_TRUE(get("theirs").contains("# public key: " + formatRecipient(recipient).toLatin1() + '\n'));

    put("ours", formatIdentity(m_identity).view());
    ASSERT_TRUE(run("age-keygen", {u"-y"_s, u"-o"_s, u"public"_s, u"ours"_s}));
    EXPECT_EQ(get("public").trimmed(), formatRecipient(*recipientOf(m_identity)).toLatin1());
}

TEST_F(StockTools, MinisignVerifiesWhatWeSign) {
    NEED_TOOL("minisign");
    const MinisignKeyPair pair = generateMinisignKey(m_random);
    ASSERT_OK_AND(const QByteArray signature, signMinisign(pair, m_plaintext));
    put("manifest.json", m_plaintext);
    put("manifest.json.minisig", signature);
    put("signer.pub", formatPublicKey(pair.publicKey()));
    const QStringList verify{u"-V"_s, u"-p"_s, u"signer.pub"_s, u"-m"_s, u"manifest.json"_s};
    EXPECT_TRUE(run("minisign", verify));
    put("manifest.json", m_plaintext + ' ');
    EXPECT_FALSE(run("minisign", verify));
}

TEST_F(StockTools, MinisignSignsWithOurKeyWhatWeVerify) {
    NEED_TOOL("minisign");
    const MinisignKeyPair pair = generateMinisignKey(m_random);
    put("key", formatSecretKey(pair).view());
    put("manifest.json", m_plaintext);
    ASSERT_TRUE(
        run("minisign", {u"-S"_s, u"-s"_s, u"key"_s, u"-t"_s, u"a comment"_s, u"-m"_s, u"manifest.json"_s}));
    ASSERT_OK_AND(const MinisignSignature signature, parseSignature(get("manifest.json.minisig")));
    EXPECT_EQ(signature.trustedComment, "a comment");
    EXPECT_THAT(verifyMinisign(pair.publicKey(), m_plaintext, signature), IsOk());
    EXPECT_THAT(verifyMinisign(pair.publicKey(), "else", signature), FailsWith(ErrorCode::Damaged));
}

TEST_F(StockTools, MinisignMakesKeysThatWeRead) {
    NEED_TOOL("minisign");
    ASSERT_TRUE(run("minisign", {u"-G"_s, u"-W"_s, u"-p"_s, u"their.pub"_s, u"-s"_s, u"their.key"_s}));
    ASSERT_OK_AND(const MinisignPublicKey publicKey, parsePublicKey(get("their.pub")));
    ASSERT_OK_AND(const MinisignKeyPair pair, parseSecretKey(get("their.key")));
    EXPECT_EQ(pair.publicKey(), publicKey);
}

} // namespace
} // namespace casebound::packet
