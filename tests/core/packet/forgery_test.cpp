// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packet/forgery.h"

#include "core/packet/decrypt.h"
#include "tests/core/packet/age_support.h"
#include "tests/support/zip_builder.h"

#include <QDir>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace casebound::packet {
namespace {

MATCHER_P2(FailsAs, code, detail, "") {
    return !arg.has_value() && arg.error().code == code && arg.error().detail == QLatin1String(detail);
}

// Or nothing below would prove anything.
TEST_F(ForgeryTest, APacketPutTogetherAsItWasOpens) {
    EXPECT_THAT(opened(), IsOk());
}

TEST_F(ForgeryTest, AnAddedFileIsRefused) {
    m_files.insert(1, {u"summary.txt"_s, "read this instead"});
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/extra"));
}

TEST_F(ForgeryTest, AMissingFileIsRefused) {
    ASSERT_TRUE(remove(u"exhibits/EX-001.html"_s));
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/missing"));
}

TEST_F(ForgeryTest, FilesInAnotherOrderAreRefused) {
    m_files.swapItemsAt(1, 2);
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/order"));
}

TEST_F(ForgeryTest, ChangedAndExchangedFilesAreRefused) {
    file(u"summary.html"_s).content = "<p>Witness 2</p>"; // of the same length
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/changed"));
    file(u"summary.html"_s).content = "<p>Witness 1</p> ";
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/changed"));
    file(u"summary.html"_s).content = "<p>Minutes</p>";
    file(u"exhibits/EX-001.html"_s).content = "<p>Witness 1</p>";
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/changed"));
}

TEST_F(ForgeryTest, AFileListedTwiceIsRefused) {
    edit("\"summary.html\"", "\"exhibits/EX-001.html\"");
    sign();
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "manifest/twice"));
}

TEST_F(ForgeryTest, AFileThatIsThereTwiceIsRefused) {
    m_files.insert(1, {u"SUMMARY.html"_s, "one"});
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/archive"));
}

TEST_F(ForgeryTest, AnotherPacketsManifestIsRefused) {
    const QList<TestMember> mine = m_files;
    m_members[0].content = "<p>Witness 7</p>";
    PacketPlan again = plan();
    again.existing = Existing::Replace;
    ASSERT_THAT(write(std::move(again)), IsOk());
    ASSERT_OK_AND(const OpenedPacket other, open());
    file(u"manifest.json"_s).content = other.manifestText();
    file(u"manifest.json.minisig"_s).content = other.signatureText();
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/changed"));
}

TEST_F(ForgeryTest, AManifestChangedAfterSigningIsRefused) {
    edit("\"reviewers\"", "\"publication\"");
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, ""));
    sign();
    EXPECT_THAT(opened(), IsOk()); // whoever has the key may say so
}

TEST_F(ForgeryTest, ASignatureByAnotherKeyIsRefused) {
    const MinisignKeyPair other = generateMinisignKey(m_random);
    signWith(other);
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/key"));
    // The key exchanged along with it: then it is not the key that the manifest lists.
    file(u"signer.pub"_s).content = formatPublicKey(other.publicKey());
    EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/changed"));
}

TEST_F(ForgeryTest, APacketWithoutManifestSignatureOrKeyIsRefused) {
    const QList<TestMember> whole = m_files;
    for (const QString& name : {u"manifest.json"_s, u"manifest.json.minisig"_s, u"signer.pub"_s}) {
        m_files = whole;
        ASSERT_TRUE(remove(name));
        EXPECT_THAT(opened(), FailsAs(ErrorCode::Damaged, "packet/unsigned"));
        m_files = whole;
        file(name).content = "nonsense";
        EXPECT_FALSE(opened().has_value());
    }
}

TEST_F(ForgeryTest, NamesThatClimbHideOrPassForSomethingElseAreRefused) {
    for (const char* name : {"../up.html", "/etc/passwd", "a/../../up", "a\\b", "C:a", "a//b", "line\nbreak",
                             ".hidden", "a/.hidden", "-rf", "a b", "caf\xc3\xa9", "a\u202Ebcd"}) {
        const QString evil = QString::fromUtf8(name);
        const QList<TestMember> whole = m_files;
        file(u"summary.html"_s).name = evil;
        edit("\"summary.html\"", '"' + evil.toUtf8().replace('\\', "\\\\").replace('\n', "\\n") + '"');
        sign();
        EXPECT_THAT(opened(), FailsWith(ErrorCode::Damaged)) << name;
        EXPECT_EQ(left(), QStringList(u"packet.age"_s)) << name;
        m_files = whole;
    }
}

TEST_F(ForgeryTest, AManifestInAnyOtherFormIsRefused) {
    const QList<TestMember> whole = m_files;
    const std::pair<QByteArray, QByteArray> edits[] = {
        {"{\n", "{ \n"},
        {"\"version\": 1,", "\"version\": 1,\n  \"serial\": 7,"},
        {"\"version\": 1", "\"version\": 0"},
        {"\"version\": 1", "\"version\": \"1\""},
        {"\"size\": 16", "\"size\": 16.0"},
        {"\"size\": 16", "\"size\": -16"},
        {"\"size\": 16", "\"size\": 99999999999999999999"},
        {"\"2026-03-02\"", "\"2026-02-30\""},
        {"\"reviewers\"", "\"re\\u0076iewers\""},
        {"\"first-review\"", "\"first review\""},
        {"\"chain_head\": \"", "\"chain_head\": \"00"},
        {"\"return_secret\": \"", "\"return_secret\": \"zz"},
        {"age1", "age2"},
        {"\"members\"", "\"purpose\": \"internal\", \"members\""},
        {"]\n}", "]\n"},
    };
    for (const auto& [before, after] : edits) {
        m_files = whole;
        edit(before, after);
        sign();
        EXPECT_THAT(opened(), FailsWith(ErrorCode::Damaged)) << after.toStdString();
    }
}

