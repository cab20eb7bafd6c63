// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benches.h"
#include "tests/bench/programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

namespace casebound::bench {

namespace {

constexpr int kRecognitions = 3;

QStringList caseAccess() {
    return {QStringLiteral("--passphrase-fd"), QStringLiteral("3")};
}

// The demo's documents as scans: one image for each page.
Outcome scan(const QString& scans) {
    QDir().mkpath(scans);
    const QString demo = QCoreApplication::applicationDirPath() + QStringLiteral("/../demo");
    CB_CHECK(run(
        {QStringLiteral("sh"), QStringLiteral("-c"),
         QStringLiteral("for f in \"$0\"/*.pdf; do pdftoppm -r 200 -gray -png \"$f\" \"$1/${f##*/}\"; done"),
         demo, scans},
        Status::Any));
    return {};
}

Timed recognizing(const QDir& folder, const QString& scans) {
    return [=]() -> Result<double> {
        const QString path = folder.filePath(QStringLiteral("ocr.casebound"));
        QFile::remove(path);
        CB_CHECK(casebound(QStringList{QStringLiteral("new"), path} + caseAccess()));
        CB_CHECK(casebound(QStringList{QStringLiteral("import"), path, scans} + caseAccess(), Status::Any));
        return secondsOf([&]() -> Outcome {
            CB_TRY(
                const QByteArray said,
                casebound(QStringList{QStringLiteral("ocr"), path, QStringLiteral("--json")} + caseAccess()));
            if (!said.contains("\"recognized\""))
                return failure(ErrorCode::ReaderFailed, QStringLiteral("The recognition did not work."));
            return {};
        });
    };
}

Timed readingInLoop(const QString& scans) {
    return [=]() -> Result<double> {
        return secondsOf([&]() -> Outcome {
            CB_CHECK(run(
                {QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral(
                     "for f in \"$0\"/*.png; do OMP_THREAD_LIMIT=1 tesseract \"$f\" - >/dev/null 2>&1; done"),
                 scans},
                Status::Any));
            return {};
        });
    };
}

} // namespace

Outcome benchOcr(const QString& folder) {
    const QString scans = QDir(folder).filePath(QStringLiteral("scans"));
    CB_CHECK(scan(scans));
    const qsizetype pages = QDir(scans).entryList({QStringLiteral("*.png")}, QDir::Files).size();
    if (pages == 0) return failure(ErrorCode::NotFound, QStringLiteral("pdftoppm made no images."));
    const QString what = QStringLiteral("%1 scanned pages, one at a time, masked and indexed").arg(pages);
    const Timed ours = recognizing(QDir(folder), scans);
    CB_TRY(const Comparison row, isInstalled("tesseract")
                                     ? compare(what, ours, QStringLiteral("tesseract in a loop"),
                                               readingInLoop(scans), kRecognitions)
                                     : alone(what, ours, QStringLiteral("tesseract"), kRecognitions));
    print(QStringLiteral("Recognising text"), {row});
    QTextStream(stdout)
        << QStringLiteral("%1 pages a minute\n").arg(double(pages) * 60 / row.ours.median, 0, 'f', 1);
    return {};
}

} // namespace casebound::bench
