// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/raw_tree.h"

#include "tests/core/storage/storage_fixture.h"

#include <QtEndian>

#include <random>

namespace casebound::storage {
namespace {

constexpr qint64 kTreePage = crypto::PageCipher::kPageSize;

TEST(RawRow, NumbersOfVariableLengthAreReadAsSqliteWritesThem) {
    const auto number = [](const char* hex) { return variableNumber(QByteArray::fromHex(hex), 0); };
    EXPECT_EQ(number("00"), std::pair(quint64(0), qsizetype(1)));
    EXPECT_EQ(number("7f"), std::pair(quint64(127), qsizetype(1)));
    EXPECT_EQ(number("8100"), std::pair(quint64(128), qsizetype(2)));
    EXPECT_EQ(number("ffffffffffffffffff"), std::pair(~quint64(0), qsizetype(9)));
    EXPECT_EQ(number("81"), std::nullopt);
    EXPECT_EQ(number(""), std::nullopt);
}

TEST(RawRow, ValuesOfEveryTypeAreRead) {
    // NULL, -2, 0, 1, 1.5, "ab", x'ff'
    const QByteArray row = QByteArray::fromHex("080001080907110e"
                                               "fe"
                                               "3ff8000000000000"
                                               "6162"
                                               "ff");
    const RawRow read = rowFrom(row, row.size());
    ASSERT_TRUE(read.isWhole);
    ASSERT_EQ(read.values.size(), 7);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(read.values.at(0)));
    EXPECT_EQ(std::get<qint64>(read.values.at(1)), -2);
    EXPECT_EQ(std::get<qint64>(read.values.at(2)), 0);
    EXPECT_EQ(std::get<qint64>(read.values.at(3)), 1);
    EXPECT_EQ(std::get<double>(read.values.at(4)), 1.5);
    EXPECT_EQ(std::get<RawText>(read.values.at(5)).utf8, "ab");
    EXPECT_EQ(std::get<QByteArray>(read.values.at(6)), "\xff");
}

TEST(RawRow, OfARowWithoutItsEndTheValuesBeforeAreKnown) {
    const QByteArray row = QByteArray::fromHex("0411ff01"
                                               "6162") +
                           QByteArray(3, 'x');
    const RawRow read = rowFrom(row, 70);
    EXPECT_FALSE(read.isWhole);
    ASSERT_EQ(read.values.size(), 1);
    EXPECT_EQ(std::get<RawText>(read.values.first()).utf8, "ab");
}

TEST(RawRow, NoBytesCanMakeItRunOverTheirEnd) {
    std::mt19937 chance(11);
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes(static_cast<qsizetype>(chance() % 40), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(chance());
        const RawRow row = rowFrom(bytes, static_cast<qint64>(chance() % 60) - 5);
        for (const RawValue& value : row.values)
            if (const auto* blob = std::get_if<QByteArray>(&value)) {
                EXPECT_LE(blob->size(), bytes.size());
            }
    }
}

// A file whose pages are changed behind SQLite's back but verify: whoever has the key can make such.
class RawTreeTest : public StorageTest {
protected:
    void SetUp() override {
        ASSERT_OK_AND(Connection connection, createCase());
        for (int i = 0; i < 60; ++i)
            ASSERT_THAT(addNote(connection, QString::number(i) + QString(300, u'n')), IsOk());
        ASSERT_OK_AND(auto root,
                      connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'note'"));
        m_root = static_cast<quint32>(
            root.first([](const Statement& row) { return row.integer(0); })->value_or(0));
    }
    TreeReading readNotes(RawPages& pages) {
        RawTrees trees(pages, m_quiet);
        TreeReading reading;
        EXPECT_THAT(trees.read(m_root, reading, {}), IsOk());
        return reading;
    }

    NoProgress m_quiet;
    quint32 m_root = 0;
};

TEST_F(RawTreeTest, EveryRowOfATreeIsHandedRoundOnceInItsOrder) {
    ASSERT_OK_AND(auto pages, RawPages::open(path(), m_material));
    RawTrees trees(pages, m_quiet);
    TreeReading reading;
    QList<qint64> numbers;
    ASSERT_THAT(trees.read(m_root, reading,
                           [&](const RawRow& row) -> Outcome {
                               numbers.append(row.number);
                               return {};
                           }),
                IsOk());
    ASSERT_EQ(numbers.size(), 60);
    EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
    EXPECT_TRUE(reading.lostPages.isEmpty());
    trees.goBackTo(QBitArray(static_cast<qsizetype>(pages.count()) + 1));
}

TEST_F(RawTreeTest, APageInThePlaceOfAnotherDoesNotVerify) {
    QByteArray bytes = bytesOf(path());
    bytes.replace(m_root * kTreePage, kTreePage, bytes.mid((m_root - 1) * kTreePage, kTreePage));
    QFile file(pathOf("swapped"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    ASSERT_OK_AND(auto pages, RawPages::open(pathOf("swapped"), m_material));
    EXPECT_TRUE(pages.page(m_root));
    EXPECT_FALSE(pages.page(m_root + 1));
}

TEST_F(RawTreeTest, ARingOfPagesEnds) {
    ASSERT_OK_AND(auto pages, RawPages::open(path(), m_material));
    RawTrees trees(pages, m_quiet);
    TreeReading first;
    ASSERT_THAT(trees.read(m_root, first, {}), IsOk());
    // All pages were met: read once more, each is a ring's second time.
    TreeReading again;
    ASSERT_THAT(trees.read(m_root, again, {}), IsOk());
    EXPECT_EQ(again.rows, 0);
    EXPECT_EQ(again.lostPages, QList<quint32>{m_root});
    TreeReading nowhere;
    for (const quint32 page : {0u, pages.count() + 1, 0xffffffffu})
        ASSERT_THAT(trees.read(page, nowhere, {}), IsOk());
    EXPECT_EQ(nowhere.rows, 0);
}

} // namespace
} // namespace casebound::storage
