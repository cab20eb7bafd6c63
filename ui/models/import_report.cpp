// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_report.h"

#include "ui/models/flag_words.h"

#include <QFileInfo>

namespace casebound::models {

using ingest::ImportedFile;
using ingest::ImportResult;

namespace {

CellTone toneOf(ImportResult result) {
    switch (result) {
    case ImportResult::Imported:
        return CellTone::Good;
    case ImportResult::Warnings:
    case ImportResult::Password:
        return CellTone::Warning;
    case ImportResult::Duplicate:
        return CellTone::Quiet;
    case ImportResult::Failed:
        return CellTone::Danger;
    }
    return CellTone::Plain;
}

QString iconOf(ImportResult result) {
    switch (result) {
    case ImportResult::Imported:
        return QStringLiteral("check");
    case ImportResult::Warnings:
        return QStringLiteral("warning");
    case ImportResult::Password:
        return QStringLiteral("key");
    case ImportResult::Duplicate:
        return QStringLiteral("copy");
    case ImportResult::Failed:
        return QStringLiteral("cross");
    }
    return {};
}

// What somebody has to do something about stands first: a long batch is not read to its end.
int rankOf(ImportResult result) {
    if (result == ImportResult::Failed) return 0;
    return result == ImportResult::Password ? 1 : 2;
}

} // namespace

QString importResultName(ImportResult result) {
    switch (result) {
    case ImportResult::Imported:
        return ImportReport::tr("Imported");
    case ImportResult::Warnings:
        return ImportReport::tr("With warnings");
    case ImportResult::Duplicate:
        return ImportReport::tr("There already");
    case ImportResult::Password:
        return ImportReport::tr("Needs a password");
    case ImportResult::Failed:
        return ImportReport::tr("Failed");
    }
    return {};
}

void ImportReport::add(const ImportedFile& file) {
    for (int at = 0; at < rows().size(); ++at) {
        if (rows().at(at).file != file.file) continue;
        changeableRows()[at] = file;
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        return;
    }
    const auto isLater = [&file](const ImportedFile& row) {
        return rankOf(row.result) > rankOf(file.result);
    };
    const auto place = std::find_if(rows().begin(), rows().end(), isLater);
    const auto at = static_cast<int>(place - rows().begin());
    beginInsertRows({}, at, at);
    changeableRows().insert(at, file);
    endInsertRows();
}

qsizetype ImportReport::count(ImportResult result) const {
    return std::count_if(rows().begin(), rows().end(),
                         [result](const ImportedFile& row) { return row.result == result; });
}

QStringList ImportReport::locked() const {
    QStringList paths;
    for (const ImportedFile& row : rows())
        if (row.result == ImportResult::Password) paths.append(row.file);
    return paths;
}

QString ImportReport::text() const {
    QStringList lines{headers().join(u'\t')};
    for (const ImportedFile& row : rows()) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(words(row, column).simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QByteArray ImportReport::csv() const {
    const auto quoted = [](QString cell) {
        // Whoever names a file may not say what a spreadsheet does.
        if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front())) cell.prepend(u'\'');
        return u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"';
    };
    const auto line = [&](const QStringList& cells) {
        QStringList all;
        for (const QString& cell : cells)
            all.append(quoted(cell));
        return all.join(u',') + QLatin1String("\r\n");
    };
    QString table = line(headers());
    for (const ImportedFile& row : rows()) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(words(row, column));
        table += line(cells);
    }
    return table.toUtf8();
}

QStringList ImportReport::headers() const {
    return {tr("File"), tr("Result"), tr("Exhibit"), tr("What was noticed")};
}

QString ImportReport::words(const ImportedFile& row, int column) {
    switch (column) {
    case File:
        return QFileInfo(row.file).fileName();
    case Outcome:
        return importResultName(row.result);
    case Exhibit:
        return row.attachments.isEmpty()
                   ? row.ref
                   : tr("%1 and %n attached", nullptr, static_cast<int>(row.attachments.size())).arg(row.ref);
    case Notes:
        return row.reason.isEmpty() ? flagLines(row.warnings).join(QStringLiteral(" · ")) : row.reason;
    default:
        return {};
    }
}

QVariant ImportReport::cell(const ImportedFile& row, int column, int role) const {
    if (role == RefRole) return row.ref;
    if (role == OutcomeRole) return static_cast<int>(row.result);
    if (role == Qt::DisplayRole || role == SortRole) return words(row, column);
    if (role == Qt::ToolTipRole) return column == File ? row.file : words(row, column);
    if (role == IconNameRole && column == Outcome) return iconOf(row.result);
    if (role == ToneRole && column == Outcome) return toneValue(toneOf(row.result));
    if (role == ToneRole && column == Notes) return toneValue(CellTone::Quiet);
    return {};
}

void ImportFilter::choose(std::optional<ImportResult> result) {
    m_result = result;
    invalidateFilter();
}

bool ImportFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (!m_result) return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(ImportReport::OutcomeRole).toInt() == static_cast<int>(*m_result);
}

} // namespace casebound::models
