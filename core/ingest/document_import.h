// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/reading/reader_program.h"
#include "core/records/exhibit.h"
#include "core/storage/connection.h"
#include "core/vault/register_keys.h"

#include <QList>
#include <QString>

#include <functional>

namespace casebound::ingest {

enum class ImportResult { Imported, Warnings, Duplicate, Password, Failed };

// "imported", "warnings", …: as the command line prints it.
QString resultName(ImportResult result);

// What became of one file. Exactly one for each file that was asked for.
struct ImportedFile {
    QString file; // the path as given or found
    ImportResult result = ImportResult::Failed;
    QString ref; // of the exhibit, also for a duplicate: the one that is there already
    QList<records::Flag> warnings;
    QStringList attachments; // of the exhibits that were made of what is attached to it
    QString reason;          // for a file that failed: why, in words for people
};

struct ImportOptions {
    int jobs = 2;            // files read at the same time
    SecureBytes pdfPassword; // tried on every file that asks for one
    QString who;             // for history and custody
};

// What an import works with; all must outlive it.
struct ImportTools {
    storage::Connection& connection;
    const vault::RegisterKeys& keys;
    const Clock& clock;
    Random& random;
    const reading::ReaderProgram& reader;
};

// Imports files and folders. Each file with what is attached to it is its own transaction: seal the original,
// mask and index its text, note custody. Reading runs in `options.jobs` threads, writing in the caller's. A
// file that cannot be read costs that file only. `each` is called in the caller's thread after every file.
// Errors: Cancelled (what was imported until then stays), and failures of the case itself (NoSpace, Io,
// Damaged), which end the batch with everything before it kept.
Result<QList<ImportedFile>> importDocuments(const ImportTools& tools, const QStringList& paths,
                                            const ImportOptions& options, Progress& progress,
                                            const std::function<void(const ImportedFile&)>& each = {});

} // namespace casebound::ingest
