// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/csv_places.h"

#include "core/ingest/csv/cell_reader.h"
#include "core/ingest/csv/csv_text.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace casebound::ingest {

namespace {

// "According to" is what a spreadsheet's owner may have made of "according_to".
QString fieldNameOf(const QString& cell) {
    return cell.simplified().toLower().replace(u' ', u'_');
}

// A first row that names no fields may be a row of content: only what looks like a field is repeated.
QString sayable(const QString& cell, qsizetype column) {
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z_]{0,29}$"));
    return form.match(cell).hasMatch() ? cell : columnName(column);
}

QString whyNot(const QString& name, const QStringList& before, const QHash<QString, CellForm>& forms,
               records::Kind kind) {
    const QString plural = QString::fromLatin1(records::info(kind).plural);
    const auto form = forms.constFind(name);
    if (name.isEmpty()) return QStringLiteral("This column has no name: the first row names the fields.");
    if (form == forms.constEnd())
        return QStringLiteral(
                   "There is no such field. The first row names fields: \"template %1\" lists them.")
            .arg(plural);
    if (before.contains(name)) return QStringLiteral("This column stands twice in the first row.");
    if (*form == CellForm::DoesNotFit)
        return QStringLiteral("What this field holds does not fit into a cell. Load it from a JSON file.");
    return {};
}

Result<QStringList> fieldNames(const CsvRow& header, records::Kind kind, const QString& fileName) {
    const auto forms = cellForms(kind);
    QStringList names;
    for (qsizetype at = 0; at < header.cells.size(); ++at) {
        const QString name = fieldNameOf(header.cells[at]);
        if (const QString why = whyNot(name, names, forms, kind); !why.isEmpty())
            return csvMistake(fileName, header.line,
                              forms.contains(name) ? name : sayable(header.cells[at].trimmed(), at + 1), why);
        names.append(name);
    }
    return names;
}

} // namespace

Result<CsvPlaces> CsvPlaces::parse(const QByteArray& bytes, const QString& fileName, records::Kind kind) {
    CB_TRY(const auto rows, parseCsv(bytes, fileName));
    CB_TRY(const QStringList names, fieldNames(rows.first(), kind, fileName));
    CsvPlaces places(fileName);
    places.take(rows, kind, names);
    return places;
}

void CsvPlaces::take(const QList<CsvRow>& rows, records::Kind kind, const QStringList& names) {
    const auto forms = cellForms(kind);
    QJsonArray objects;
    for (qsizetype row = 1; row < rows.size(); ++row) {
        QJsonObject object;
        for (qsizetype at = 0; at < names.size(); ++at)
            if (const QString& cell = rows[row].cells[at]; !cell.trimmed().isEmpty())
                object.insert(names[at], valueOfCell(forms.value(names[at]), cell));
        objects.append(object);
        m_lines.append(rows[row].line);
    }
    m_root.insert(QLatin1String(records::info(kind).plural), objects);
}

int CsvPlaces::lineOf(const QString& path) const {
    static const QRegularExpression row(QStringLiteral("^[a-z-]+\\[(\\d+)\\]"));
    const auto found = row.match(path);
    return found.hasMatch() ? m_lines.value(found.captured(1).toLongLong(), 0) : 0;
}

QString CsvPlaces::fieldOf(const QString& path) const {
    static const QRegularExpression column(QStringLiteral("^[a-z-]+\\[\\d+\\]\\.([a-z_]+)"));
    return column.match(path).captured(1);
}

} // namespace casebound::ingest
