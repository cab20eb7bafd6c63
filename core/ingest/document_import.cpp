// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/document_import.h"

#include "core/ingest/exhibit_writer.h"
#include "core/ingest/reading_pool.h"

namespace casebound::ingest {

namespace {

// What a failed reading means for one file. Only the code and our own words: nothing the file said.
ImportedFile failedFile(const QString& path, const Error& error) {
    ImportedFile file;
    file.file = path;
    file.result = error.code == ErrorCode::PasswordNeeded ? ImportResult::Password : ImportResult::Failed;
    file.reason = error.message;
    return file;
}

} // namespace

QString resultName(ImportResult result) {
    switch (result) {
    case ImportResult::Imported:
        return QStringLiteral("imported");
    case ImportResult::Warnings:
        return QStringLiteral("warnings");
    case ImportResult::Duplicate:
        return QStringLiteral("duplicate");
    case ImportResult::Password:
        return QStringLiteral("password");
    case ImportResult::Failed:
        return QStringLiteral("failed");
    }
    return QStringLiteral("failed");
}

Result<QList<ImportedFile>> importDocuments(const ImportTools& tools, const QStringList& paths,
                                            const ImportOptions& options, Progress& progress,
                                            const std::function<void(const ImportedFile&)>& each) {
    const QList<ListedFile> files = listFiles(paths);
    ExhibitWriter writer(tools, options.who);
    ReadingPool pool(tools.reader, files, options.pdfPassword, options.jobs, progress);
    QList<ImportedFile> results;
    while (auto item = pool.next()) {
        CB_CHECK(progress.proceed());
        ImportedFile result;
        if (item->document) {
            CB_TRY(result, writer.write(item->file.path, *item->document));
        } else if (item->document.error().code == ErrorCode::Cancelled) {
            return failure(item->document.error());
        } else {
            result = failedFile(item->file.path, item->document.error());
        }
        if (each) each(result);
        results.append(std::move(result));
        progress.report(results.size(), files.size(), QStringLiteral("Importing"));
    }
    return results;
}

} // namespace casebound::ingest
