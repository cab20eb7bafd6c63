// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packet/age_support.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>
#include <optional>
#include <string>

namespace casebound::packet {
namespace {

const char* const kPlaintext = "The treasurer read the minutes aloud.";

class ChangedAge : public ::testing::TestWithParam<AgeForm> {
protected:
    void SetUp() override {
        ASSERT_OK_AND(const AgeRecipient recipient, recipientOf(m_identity));
        ASSERT_OK_AND(m_file, sealBytes(kPlaintext, {recipient}, GetParam(), m_random));
    }

    // What came out, if the reader called it whole; its errors must be for people.
    std::optional<QByteArray> openedWhole(const QByteArray& file) {
        auto opened = openBytes(file, keysOf(m_identity));
        if (opened) return *opened;
        EXPECT_FALSE(opened.error().message.isEmpty());
        EXPECT_NE(opened.error().code, ErrorCode::Internal);
        return std::nullopt;
    }

    // The text form may end without its last line end, or with other white space there: nothing else may
    // differ.
    bool isLineEnd(qsizetype position) const {
        return GetParam() == AgeForm::Armored && m_file.at(position) == '\n';
    }

    FakeRandom m_random;
    AgeIdentity m_identity = generateIdentity(m_random);
    QByteArray m_file;
};

TEST_P(ChangedAge, InAnyBitNeverComesOutAsWhole) {
    for (qsizetype i = 0; i < m_file.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = m_file;
            changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
            const auto opened = openedWhole(changed);
            if (isLineEnd(i) && opened)
                EXPECT_EQ(*opened, kPlaintext) << i;
            else
                EXPECT_FALSE(opened) << i << " bit " << bit;
        }
    }
}

TEST_P(ChangedAge, CutOffAnywhereNeverComesOutAsWhole) {
    for (qsizetype size = 0; size < m_file.size(); ++size) {
        const auto opened = openedWhole(m_file.first(size));
        if (isLineEnd(size) && size == m_file.size() - 1)
            EXPECT_TRUE(opened && *opened == kPlaintext);
        else
            EXPECT_FALSE(opened) << size;
    }
}

TEST_P(ChangedAge, WithAByteMissingOrAddedNeverComesOutAsWhole) {
    for (qsizetype i = 0; i < m_file.size(); ++i) {
        QByteArray shorter = m_file;
        shorter.remove(i, 1);
        QByteArray longer = m_file;
        longer.insert(i, 'A');
        const bool lastLineEnd = isLineEnd(i) && i == m_file.size() - 1;
        EXPECT_TRUE(lastLineEnd || !openedWhole(shorter)) << i;
        EXPECT_FALSE(openedWhole(longer)) << i;
    }
}

TEST_P(ChangedAge, MadeOfRandomBytesBehindAProperStartNeverComesOutAsWhole) {
    for (int round = 0; round < 300; ++round) {
        const auto kept = static_cast<qsizetype>(m_random.below(static_cast<quint32>(m_file.size())));
        EXPECT_FALSE(openedWhole(m_file.first(kept) + m_random.bytes(400)));
    }
}

std::string formName(const ::testing::TestParamInfo<AgeForm>& tested) {
    return tested.param == AgeForm::Binary ? "Binary" : "Armored";
}

INSTANTIATE_TEST_SUITE_P(Forms, ChangedAge, ::testing::Values(AgeForm::Binary, AgeForm::Armored), formName);

TEST(ChangedAgeChunks, SwappedDoubledOrDroppedNeverComeOutAsWhole) {
    FakeRandom random;
    const AgeIdentity identity = generateIdentity(random);
    ASSERT_OK_AND(const AgeRecipient recipient, recipientOf(identity));
    constexpr qsizetype kChunk = qsizetype{64} * 1024;
    constexpr qsizetype kSealed = kChunk + 16;
    ASSERT_OK_AND(const QByteArray file,
                  sealBytes(patternOf(4 * kChunk), {recipient}, AgeForm::Binary, random));
    const QByteArray start = file.first(file.size() - 4 * kSealed);
    const auto chunk = [&](int i) { return file.mid(start.size() + kSealed * i, kSealed); };
    const QByteArray payloads[] = {
        chunk(1) + chunk(0) + chunk(2) + chunk(3),
        chunk(0) + chunk(0) + chunk(1) + chunk(2) + chunk(3),
        chunk(0) + chunk(2) + chunk(3),
        chunk(0) + chunk(1) + chunk(2),
        chunk(1) + chunk(2) + chunk(3),
        chunk(0) + chunk(1) + chunk(2) + chunk(3) + chunk(3),
    };
    ASSERT_THAT(openBytes(start + chunk(0) + chunk(1) + chunk(2) + chunk(3), keysOf(identity)), IsOk());
    for (const QByteArray& payload : payloads)
        EXPECT_THAT(openBytes(start + payload, keysOf(identity)), FailsWith(ErrorCode::Damaged));
}

} // namespace
} // namespace casebound::packet
