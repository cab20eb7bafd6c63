// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/check.h"
#include "tests/core/storage/crash_everywhere.h"
#include "tests/core/storage/storage_fixture.h"

#include <iostream>
#include <random>

namespace casebound::storage {
namespace {

constexpr qint64 kFlippedPage = 4096;
constexpr qint64 kSalt = KeyMaterial::kSaltSize;

// A case whose bytes are changed one at a time, in a folder where that costs nothing.
class FlipsTest : public StorageTest {
protected:
    enum class Said { LooksWrong, Damaged, Placed, Nothing };

    void SetUp() override {
        m_path = m_quick.filePath(QStringLiteral("fair.casebound"));
        ASSERT_OK_AND(Connection connection, createCase());
        for (int i = 0; i < 6; ++i)
            ASSERT_THAT(addNote(connection, QString::number(i) + QString(2500, QLatin1Char('a'))), IsOk());
        connection.close();
        ASSERT_TRUE(QFile::copy(path(), m_path));
        m_bytes = bytesOf(m_path);
        ASSERT_EQ(look(0), Said::Nothing); // what stands below can fail
    }

    // What a person is told of the file as it is, opened and checked.
    Said look(qint64 page) {
        auto connection = Connection::open(m_path, m_material, Mode::ReadWrite);
        if (!connection && connection.error().code == ErrorCode::WrongPassphrase) return Said::LooksWrong;
        if (!connection) return connection.error().code == ErrorCode::Damaged ? Said::Damaged : Said::Nothing;
        NoProgress quiet;
        const auto findings = checkDatabase(*connection, Depth::Quick, quiet);
        if (!findings || findings->isEmpty()) return Said::Nothing;
        const Finding& first = findings->first();
        const bool placed =
            first.kind == Finding::Kind::Page && first.where.endsWith(QStringLiteral(" %1").arg(page));
        return placed ? Said::Placed : Said::Damaged;
    }
    Said flipAndLook(qint64 offset) {
        flipByte(m_path, offset);
        const Said said = look(offset / kFlippedPage + 1);
        flipByte(m_path, offset);
        m_unchanged += bytesOf(m_path) == m_bytes ? 1 : 0;
        return said;
    }

    QTemporaryDir m_quick{quickFolder()};
    QString m_path;
    QByteArray m_bytes;
    int m_unchanged = 0;
};

// The salt's own 16 bytes are the vault's business: the key is derived from what stands there.
TEST_F(FlipsTest, AnyByteOfTheFirstPageLooksLikeAWrongPassphraseAndNothingIsOverwritten) {
    for (qint64 offset = kSalt; offset < kFlippedPage; ++offset)
        ASSERT_EQ(flipAndLook(offset), Said::LooksWrong) << offset;
    EXPECT_EQ(m_unchanged, kFlippedPage - kSalt);
    std::cout << kFlippedPage - kSalt << " bytes of the first page flipped, all noticed\n";
}

TEST_F(FlipsTest, AWrongKeyNamesBothCausesAndTheWaysOut) {
    flipByte(m_path, 300);
    const auto opened = Connection::open(m_path, m_material, Mode::ReadWrite);
    ASSERT_THAT(opened, FailsWith(ErrorCode::WrongPassphrase));
    for (const char* word : {"passphrase", "beginning of the file is damaged", "recovery sheet", "backup"})
        EXPECT_TRUE(opened.error().message.contains(QString::fromUtf8(word))) << word;
}

TEST_F(FlipsTest, AnyByteOfTheSecondPageAndASampleOfTheOthersIsDamageWithItsPlaceAndNothingIsOverwritten) {
    constexpr unsigned kSeed = 7;
    constexpr int kSample = 400;
    std::mt19937 chance(kSeed);
    std::uniform_int_distribution<qint64> anywhere(2 * kFlippedPage, m_bytes.size() - 1);
    QList<qint64> offsets;
    for (qint64 offset = kFlippedPage; offset < 2 * kFlippedPage; ++offset)
        offsets.append(offset);
    for (int i = 0; i < kSample; ++i)
        offsets.append(anywhere(chance));
    int placed = 0;
    for (const qint64 offset : offsets) {
        const Said said = flipAndLook(offset);
        ASSERT_TRUE(said == Said::Placed || said == Said::Damaged) << offset;
        placed += said == Said::Placed ? 1 : 0;
    }
    EXPECT_EQ(m_unchanged, offsets.size());
    EXPECT_GT(placed, kSample);
    std::cout << offsets.size() << " bytes flipped, 4096 of the second page and " << kSample << " of "
              << m_bytes.size() / kFlippedPage - 2 << " others (seed " << kSeed << "), all noticed, "
              << placed << " with the page's number\n";
}

} // namespace
} // namespace casebound::storage
