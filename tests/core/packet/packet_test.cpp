// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/how_to_check.h"
#include "core/packet/unseal.h"
#include "tests/core/packet/age_support.h"
#include "tests/core/packet/packet_fixture.h"

#include "core/crypto/hash.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace casebound::packet {
namespace {

TEST_F(PacketTest, WhatWasSealedComesOutAsItWas) {
    ASSERT_THAT(write(plan()), IsOk());
    ASSERT_OK_AND(const OpenedPacket packet, open());
    for (const TestMember& member : m_members) {
        const ManifestMember* found = packet.find(member.name);
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(found->size, member.content.size());
        EXPECT_EQ(found->sha256, crypto::sha256(member.content));
        ASSERT_OK_AND(const QByteArray bytes, packet.bytesOf(*found));
        EXPECT_EQ(bytes, member.content);
    }
    EXPECT_EQ(packet.find(u"manifest.json"), nullptr);
}

TEST_F(PacketTest, TheManifestSaysWhatWasPlannedAndTheDayOnly) {
    ASSERT_THAT(write(plan()), IsOk());
    ASSERT_OK_AND(const OpenedPacket packet, open());
    const Manifest& manifest = packet.manifest();
    EXPECT_EQ(manifest.purpose, u"reviewers");
    EXPECT_EQ(manifest.audience, u"first-review");
    EXPECT_EQ(manifest.date, QDate(2026, 3, 2));
    EXPECT_EQ(manifest.chainHead, m_chainHead);
    EXPECT_EQ(manifest.returnRecipient, m_return);
    EXPECT_TRUE(manifest.returnSecret.equals(SecureBytes::copyOf(m_returnSecret)));
    EXPECT_FALSE(packet.manifestText().contains("09:00"));
}

TEST_F(PacketTest, FilesStandInTheirFixedOrder) {
    ASSERT_THAT(write(plan()), IsOk());
    ASSERT_OK_AND(const OpenedPacket packet, open());
    QStringList names;
    for (const ManifestMember& member : packet.manifest().members)
        names.append(member.name);
    EXPECT_EQ(names, QStringList({u"HOW-TO-CHECK.txt"_s, u"summary.pdf"_s, u"summary.html"_s,
                                  u"exhibits/EX-001.pdf"_s, u"exhibits/empty.txt"_s, u"signer.pub"_s}));
}

TEST_F(PacketTest, APassphraseOpensWhatWasSealedWithIt) {
    PacketPlan sealed = plan();
    sealed.recipients.clear();
    sealed.passphrase = SecureBytes::copyOf("correct horse");
    ASSERT_THAT(write(std::move(sealed)), IsOk());
    EXPECT_THAT(openWith(keysOf("correct horse")), IsOk());
    EXPECT_THAT(openWith(keysOf("wrong horse")), FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_THAT(openWith(keysOf(m_receiver)), FailsWith(ErrorCode::PasswordNeeded));
}

TEST_F(PacketTest, AnotherKeyOpensNothing) {
    ASSERT_THAT(write(plan()), IsOk());
    EXPECT_THAT(openWith(keysOf(generateIdentity(m_random))), FailsWith(ErrorCode::WrongPassphrase));
}

TEST_F(PacketTest, TheSignerIsUnknownKnownOrExpected) {
    ASSERT_THAT(write(plan()), IsOk());
    ASSERT_OK_AND(const QString digits, parseFingerprint(fingerprint(m_signer.publicKey())));
    const QList<KnownSigner> known{{u"The archive"_s, digits}};
    ASSERT_OK_AND(const OpenedPacket first, open());
    EXPECT_EQ(first.signer().state, SignerState::Unknown);
    EXPECT_EQ(first.signer().fingerprint, fingerprint(m_signer.publicKey()));
    ASSERT_OK_AND(const OpenedPacket second, open({{}, known}));
    EXPECT_EQ(second.signer().state, SignerState::Known);
    EXPECT_EQ(second.signer().name, u"The archive");
    ASSERT_OK_AND(const OpenedPacket third, open({digits, {}}));
    EXPECT_EQ(third.signer().state, SignerState::Expected);
    EXPECT_THAT(open({QString(40, u'0'), known}), FailsWith(ErrorCode::Refused));
}

TEST_F(PacketTest, APacketByAnotherSignerIsRefusedWhereOneIsExpected) {
    PacketPlan other = plan();
    other.signingSecret = generateMinisignKey(m_random).keys.secretKey.clone();
    ASSERT_THAT(write(std::move(other)), IsOk());
    ASSERT_OK_AND(const QString digits, parseFingerprint(fingerprint(m_signer.publicKey())));
    EXPECT_THAT(open({digits, {}}), FailsWith(ErrorCode::Refused));
}

TEST_F(PacketTest, OpeningStopsWhenAskedTo) {
    ASSERT_THAT(write(plan()), IsOk());
    for (int questions = 0; questions < 5; ++questions) {
        CancelAfter stop(questions);
        EXPECT_THAT(open({}, &stop), FailsWith(ErrorCode::Cancelled));
    }
}

TEST_F(PacketTest, TheGuideAndTheCommentAreTheSameInEveryPacket) {
    ASSERT_THAT(write(plan()), IsOk());
    ASSERT_OK_AND(const OpenedPacket packet, open());
    ASSERT_OK_AND(const QByteArray text, packet.bytesOf(*packet.find(u"HOW-TO-CHECK.txt")));
    EXPECT_EQ(text, howToCheckText());
    EXPECT_TRUE(packet.signatureText().contains("\ntrusted comment: signed\n"));
}

TEST_F(PacketTest, UnsealingWritesEverythingAndNothingElse) {
    ASSERT_THAT(write(plan()), IsOk());
    ASSERT_OK_AND(const OpenedPacket packet, open());
    NoProgress quiet;
    ASSERT_THAT(unsealTo(packet, path(u"out"_s), quiet), IsOk());
    EXPECT_EQ(left(), QStringList({u"out"_s, u"packet.age"_s}));
    for (const TestMember& member : m_members)
        EXPECT_EQ(get(u"out/"_s + member.name), member.content);
    EXPECT_EQ(get(u"out/manifest.json"_s), packet.manifestText());
    EXPECT_EQ(get(u"out/manifest.json.minisig"_s), packet.signatureText());
    EXPECT_EQ(QDir(path(u"out"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
              7);
    EXPECT_EQ(QDir(path(u"out/exhibits"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 2);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    EXPECT_FALSE(QFileInfo(path(u"out"_s)).permissions().testAnyFlags(others));
    EXPECT_FALSE(QFileInfo(path(u"out/summary.pdf"_s)).permissions().testAnyFlags(others));
}

} // namespace
} // namespace casebound::packet
