// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/identity_places.h"

#include "core/ingest/csv/cell_reader.h"
#include "core/ingest/csv/csv_loader.h"
#include "core/ingest/csv/csv_text.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace casebound::ingest {
namespace {

// Columns of the appearance; all others are lists of names.
const QStringList& wordColumns() {
    static const QStringList columns{QStringLiteral("key"), QStringLiteral("label"), QStringLiteral("role")};
    return columns;
}

const QStringList& listColumns() {
    static const QStringList columns{
        QStringLiteral("names"),      QStringLiteral("strong"),   QStringLiteral("weak"),
        QStringLiteral("nicknames"),  QStringLiteral("initials"), QStringLiteral("handles"),
        QStringLiteral("mails"),      QStringLiteral("phones"),   QStringLiteral("addresses"),
        QStringLiteral("workplaces"), QStringLiteral("roles")};
    return columns;
}

Result<QStringList> columnsOf(const CsvRow& header, const QString& fileName) {
    QStringList columns;
    for (qsizetype at = 0; at < header.cells.size(); ++at) {
        const QString column = header.cells[at].simplified().toLower();
        const bool isKnown = wordColumns().contains(column) || listColumns().contains(column);
        if (!isKnown)
            return csvMistake(fileName, header.line, columnName(at + 1),
                              QStringLiteral("There is no such column. A table of people has the columns ") +
                                  (listColumns() + wordColumns()).join(QStringLiteral(", ")) +
                                  QLatin1Char('.'));
        if (columns.contains(column))
            return csvMistake(fileName, header.line, column,
                              QStringLiteral("This column stands twice in the first row."));
        columns.append(column);
    }
    return columns;
}

QJsonObject identityOf(const CsvRow& row, const QStringList& columns) {
    QJsonObject identity;
    QJsonObject appearance;
    for (qsizetype at = 0; at < columns.size(); ++at) {
        const QString& cell = row.cells[at];
        if (cell.trimmed().isEmpty()) continue;
        if (wordColumns().contains(columns[at]))
            appearance.insert(columns[at], cell.simplified());
        else
            identity.insert(columns[at], valueOfCell(CellForm::List, cell));
    }
    if (!appearance.isEmpty()) identity.insert(QStringLiteral("appearances"), QJsonArray{appearance});
    return identity;
}

} // namespace

bool isIdentityTable(const QString& fileName) {
    const QString name = QFileInfo(fileName).completeBaseName().toLower();
    return isTable(fileName) && (name == QLatin1String("identities") || name == QLatin1String("names"));
}

Result<IdentityPlaces> IdentityPlaces::parse(const QByteArray& bytes, const QString& fileName) {
    CB_TRY(const auto rows, parseCsv(bytes, fileName));
    CB_TRY(const QStringList columns, columnsOf(rows.first(), fileName));
    IdentityPlaces places(fileName);
    QJsonArray identities;
    for (const CsvRow& row : rows.mid(1)) {
        identities.append(identityOf(row, columns));
        places.m_lines.append(row.line);
    }
    places.m_root.insert(QStringLiteral("identities"), identities);
    return places;
}

int IdentityPlaces::lineOf(const QString& path) const {
    static const QRegularExpression row(QStringLiteral("^identities\\[(\\d+)\\]"));
    const auto found = row.match(path);
    return found.hasMatch() ? m_lines.value(found.captured(1).toLongLong(), 0) : 0;
}

QString IdentityPlaces::fieldOf(const QString& path) const {
    return path.section(QLatin1Char('.'), -1).contains(QLatin1Char('[')) ? QString()
                                                                         : path.section(QLatin1Char('.'), -1);
}

} // namespace casebound::ingest
