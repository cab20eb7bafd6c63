// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/csv_table.h"
#include "tests/support/result_matchers.h"

#include <gmock/gmock.h>

namespace casebound::ingest {
namespace {

Result<QList<CsvRow>> parse(const QByteArray& bytes) {
    return parseCsv(bytes, QStringLiteral("events.csv"));
}

QStringList cells(const QByteArray& bytes, qsizetype row) {
    const auto rows = parse(bytes);
    EXPECT_THAT(rows, IsOk());
    return rows ? rows->value(row).cells : QStringList();
}

QStringList words(std::initializer_list<const char*> list) {
    QStringList result;
    for (const char* word : list)
        result.append(QString::fromUtf8(word));
    return result;
}

void expectMistake(const QByteArray& bytes, int line, const char* field) {
    const auto rows = parse(bytes);
    ASSERT_THAT(rows, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(rows.error().line, line);
    EXPECT_EQ(rows.error().field, QString::fromUtf8(field));
    EXPECT_EQ(rows.error().file, QStringLiteral("events.csv"));
    EXPECT_FALSE(rows.error().message.contains(QLatin1String("Heron"))) << "content in a message";
}

TEST(CsvTable, TakesQuotedCellsWithSeparatorsQuotesAndLineBreaks) {
    EXPECT_EQ(cells("title,place\r\n\"Fair, the \"\"big\"\" one\",\"Green\r\nMarket\"\r\n", 1),
              words({"Fair, the \"big\" one", "Green\nMarket"}));
}

TEST(CsvTable, ReadsTheSeparatorFromTheFirstRow) {
    EXPECT_EQ(cells("title;place\nFair, big;Green\n", 1), words({"Fair, big", "Green"}));
    EXPECT_EQ(cells("title\tplace\nFair; big\tGreen, old\n", 1), words({"Fair; big", "Green, old"}));
    EXPECT_EQ(cells("\"title;x\",place\nFair,Green\n", 1), words({"Fair", "Green"}));
    EXPECT_EQ(cells("title\nFair; big\n", 1), words({"Fair; big"}));
}

TEST(CsvTable, TakesUtf8WithAndWithoutAByteOrderMark) {
    EXPECT_EQ(cells("\xEF\xBB\xBFtitle\nF\xC3\xAAte\n", 0), words({"title"}));
    EXPECT_EQ(cells("title\nF\xC3\xAAte\n", 1), words({"Fête"}));
}

TEST(CsvTable, CountsLineBreaksInCellsAndEveryKindOfLineEnd) {
    const auto rows = parse("title,place\r\n\"one\ntwo\r\nthree\",a\n\nfour,b\rfive,c");
    ASSERT_THAT(rows, IsOk());
    QList<int> lines;
    for (const CsvRow& row : *rows)
        lines.append(row.line);
    EXPECT_EQ(lines, (QList<int>{1, 2, 6, 7}));
}

TEST(CsvTable, LeavesOutWhatSpreadsheetsAddAtTheEdges) {
    const auto rows = parse("title;place;;\nFair;Green;;\n;;;\n\n;\n");
    ASSERT_THAT(rows, IsOk());
    ASSERT_EQ(rows->size(), 2);
    EXPECT_EQ(rows->at(1).cells, words({"Fair", "Green"}));
}

TEST(CsvTable, AnEmptyFileIsRefused) {
    expectMistake("", 0, "");
    expectMistake("\xEF\xBB\xBF", 0, "");
    expectMistake("\n\r\n\n", 0, "");
}

TEST(CsvTable, AnotherEncodingIsRefusedWithItsLine) {
    expectMistake("title\nFair\nF\xEAte\n", 3, "");
    expectMistake("title\r\nFair\r\nF\xC3", 3, "");
    expectMistake(QByteArray("\xFF\xFEt\0i\0", 6), 1, "");
    expectMistake("title\n\xED\xA0\x80\n", 2, "");
}

TEST(CsvTable, ANulByteIsRefusedWithItsLine) {
    expectMistake(QByteArray("title\nHeron\nFa\0ir\n", 18), 3, "");
}

TEST(CsvTable, AQuoteThatIsNeverClosedIsBlamedOnTheRowWhereItOpens) {
    expectMistake("title,place\nFair,\"Heron\nfour,b\n", 2, "column 2");
    expectMistake("title,place\nFair,\"Heron" + QByteArray(10'000'000, '\n'), 2, "column 2");
}

TEST(CsvTable, AQuoteInTheMiddleOfACellIsRefused) {
    expectMistake("title,place\nFair,Heron \"Green\"\n", 2, "column 2");
    expectMistake("title,place\n\"Heron\" Fair,Green\n", 2, "column 1");
}

TEST(CsvTable, AVeryLongCellIsRefused) {
    expectMistake("title,place\nHeron," + QByteArray(10 << 20, 'x') + "\n", 2, "column 2");
    expectMistake("title,place\nHeron,\"" + QByteArray(10 << 20, 'x') + "\"\n", 2, "column 2");
    EXPECT_EQ(cells("title,place\na," + QByteArray(kMaxCell, 'x') + "\n", 1).at(1).size(), kMaxCell);
}

TEST(CsvTable, ARowWithMoreOrFewerCellsThanTheFirstIsRefused) {
    expectMistake("title,place\nFair,Green\nHeron,Pond,Mill\n", 3, "");
    expectMistake("title,place\nFair,Green\nHeron\n", 3, "");
}

TEST(CsvTable, TooManyColumnsAreRefused) {
    expectMistake(QByteArray(1'000'000, ',') + "\n", 1, "");
}

} // namespace
} // namespace casebound::ingest
