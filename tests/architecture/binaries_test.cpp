// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/binaries.h"
#include "tests/support/result_matchers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace casebound::architecture {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

QString built(const char* program) {
    return QStringLiteral(CASEBOUND_BINARY_DIR "/bin/") + QString::fromLatin1(program);
}

TEST(CommandLine, LoadsNeitherForeignParsersNorQtGuiNorPlainSqlite) {
    const QStringList banned{u"poppler"_qs,   u"tesseract"_qs, u"sqlite3"_qs,
                             u"sqlcipher"_qs, u"Qt6Gui"_qs,    u"Qt6Widgets"_qs};
    ASSERT_OK_AND(const auto needed, neededLibraries(built("casebound-cli")));
    EXPECT_THAT(needed, Contains(u"libQt6Core.so.6"_qs)); // readelf's answer was understood
    EXPECT_THAT(bannedAmong(needed, banned), IsEmpty());
    ASSERT_OK_AND(const auto loaded, loadedLibraries(built("casebound-cli")));
    EXPECT_THAT(loaded, Contains(u"libQt6Core.so.6"_qs));
    EXPECT_THAT(bannedAmong(loaded, banned), IsEmpty());
}

TEST(CommandLine, HoldsSqlCipherWithItsNamesHidden) {
    ASSERT_OK_AND(const auto inside, allSymbols(built("casebound-cli"), u"sqlite3_"_qs));
    EXPECT_THAT(inside, Contains(u"sqlite3_key_v2"_qs));
    ASSERT_OK_AND(const auto visible, dynamicSymbols(built("casebound-cli"), u"sqlite3_"_qs));
    EXPECT_THAT(visible, IsEmpty());
}

TEST(Reader, HoldsNoCaseFile) {
    ASSERT_OK_AND(const auto needed, neededLibraries(built("casebound-reader")));
    EXPECT_THAT(bannedAmong(needed, {u"poppler"_qs}), Not(IsEmpty())); // it is the one that parses
    EXPECT_THAT(bannedAmong(needed, {u"sqlcipher"_qs, u"sqlite"_qs, u"Qt6Widgets"_qs, u"tesseract"_qs}),
                IsEmpty());
    ASSERT_OK_AND(const auto inside, allSymbols(built("casebound-reader"), u"sqlite3_key"_qs));
    EXPECT_THAT(inside, IsEmpty());
}

TEST(Binaries, ALoadedLibraryIsFound) {
    ASSERT_OK_AND(const auto needed, neededLibraries(built("test_architecture")));
    EXPECT_THAT(bannedAmong(needed, {u"Qt6core"_qs}), Contains(u"libQt6Core.so.6"_qs));
    // Not named by the program itself, but by a library.
    EXPECT_THAT(bannedAmong(needed, {u"libicudata"_qs}), IsEmpty());
    ASSERT_OK_AND(const auto loaded, loadedLibraries(built("test_architecture")));
    EXPECT_THAT(bannedAmong(loaded, {u"libicudata"_qs}), Not(IsEmpty()));
}

TEST(Binaries, SqlCipherLinkedWithoutHidingItsNamesIsFound) {
    ASSERT_OK_AND(const auto visible, dynamicSymbols(built("exports_sqlite"), u"sqlite3_"_qs));
    EXPECT_THAT(visible, Contains(u"sqlite3_key_v2"_qs));
}

TEST(Binaries, AFileThatIsNoProgramIsAnError) {
    EXPECT_THAT(neededLibraries(QStringLiteral(CASEBOUND_SOURCE_DIR "/LICENSE")),
                FailsWith(ErrorCode::ReaderFailed));
    EXPECT_THAT(neededLibraries(built("no-such-program")), FailsWith(ErrorCode::ReaderFailed));
}

} // namespace
} // namespace casebound::architecture
