// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packet/age_support.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::packet {
namespace {

constexpr qsizetype kChunk = qsizetype{64} * 1024;

class Age : public ::testing::Test {
protected:
    AgeRecipient recipient() { return *recipientOf(m_identity); }

    FakeRandom m_random;
    AgeIdentity m_identity = generateIdentity(m_random);
};

TEST_F(Age, GivesBackWhatWasWrittenAtEverySizeAroundAChunk) {
    for (const AgeForm form : {AgeForm::Binary, AgeForm::Armored}) {
        for (const qsizetype size :
             {qsizetype(0), qsizetype(1), kChunk - 1, kChunk, kChunk + 1, 3 * kChunk}) {
            const QByteArray plaintext = patternOf(size);
            ASSERT_OK_AND(const QByteArray file, sealBytes(plaintext, {recipient()}, form, m_random));
            ASSERT_OK_AND(const QByteArray opened, openBytes(file, keysOf(m_identity)));
            EXPECT_EQ(opened, plaintext) << size;
        }
    }
}

TEST_F(Age, DoesNotDependOnHowWritesAndReadsAreCut) {
    const QByteArray plaintext = patternOf(2 * kChunk + 1000);
    QByteArray file;
    ASSERT_OK_AND(AgeWriter writer,
                  AgeWriter::toRecipients({recipient()}, AgeForm::Armored, sinkInto(file), m_random));
    for (qsizetype i = 0; i < plaintext.size(); i += 777)
        ASSERT_THAT(writer.write(plaintext.mid(i, 777)), IsOk());
    ASSERT_THAT(writer.finish(), IsOk());

    ByteSource all = sourceOf(file);
    const ByteSource dribble = [&all](qsizetype atMost) { return all(std::min<qsizetype>(atMost, 13)); };
    ASSERT_OK_AND(AgeReader reader, AgeReader::open(dribble, keysOf(m_identity)));
    QByteArray opened;
    ASSERT_THAT(reader.copyTo(sinkInto(opened)), IsOk());
    EXPECT_EQ(opened, plaintext);
}

TEST_F(Age, StreamsWhatIsWrittenAndHoldsNoMoreThanAChunk) {
    qsizetype written = 0;
    const ByteSink count = [&written](QByteArrayView bytes) -> Outcome {
        written += bytes.size();
        return {};
    };
    ASSERT_OK_AND(AgeWriter writer, AgeWriter::toRecipients({recipient()}, AgeForm::Binary, count, m_random));
    for (qsizetype total = 100000; total <= 1000000; total += 100000) {
        ASSERT_THAT(writer.write(patternOf(100000)), IsOk());
        EXPECT_GT(written, total - kChunk - 1);
    }
}

TEST_F(Age, OpensForEachOfSeveralRecipientsAndForNobodyElse) {
    const AgeIdentity second = generateIdentity(m_random);
    const AgeIdentity stranger = generateIdentity(m_random);
    ASSERT_OK_AND(const QByteArray file,
                  sealBytes("minutes", {recipient(), *recipientOf(second)}, AgeForm::Binary, m_random));
    EXPECT_THAT(openBytes(file, keysOf(m_identity)), IsOk());
    EXPECT_THAT(openBytes(file, keysOf(second)), IsOk());
    EXPECT_THAT(openBytes(file, keysOf(stranger)), FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_THAT(openBytes(file, AgeKeys{}), FailsWith(ErrorCode::WrongPassphrase));
    AgeKeys ring = keysOf(stranger);
    ring.identities.push_back(AgeIdentity{second.secretKey.clone()});
    EXPECT_THAT(openBytes(file, ring), IsOk());
}

TEST_F(Age, OpensWithThePassphraseAndSaysWhenItIsWrongOrMissing) {
    ASSERT_OK_AND(const QByteArray file, sealBytes("minutes", "correct horse", m_random));
    ASSERT_OK_AND(const QByteArray opened, openBytes(file, keysOf("correct horse")));
    EXPECT_EQ(opened, "minutes");
    EXPECT_THAT(openBytes(file, keysOf("battery staple")), FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_THAT(openBytes(file, keysOf(m_identity)), FailsWith(ErrorCode::PasswordNeeded));
}

TEST_F(Age, WritesTheUsualWorkFactorUnlessTold) {
    QByteArray file;
    EXPECT_THAT(AgeWriter::withPassphrase(SecureBytes::copyOf("correct horse"), AgeForm::Binary,
                                          sinkInto(file), m_random),
                IsOk());
    EXPECT_EQ(file.split('\n').at(1).split(' ').last(), "18");
}

TEST_F(Age, RefusesToSealForNobody) {
    QByteArray file;
    EXPECT_THAT(AgeWriter::toRecipients({}, AgeForm::Binary, sinkInto(file), m_random),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(AgeWriter::toRecipients({AgeRecipient{QByteArray(32, '\0')}}, AgeForm::Binary, sinkInto(file),
                                        m_random),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(AgeWriter::withPassphrase(SecureBytes(), AgeForm::Binary, sinkInto(file), m_random),
                FailsWith(ErrorCode::Refused));
    EXPECT_TRUE(file.isEmpty());
}

TEST_F(Age, PassesOnAFailingDiskAndThenWritesNoMore) {
    // Fails at every write in turn.
    for (int allowed = 0; allowed < 6; ++allowed) {
        int left = allowed;
        const ByteSink disk = [&left](QByteArrayView) -> Outcome {
            if (left-- > 0) return {};
            return failure(ErrorCode::NoSpace, QStringLiteral("The disk is full."));
        };
        auto writer = AgeWriter::toRecipients({recipient()}, AgeForm::Armored, disk, m_random);
        if (!writer) {
            EXPECT_EQ(writer.error().code, ErrorCode::NoSpace);
            continue;
        }
        Outcome outcome = writer->write(patternOf(3 * kChunk));
        if (outcome) outcome = writer->finish();
        EXPECT_THAT(outcome, FailsWith(ErrorCode::NoSpace)) << allowed;
        EXPECT_THAT(writer->write("more"), FailsWith(ErrorCode::Internal));
        EXPECT_THAT(writer->finish(), FailsWith(ErrorCode::Internal));
    }
}

TEST_F(Age, PassesOnAFailingSource) {
    ASSERT_OK_AND(const QByteArray file,
                  sealBytes(patternOf(3 * kChunk), {recipient()}, AgeForm::Binary, m_random));
    ByteSource all = sourceOf(file);
    int left = 2;
    const ByteSource source = [&](qsizetype atMost) -> Result<QByteArray> {
        if (left-- > 0) return all(atMost);
        return failure(ErrorCode::Io, QStringLiteral("The drive was pulled out."));
    };
    ASSERT_OK_AND(AgeReader reader, AgeReader::open(source, keysOf(m_identity)));
    QByteArray opened;
    EXPECT_THAT(reader.copyTo(sinkInto(opened)), FailsWith(ErrorCode::Io));
    EXPECT_THAT(reader.next(), FailsWith(ErrorCode::Io));
}

TEST_F(Age, ThatWasNotFinishedIsRefused) {
    QByteArray file;
    ASSERT_OK_AND(AgeWriter writer,
                  AgeWriter::toRecipients({recipient()}, AgeForm::Binary, sinkInto(file), m_random));
    ASSERT_THAT(writer.write(patternOf(2 * kChunk + 1)), IsOk());
    EXPECT_THAT(openBytes(file, keysOf(m_identity)), FailsWith(ErrorCode::Damaged));
}

TEST_F(Age, TellsWhatIsNoAgeFileFromOneOfAnotherVersion) {
    EXPECT_THAT(openBytes("%PDF-1.7\n", keysOf(m_identity)), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(openBytes({}, keysOf(m_identity)), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(openBytes(QByteArray(3000000, ' '), keysOf(m_identity)), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(openBytes("age-encryption.org/v2\n", keysOf(m_identity)), FailsWith(ErrorCode::NewerVersion));
    EXPECT_THAT(openBytes("-----BEGIN PGP MESSAGE-----\n", keysOf(m_identity)),
                FailsWith(ErrorCode::Damaged));
}

TEST_F(Age, WithAHeaderThatNeverEndsIsRefusedInBoundedMemory) {
    qint64 given = 0;
    const QByteArray start = "age-encryption.org/v1\n-> grease x\n";
    const QByteArray line = QByteArray(64, 'A') + '\n';
    const ByteSource endless = [&](qsizetype) -> Result<QByteArray> {
        const QByteArray next = given == 0 ? start : line;
        given += next.size();
        return next;
    };
    EXPECT_THAT(AgeReader::open(endless, keysOf(m_identity)), FailsWith(ErrorCode::Damaged));
    EXPECT_LT(given, 2 * 1024 * 1024);
}

} // namespace
} // namespace casebound::packet