TEST_F(ForgeryTest, ANewerPacketIsCalledThat) {
    edit("\"version\": 1", "\"version\": 2");
    sign();
    EXPECT_THAT(opened(), FailsWith(ErrorCode::NewerVersion));
}

TEST_F(ForgeryTest, SomethingElseUnderAgeIsNoPacket) {
    file(u"manifest.json"_s).content = "{\"format\": \"another\"}";
    sign();
    EXPECT_THAT(opened(), FailsWith(ErrorCode::NotACase));
    sealRaw("%PDF-1.7 and so on");
    EXPECT_THAT(open(), FailsWith(ErrorCode::NotACase));
    sealRaw({});
    EXPECT_THAT(open(), FailsWith(ErrorCode::NotACase));
    put(u"packet.age"_s, "PK\x03\x04");
    EXPECT_THAT(open(), FailsWith(ErrorCode::NotACase));
    put(u"packet.age"_s, {});
    EXPECT_THAT(open(), FailsWith(ErrorCode::NotACase));
}

TEST_F(ForgeryTest, AnArchiveThatClaimsMoreThanItCanHoldIsRefused) {
    ZipBuilder zip;
    for (const TestMember& member : m_files)
        zip.add(member.name.toUtf8(), member.content, 0100644,
                member.name == u"manifest.json" ? qint64(600) << 20 : -1);
    sealRaw(zip.build());
    EXPECT_THAT(open(), FailsWith(ErrorCode::Unsupported));
    ZipBuilder links;
    links.add("manifest.json", "/etc/passwd", 0120777);
    sealRaw(links.build());
    EXPECT_THAT(open(), FailsAs(ErrorCode::Damaged, "packet/archive"));
}

TEST_F(ForgeryTest, NoMoreIsDecryptedThanTheLimit) {
    sealRaw(QByteArray(200000, 'x'));
    NoProgress quiet;
    const QString packet = path(u"packet.age"_s);
    EXPECT_THAT(decryptIntoMemory(packet, keysOf(m_receiver), 199999, quiet),
                FailsWith(ErrorCode::Unsupported));
    EXPECT_THAT(decryptIntoMemory(packet, keysOf(m_receiver), 200000, quiet), IsOk());
}

TEST_F(ForgeryTest, AFlippedByteAnywhereIsNoticed) {
    const QByteArray whole = get(u"packet.age"_s);
    const qsizetype payload = whole.indexOf("\n--- ") + 50;
    for (qsizetype at = 0; at < whole.size(); at += at < payload ? 13 : 97) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        put(u"packet.age"_s, flipped);
        const auto result = open();
        ASSERT_FALSE(result.has_value()) << at;
        EXPECT_TRUE(at < payload || result.error().code == ErrorCode::Damaged) << at;
    }
}

TEST_F(ForgeryTest, APacketCutShortAnywhereIsNoticed) {
    const QByteArray whole = get(u"packet.age"_s);
    for (qsizetype size = 0; size < whole.size(); size += 89) {
        put(u"packet.age"_s, whole.first(size));
        EXPECT_FALSE(open().has_value()) << size;
    }
    put(u"packet.age"_s, whole.chopped(1));
    EXPECT_THAT(open(), FailsWith(ErrorCode::Damaged));
    put(u"packet.age"_s, whole + 'x');
    EXPECT_THAT(open(), FailsWith(ErrorCode::Damaged));
}

TEST_F(ForgeryTest, FilesThatCannotBeReadAreNamed) {
    QFile::remove(path(u"packet.age"_s));
    EXPECT_THAT(open(), FailsWith(ErrorCode::NotFound));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"packet.age"_s));
    EXPECT_THAT(open(), FailsWith(ErrorCode::NotACase));
}

TEST_F(ForgeryTest, EachKindOfDamageHasItsOwnWords) {
    const QList<TestMember> whole = m_files;
    QSet<QString> words;
    const std::function<void()> damages[] = {
        [&] {
            m_files.insert(1, {u"summary.txt"_s, "x"});
        },
        [&] { remove(u"summary.html"_s); },
        [&] { m_files.swapItemsAt(1, 2); },
        [&] { file(u"summary.html"_s).content = "<p>Witness 2</p>"; },
        [&] { edit("\"reviewers\"", "\"publication\""); },
        [&] { signWith(generateMinisignKey(m_random)); },
        [&] { remove(u"manifest.json"_s); },
        [&] { file(u"summary.html"_s).name = u"-rf"_s; },
        [&] { file(u"summary.html"_s).name = u"../up"_s; },
    };
    for (const auto& damage : damages) {
        m_files = whole;
        damage();
        const auto result = opened();
        ASSERT_FALSE(result.has_value());
        words.insert(result.error().message);
    }
    EXPECT_EQ(words.size(), std::ssize(damages));
}

} // namespace
} // namespace casebound::packet
