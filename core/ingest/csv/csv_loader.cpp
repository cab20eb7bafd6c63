// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/csv_loader.h"

#include "core/ingest/csv/csv_places.h"
#include "core/ingest/csv/csv_text.h"
#include "core/ingest/csv/identity_places.h"

#include <QFileInfo>

namespace casebound::ingest {

bool isTable(const QString& fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    return suffix == QLatin1String("csv") || suffix == QLatin1String("tsv") || suffix == QLatin1String("tab");
}

std::optional<records::Kind> kindOfTable(const QString& fileName) {
    return records::kindFromPlural(QFileInfo(fileName).completeBaseName().toLower());
}

Result<LoadReport> loadCsv(const LoadTools& tools, const QByteArray& bytes, const QString& fileName,
                           std::optional<records::Kind> kind, const QString& who) {
    if (!kind && isIdentityTable(fileName)) {
        CB_TRY(const IdentityPlaces people, IdentityPlaces::parse(bytes, fileName));
        return loadInput(tools, people, who);
    }
    if (!kind) kind = kindOfTable(fileName);
    if (!kind)
        return csvMistake(
            fileName, 0, {},
            QStringLiteral("Say which kind of record the rows are, as in --kind events, or call "
                           "the file events.csv; a table of people for Names is called identities.csv."));
    CB_TRY(const CsvPlaces places, CsvPlaces::parse(bytes, fileName, *kind));
    return loadInput(tools, places, who);
}

} // namespace casebound::ingest
