// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/script.h"

#include "tests/bench/programs.h"

#include <QCoreApplication>
#include <QTemporaryFile>

namespace casebound::bench {

Result<QList<double>> runScript(const QString& database, const Script& script) {
    QTemporaryFile file;
    if (!file.open()) return failure(ErrorCode::Io, QStringLiteral("Cannot write a script."));
    QDataStream stream(&file);
    stream << script;
    file.close();
    CB_TRY(const QByteArray said,
           run({QCoreApplication::applicationDirPath() + QStringLiteral("/casebound-bench-sqlite"), database,
                file.fileName()}));
    QList<double> seconds;
    for (const QByteArray& line : said.split('\n'))
        if (!line.isEmpty()) seconds.append(line.toDouble());
    if (seconds.size() == script.size()) return seconds;
    return failure(ErrorCode::ReaderFailed, QStringLiteral("The script was not run to its end."));
}

} // namespace casebound::bench
