// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benches.h"
#include "tests/bench/programs.h"

#include <QCoreApplication>
#include <QDir>

namespace casebound::bench {

namespace {

constexpr int kVariations = 40;
constexpr int kImports = 5;

// The demo's documents again and again, each with a comment of its own behind its end, which readers pass
// over: another file for whoever compares hashes.
Result<QString> variations(const QDir& folder) {
    const QDir demo(QCoreApplication::applicationDirPath() + QStringLiteral("/../demo"));
    const QStringList names = demo.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("The demo's PDFs are not built."));
    const QString made = folder.filePath(QStringLiteral("pdfs"));
    folder.mkpath(made);
    for (int i = 0; i < kVariations; ++i) {
        const QString& name = names.at(i % names.size());
        CB_TRY(const QByteArray bytes, readFile(demo.filePath(name)));
        CB_CHECK(writeFile(QStringLiteral("%1/%2-%3").arg(made).arg(i, 2, 10, QLatin1Char('0')).arg(name),
                           bytes + "\n% variation " + QByteArray::number(i) + '\n'));
    }
    return made;
}

// A case of its own each time, made before the clock starts.
Timed importing(const QDir& folder, const QString& pdfs, int jobs) {
    return [=]() -> Result<double> {
        const QString path = folder.filePath(QStringLiteral("import.casebound"));
        QFile::remove(path);
        const QStringList access{QStringLiteral("--passphrase-fd"), QStringLiteral("3")};
        CB_CHECK(casebound(QStringList{QStringLiteral("new"), path} + access));
        return secondsOf([&]() -> Outcome {
            CB_TRY(const QByteArray said,
                   casebound(QStringList{QStringLiteral("import"), path, pdfs, QStringLiteral("--jobs"),
                                         QString::number(jobs), QStringLiteral("--json")} +
                                 access,
                             Status::Any));
            if (!said.contains("\"files\""))
                return failure(ErrorCode::ReaderFailed, QStringLiteral("The import did not work."));
            return {};
        });
    };
}

Timed looping(const QDir& folder, const QString& pdfs) {
    const QString texts = folder.filePath(QStringLiteral("texts"));
    folder.mkpath(texts);
    return [=]() -> Result<double> {
        return secondsOf([&]() -> Outcome {
            CB_CHECK(
                run({QStringLiteral("sh"), QStringLiteral("-c"),
                     QStringLiteral("for f in \"$0\"/*.pdf; do pdftotext \"$f\" \"$1/${f##*/}.txt\"; done"),
                     pdfs, texts},
                    Status::Any));
            return {};
        });
    };
}

} // namespace

Outcome benchImport(const QString& folder, const QString& pdfs) {
    QString source = pdfs;
    if (source.isEmpty()) {
        CB_TRY(source, variations(QDir(folder)));
    }
    const qsizetype count = QDir(source).entryList({QStringLiteral("*.pdf")}, QDir::Files).size();
    if (count == 0) return failure(ErrorCode::NotFound, QStringLiteral("There are no PDFs in that folder."));
    QList<Comparison> rows;
    for (const int jobs : {1, 2}) {
        const QString what =
            QStringLiteral("%1 PDFs, sealed, masked, indexed; %2 at a time").arg(count).arg(jobs);
        const Timed ours = importing(QDir(folder), source, jobs);
        CB_TRY(const Comparison row, isInstalled("pdftotext")
                                         ? compare(what, ours, QStringLiteral("pdftotext in a loop"),
                                                   looping(QDir(folder), source), kImports)
                                         : alone(what, ours, QStringLiteral("pdftotext"), kImports));
        rows.append(row);
    }
    print(QStringLiteral("Import of a folder"), rows);
    return {};
}

} // namespace casebound::bench
