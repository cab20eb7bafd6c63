// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sheet_code.h"

#include "core/vault/recovery_shares.h"
#include "tests/core/vault/sheet_fixture.h"
#include "tests/support/need_tool.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace casebound::vault {
namespace {

constexpr int kMargin = 4, kPixels = 4;

// Black on white, in the simplest of image formats.
QByteArray pictureOf(const SheetCode& code) {
    const int side = (code.size + 2 * kMargin) * kPixels;
    QByteArray picture = "P5\n" + QByteArray::number(side) + ' ' + QByteArray::number(side) + "\n255\n";
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int row = y / kPixels - kMargin, column = x / kPixels - kMargin;
            const bool inside = row >= 0 && column >= 0 && row < code.size && column < code.size;
            picture += inside && code.isDark(row, column) ? '\0' : '\xff';
        }
    return picture;
}

QByteArray readByOthers(const SheetCode& code) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("code.pgm")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pictureOf(code));
    file.close();
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"),
                 {QStringLiteral("--quiet"), QStringLiteral("--raw"), file.fileName()});
    EXPECT_TRUE(reader.waitForFinished());
    return reader.readAllStandardOutput().trimmed();
}

TEST(SheetCodeTest, IsReadByOthers) {
    NEED_TOOL("zbarimg");
    FakeRandom random;
    const RecoverySecret secret = secretFrom(random);
    ASSERT_OK_AND(const SecureBytes words, rowsOf(secret));
    ASSERT_OK_AND(const SheetCode code, sheetCodeOf(words));
    EXPECT_EQ(readByOthers(code), words.view().toByteArray());

    ASSERT_OK_AND(const auto shares, sharesOf(secret, random));
    ASSERT_OK_AND(const SheetCode shareCode, sheetCodeOf(shares[2]));
    EXPECT_EQ(readByOthers(shareCode), shares[2].view().toByteArray());
}

TEST(SheetCodeTest, IsASquareWithThreeCornersToFindItBy) {
    ASSERT_OK_AND(const SheetCode code, sheetCodeOf(typed(kKnownSheet)));
    EXPECT_EQ((code.size - 17) % 4, 0); // sides that codes have
    ASSERT_EQ(code.modules.size(), static_cast<std::size_t>(code.size * code.size));
    const int last = code.size - 1;
    for (int i = 0; i < 7; ++i) {
        EXPECT_TRUE(code.isDark(0, i));
        EXPECT_TRUE(code.isDark(0, last - i));
        EXPECT_TRUE(code.isDark(last, i));
    }
    EXPECT_FALSE(code.isDark(7, 7));
    EXPECT_FALSE(code.isDark(1, 1));
}

TEST(SheetCodeTest, HoldsNeitherNothingNorABook) {
    EXPECT_THAT(sheetCodeOf(SecureBytes()), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(sheetCodeOf(typed(QByteArray(2331, 'a'))), IsOk());
    EXPECT_THAT(sheetCodeOf(typed(QByteArray(2332, 'a'))), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::vault
