// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery_sheet.h"

#include "core/vault/word_list.h"
#include "tests/core/vault/sheet_fixture.h"

#include <algorithm>

namespace casebound::vault {
namespace {

void expectKnown(const QByteArray& text) {
    ASSERT_OK_AND(const RecoverySecret read, readSheet(typed(text)));
    EXPECT_TRUE(isSame(read, knownSecret()));
}

TEST(RecoverySheet, GivesBackEverySecret) {
    FakeRandom random;
    for (int time = 0; time < 50; ++time) {
        const SheetKind kind = time % 2 == 0 ? SheetKind::Case : SheetKind::Names;
        const RecoverySecret secret = secretFrom(random, kind);
        ASSERT_OK_AND(const SecureBytes words, rowsOf(secret));
        ASSERT_OK_AND(const RecoverySecret read, readSheet(words));
        EXPECT_TRUE(isSame(read, secret));
    }
}

TEST(RecoverySheet, HasEightRowsOfFiveWords) {
    FakeRandom random;
    ASSERT_OK_AND(const SecureBytes words, rowsOf(secretFrom(random)));
    const QByteArrayList rows = rowsOfText(words);
    ASSERT_EQ(rows.size(), 8);
    for (const QByteArray& row : rows)
        EXPECT_EQ(row.split(' ').size(), 5);
}

TEST(RecoverySheet, IsWrittenAsOthersWouldComputeIt) {
    ASSERT_OK_AND(const SecureBytes words, rowsOf(knownSecret()));
    EXPECT_EQ(words.view().toByteArray(), QByteArray(kKnownSheet));
    ASSERT_OK_AND(const SecureBytes names, rowsOf(knownSecret(SheetKind::Names)));
    EXPECT_EQ(rowsOfText(names).first(), "attention recital enchilada diploma arrival");
    expectKnown(kKnownSheet);
}

TEST(RecoverySheet, NamesTheKeyingThatItBelongsTo) {
    EXPECT_EQ(keyingTag(knownSecret().salt).toHex(), "18c3d461");
    EXPECT_EQ(keyingName(QByteArray::fromHex("3f9a07c1")), QStringLiteral("3f9a 07c1"));
    FakeRandom random;
    EXPECT_NE(keyingTag(random.bytes(16)), keyingTag(random.bytes(16)));
}

TEST(RecoverySheet, TellsOfEachRowThatIsTypedWhetherItCanBeRight) {
    const QByteArrayList rows = QByteArray(kKnownSheet).split('\n');
    const auto head = headOfFirstRow(typed(rows.first()));
    ASSERT_TRUE(head.has_value());
    EXPECT_EQ(head->keyingTag.toHex(), "18c3d461");
    EXPECT_EQ(head->share, 0);
    for (int place = 0; place < rows.size(); ++place)
        EXPECT_TRUE(rowChecks(typed(rows.first()), typed(rows[place]), place)) << place;
    EXPECT_FALSE(rowChecks(typed(rows.first()), typed(rows[3]), 4));
    EXPECT_FALSE(rowChecks(typed(rows[1]), typed(rows[2]), 2));
    EXPECT_FALSE(rowChecks(typed(rows.first()), typed("barcode satin almost skinny"), 2));
    EXPECT_FALSE(rowChecks(typed(rows.first()), typed("barcode satin almost skinny xyzzy"), 2));
    EXPECT_FALSE(headOfFirstRow(typed(rows[1])).has_value());
    EXPECT_FALSE(headOfFirstRow(typed("")).has_value());
}

TEST(RecoverySheet, IsNotMadeOfPartsOfTheWrongSize) {
    RecoverySecret secret = knownSecret();
    secret.salt.chop(1);
    EXPECT_THAT(rowsOf(secret), FailsWith(ErrorCode::Internal));
    secret = knownSecret();
    secret.key = SecureBytes(31);
    EXPECT_THAT(rowsOf(secret), FailsWith(ErrorCode::Internal));
    secret = knownSecret();
    secret.keyingTag.clear();
    EXPECT_THAT(rowsOf(secret), FailsWith(ErrorCode::Internal));
}

TEST(RecoverySheet, IsReadHoweverItsLinesAreBroken) {
    const QByteArray sheet(kKnownSheet);
    expectKnown(QByteArray(sheet).replace('\n', ' '));
    expectKnown(QByteArray(sheet).replace(' ', '\n'));
    expectKnown(QByteArray(sheet).replace('\n', "\r\n\r\n").replace(' ', " \t  "));
    expectKnown("\n\n  " + sheet + " \n ");
}

TEST(RecoverySheet, IsReadInCapitals) {
    expectKnown(QByteArray(kKnownSheet).toUpper());
    QByteArray sheet(kKnownSheet);
    sheet[0] = 'A';
    expectKnown(sheet);
}

TEST(RecoverySheet, IsReadWithTheNumbersOfItsRows) {
    const QByteArrayList rows = QByteArray(kKnownSheet).split('\n');
    QByteArray dotted, bracketed, spelled, inOneLine;
    for (int i = 0; i < rows.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        dotted += number + ". " + rows[i] + '\n';
        bracketed += number + ')' + rows[i] + '\n';
        spelled += "Row " + number + ": " + rows[i] + '\n';
        inOneLine += " row " + number + ' ' + rows[i];
    }
    expectKnown(dotted);
    expectKnown(bracketed);
    expectKnown(spelled);
    expectKnown(inOneLine);
}

TEST(RecoverySheet, IsReadWithOddSpacesAndPunctuation) {
    const QByteArray sheet(kKnownSheet);
    expectKnown(QByteArray(sheet).replace(' ', ", ").replace('\n', ".\n"));
    expectKnown(QByteArray(sheet).replace(' ', "\xc2\xa0"));       // no-break space
    expectKnown(QByteArray(sheet).replace(' ', "\xe3\x80\x80"));   // ideographic space
    expectKnown(QByteArray(sheet).replace(' ', " \xe2\x80\x93 ")); // dash
    expectKnown(QByteArray(sheet).replace(' ', "\xe2\x80\x8b"));   // space without width
    expectKnown("\xef\xbb\xbf" + QByteArray(sheet).replace("upstage", "up\xc2\xadstage")); // soft hyphen
}

TEST(RecoverySheet, IsReadInFullWidthLetters) {
    QString wide = QString::fromLatin1(kKnownSheet);
    for (QChar& letter : wide)
        if (letter.isLetter()) letter = QChar(letter.unicode() + 0xfee0);
    expectKnown(wide.toUtf8());
}

// A sheet with each of the four words that have a hyphen, in its first row or another.
TEST(RecoverySheet, IsReadWithAHyphenLostOrReplaced) {
    FakeRandom random;
    int seen = 0;
    for (int time = 0; time < 4000 && seen < 4; ++time) {
        const RecoverySecret secret = secretFrom(random);
        ASSERT_OK_AND(const SecureBytes words, rowsOf(secret));
        const QByteArray sheet = words.view().toByteArray();
        if (!sheet.contains('-')) continue;
        ++seen;
        QByteArrayList ways{sheet, QByteArray(sheet).replace('-', ' '),
                            QByteArray(sheet).replace('-', "\xe2\x80\x91")};
        // "yoyo" is a word of its own.
        if (!sheet.contains("yo-yo")) ways << QByteArray(sheet).replace('-', "");
        for (const QByteArray& way : ways) {
            ASSERT_OK_AND(const RecoverySecret read, readSheet(typed(way)));
            EXPECT_TRUE(isSame(read, secret));
        }
    }
    EXPECT_EQ(seen, 4);
}

TEST(RecoverySheet, StandsOnAListThatIsSortedAndWhoseHyphensAreClear) {
    const auto list = wordList();
    EXPECT_TRUE(std::is_sorted(list.begin(), list.end()));
    EXPECT_FALSE(std::binary_search(list.begin(), list.end(), std::string_view("row")));
    for (const std::string_view word : list) {
        const std::string_view half = word.substr(0, word.find('-'));
        EXPECT_TRUE(half == word || !std::binary_search(list.begin(), list.end(), half)) << word;
    }
}

} // namespace
} // namespace casebound::vault
