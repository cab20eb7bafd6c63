// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery_sheet.h"

#include "core/vault/word_list.h"
#include "tests/core/vault/sheet_fixture.h"

#include <QRegularExpression>

namespace casebound::vault {
namespace {

QByteArray withWord(int place, std::string_view word) {
    QByteArrayList words = QByteArray(kKnownSheet).replace('\n', ' ').split(' ');
    words[place] = QByteArray(word.data(), static_cast<qsizetype>(word.size()));
    return words.join(' ');
}

QByteArray withRows(const QList<int>& order) {
    const QByteArrayList rows = QByteArray(kKnownSheet).split('\n');
    QByteArrayList changed;
    for (const int row : order)
        changed << rows[row];
    return changed.join('\n');
}

Error errorOf(const QByteArray& text) {
    const auto read = readSheet(typed(text));
    EXPECT_FALSE(read.has_value());
    return read.has_value() ? Error{} : read.error();
}

bool saysWord(const Error& error, const QByteArray& word) {
    const QStringList said = (error.message + u' ' + error.detail + u' ' + error.field)
                                 .toLower()
                                 .split(QRegularExpression(QStringLiteral("[^a-z0-9-]+")));
    return said.contains(QString::fromUtf8(word).toLower());
}

// A change that the row's one byte lets through once in 256 times, which the check of the whole then finds.
TEST(RecoverySheetFaults, OneOtherWordIsAlwaysFound) {
    int inTheRow = 0, inTheWhole = 0;
    for (int place = 0; place < 40; ++place)
        for (std::size_t other = static_cast<std::size_t>(place); other < kWordListSize; other += 97) {
            const QByteArray text = withWord(place, wordList()[other]);
            if (text == QByteArray(kKnownSheet).replace('\n', ' ')) continue;
            const Error error = errorOf(text);
            ASSERT_EQ(error.code, ErrorCode::InvalidInput);
            if (error.line == place / 5 + 1)
                ++inTheRow;
            else
                ++inTheWhole;
        }
    EXPECT_GT(inTheRow, 3000);
    EXPECT_GT(inTheWhole, 0);
    EXPECT_LT(inTheWhole, 40);
}

TEST(RecoverySheetFaults, TwoExchangedWordsAreFoundInTheirRow) {
    int inTheRow = 0;
    const QByteArrayList words = QByteArray(kKnownSheet).replace('\n', ' ').split(' ');
    for (int place = 0; place < 40; ++place)
        for (int other = place + 1; other < 40; ++other) {
            if (words[place] == words[other]) continue;
            QByteArrayList changed = words;
            changed.swapItemsAt(place, other);
            if (errorOf(changed.join(' ')).line == place / 5 + 1) ++inTheRow;
        }
    EXPECT_GT(inTheRow, 760); // of 779; the others are found in a later row or in the whole
}

TEST(RecoverySheetFaults, ExchangedRowsAreSaidToBeExchanged) {
    for (int row = 0; row < 8; ++row)
        for (int other = row + 1; other < 8; ++other) {
            QList<int> order{0, 1, 2, 3, 4, 5, 6, 7};
            order.swapItemsAt(row, other);
            const Error error = errorOf(withRows(order));
            EXPECT_TRUE(error.message.contains(QStringLiteral("not in their order")))
                << error.message.toStdString();
            EXPECT_TRUE(error.message.contains(QStringLiteral("row %1 is row").arg(error.line)));
        }
    EXPECT_EQ(
        errorOf(withRows({0, 1, 4, 3, 2, 5, 6, 7})).message,
        QStringLiteral("The rows are not in their order: what was typed as row 3 is row 5 of the sheet."));
}

TEST(RecoverySheetFaults, AWrongWordIsSaidByItsRow) {
    const Error error = errorOf(withWord(12, "abacus"));
    EXPECT_EQ(error.line, 3);
    EXPECT_EQ(error.message,
              QStringLiteral("Row 3 does not check: one of its five words is wrong, or two are "
                             "exchanged."));
}

TEST(RecoverySheetFaults, AWordThatIsNotOnTheListIsSaidByItsPlaceAndWhatIsNear) {
    const Error error = errorOf(withWord(11, "sattin"));
    EXPECT_EQ(error.line, 3);
    EXPECT_EQ(error.field, QStringLiteral("2"));
    EXPECT_EQ(error.message,
              QStringLiteral("Row 3: the second word is not on the list - did you mean satin?"));
    EXPECT_EQ(errorOf(withWord(39, "qqqqzzzzxx")).message,
              QStringLiteral("Row 8: the fifth word is not on the list."));
}

TEST(RecoverySheetFaults, NoErrorRepeatsWhatWasTyped) {
    const QByteArrayList strange{"sattin", "saturdaymorning",    "s4tin", "s\xc3\xa4tin", "\xff\xfe",
                                 "Satinn", QByteArray(5000, 'x')};
    for (const QByteArray& word : strange) {
        const Error error = errorOf(withWord(11, word.toStdString()));
        EXPECT_EQ(error.line, 3);
        EXPECT_FALSE(saysWord(error, word));
    }
    const QByteArrayList words = QByteArray(kKnownSheet).replace('\n', ' ').split(' ');
    const QByteArrayList faults{withWord(12, "abacus"), withRows({1, 0, 2, 3, 4, 5, 6, 7}),
                                withRows({0, 1, 2}),    withWord(12, "zzzzzzzzzz"),
                                withWord(12, ""),       withWord(12, "satin satin")};
    for (const QByteArray& fault : faults)
        for (const QByteArray& word : words)
            EXPECT_FALSE(saysWord(errorOf(fault), word)) << word.toStdString();
}

TEST(RecoverySheetFaults, ARowWithAWordTooFewOrTooManyIsNamed) {
    const QByteArray sheet(kKnownSheet);
    const Error few = errorOf(QByteArray(sheet).replace(" blatancy", ""));
    EXPECT_EQ(few.line, 2);
    EXPECT_TRUE(few.message.startsWith(QStringLiteral("Row 2 has 4 words")));
    const Error many = errorOf(QByteArray(sheet).replace("grove", "grove grove"));
    EXPECT_EQ(many.line, 5);
    EXPECT_TRUE(many.message.startsWith(QStringLiteral("Row 5 has 6 words")));
}

TEST(RecoverySheetFaults, TooFewAndTooManyWordsAreCounted) {
    EXPECT_EQ(errorOf(withRows({0, 1, 2, 3, 4, 5, 6})).message,
              QStringLiteral("Words are missing: 35 were typed, and this sheet has 8 rows of five words."));
    EXPECT_EQ(
        errorOf(withRows({0, 1, 2, 3, 4, 5, 6, 7, 7})).message,
        QStringLiteral("These are too many words: 45 were typed, and this sheet has 8 rows of five words."));
    EXPECT_TRUE(errorOf("").message.startsWith(QStringLiteral("Words are missing: 0 were typed")));
    EXPECT_TRUE(errorOf("grove").message.startsWith(QStringLiteral("Words are missing: 1 were typed")));
    EXPECT_TRUE(
        errorOf(QByteArray("grove ").repeated(90)).message.startsWith(QStringLiteral("These are too many")));
}

TEST(RecoverySheetFaults, RowsOfTwoSheetsDoNotMakeOne) {
    FakeRandom random;
    ASSERT_OK_AND(const SecureBytes one, rowsOf(secretFrom(random)));
    ASSERT_OK_AND(const SecureBytes other, rowsOf(secretFrom(random)));
    QByteArrayList rows = rowsOfText(one);
    rows[4] = rowsOfText(other)[4];
    const Error error = errorOf(rows.join('\n'));
    EXPECT_TRUE(error.message.startsWith(QStringLiteral("Each row looks right")));
}

TEST(RecoverySheetFaults, ASheetOfALaterVersionIsLeftToIt) {
    // First row of a page whose first byte is 0x21: version 2, as this version would check it.
    SecureBytes page = makePage({SheetKind::Case, 0, QByteArray(4, 'k')}, SecureBytes(48).view());
    page.data()[0] = 0x21;
    EXPECT_THAT(readSheet(wordsOfPage(page)), FailsWith(ErrorCode::NewerVersion));
}

TEST(RecoverySheetFaults, AnyBytesAtAllAreAnswered) {
    FakeRandom random;
    for (int time = 0; time < 300; ++time)
        EXPECT_THAT(readSheet(typed(random.bytes(time))), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::vault
