// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/csv_table.h"

#include "core/ingest/csv/csv_text.h"

#include <algorithm>

namespace casebound::ingest {

namespace {

constexpr QChar kQuote = u'"';

bool isLineEnd(QChar character) {
    return character == u'\n' || character == u'\r';
}

// The one that the first row has most of outside quotes; a comma where there is only one column.
QChar separatorOf(const QString& text) {
    constexpr QChar candidates[] = {u',', u';', u'\t'};
    qsizetype counts[] = {0, 0, 0};
    bool isQuoted = false;
    for (const QChar character : text) {
        if (character == kQuote) isQuoted = !isQuoted;
        if (isQuoted) continue;
        if (isLineEnd(character)) break;
        for (std::size_t at = 0; at < std::size(candidates); ++at)
            if (character == candidates[at]) ++counts[at];
    }
    return candidates[std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts)];
}

class Parser {
public:
    Parser(const QString& text, const QString& fileName)
        : m_text(text)
        , m_fileName(fileName)
        , m_separator(separatorOf(text)) {}

    Result<QList<CsvRow>> parse() {
        QList<CsvRow> rows;
        while (m_at < m_text.size()) {
            CB_TRY(auto row, nextRow());
            const bool isEmpty = std::all_of(row.cells.cbegin(), row.cells.cend(),
                                             [](const QString& cell) { return cell.trimmed().isEmpty(); });
            if (isEmpty) continue;
            if (rows.isEmpty())
                dropUnnamed(row);
            else
                CB_CHECK(fitInto(rows.first().cells.size(), row));
            rows.append(std::move(row));
        }
        if (rows.isEmpty())
            return refuse(0, QStringLiteral("The file is empty. Its first row names the fields."));
        return rows;
    }

private:
    Result<CsvRow> nextRow() {
        CsvRow row{m_line, {}};
        for (;;) {
            const qsizetype column = row.cells.size() + 1;
            if (column > kMaxColumns)
                return refuse(row.line,
                              QStringLiteral("This row has more than %1 columns.").arg(kMaxColumns));
            CB_TRY(const auto cell, nextCell(row.line, column));
            row.cells.append(cell);
            if (m_at >= m_text.size()) return row;
            if (m_text[m_at] != m_separator) break;
            ++m_at;
        }
        takeLineEnd();
        return row;
    }

    Result<QString> nextCell(int line, qsizetype column) {
        const bool isQuoted = m_at < m_text.size() && m_text[m_at] == kQuote;
        CB_TRY(const auto cell, isQuoted ? quotedCell(line, column) : plainCell(line, column));
        if (cell.size() > kMaxCell)
            return refuse(line, column,
                          QStringLiteral("More than %L1 characters stand in this cell. A quotation mark that "
                                         "is not closed may be the reason.")
                              .arg(kMaxCell));
        return cell;
    }

    Result<QString> plainCell(int line, qsizetype column) {
        const qsizetype start = m_at;
        for (; m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at]); ++m_at)
            if (m_text[m_at] == kQuote)
                return refuse(line, column,
                              QStringLiteral("A quotation mark stands within this cell. Put quotation marks "
                                             "around the whole cell and double the one within."));
        return m_text.mid(start, m_at - start);
    }

    Result<QString> quotedCell(int line, qsizetype column) {
        QString cell;
        ++m_at;
        for (;;) {
            if (m_at >= m_text.size())
                return refuse(line, column,
                              QStringLiteral("The quotation mark that opens this cell is never closed."));
            if (isLineEnd(m_text[m_at])) {
                takeLineEnd();
                cell += u'\n';
            } else if (m_text[m_at] != kQuote) {
                cell += m_text[m_at++];
            } else if (m_text.mid(m_at, 2) == QLatin1String("\"\"")) {
                cell += kQuote;
                m_at += 2;
            } else {
                break;
            }
        }
        ++m_at;
        if (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at]))
            return refuse(line, column,
                          QStringLiteral("Something stands behind the quotation mark that closes this cell. "
                                         "A quotation mark within a cell is written twice."));
        return cell;
    }

    void takeLineEnd() {
        if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n') ++m_at;
        ++m_at;
        ++m_line;
    }

    // Spreadsheets write columns that nobody uses.
    static void dropUnnamed(CsvRow& row) {
        while (row.cells.size() > 1 && row.cells.last().trimmed().isEmpty())
            row.cells.removeLast();
    }

    Outcome fitInto(qsizetype columns, CsvRow& row) const {
        while (row.cells.size() > columns && row.cells.last().trimmed().isEmpty())
            row.cells.removeLast();
        if (row.cells.size() == columns) return {};
        return refuse(row.line, QStringLiteral("This row has %1 cells, the first row names %2. Put quotation "
                                               "marks around cells that hold the separator.")
                                    .arg(row.cells.size())
                                    .arg(columns));
    }

    tl::unexpected<Error> refuse(int line, const QString& message) const {
        return csvMistake(m_fileName, line, {}, message);
    }
    tl::unexpected<Error> refuse(int line, qsizetype column, const QString& message) const {
        return csvMistake(m_fileName, line, columnName(column), message);
    }

    const QString& m_text;
    const QString& m_fileName;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<QList<CsvRow>> parseCsv(const QByteArray& bytes, const QString& fileName) {
    CB_TRY(const QString text, decodeCsv(bytes, fileName));
    return Parser(text, fileName).parse();
}

} // namespace casebound::ingest
