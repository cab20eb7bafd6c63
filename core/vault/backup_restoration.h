// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/case_lock.h"
#include "core/storage/history.h"
#include "core/storage/migrations.h"
#include "core/vault/vault.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace casebound::vault {

// How a backup stands to the case whose place it is to take, by the history of both.
enum class BackupAge {
    NoCase,  // nothing is there
    Unknown, // what is there was not opened: other keys, damage, or changes left in its log by a crash
    Same,
    Older, // the case goes on from the backup
    Newer, // the backup goes on from the case
    Apart, // each has changes that the other lacks, or it is another case
};

struct BackupFacts {
    storage::ChainHead head;
    QDateTime lastChange; // UTC; invalid where the history is empty
    BackupAge age = BackupAge::Unknown;
    qint64 changes = 0; // by how many entries of the history it is older or newer
};

struct BackupToRestore {
    QString backup;
    QString path; // of the case; whatever file is there is kept under another name
    // What opened the case when the backup was made. The names password is not needed.
    const Credentials& credentials;
    // What opens the case at `path` now, to compare both, where it has other keys; null: it is not opened
    // then.
    const Credentials* current = nullptr;
};

// A backup on its way to a case's place, in two steps so that people can see what they would get: a verified
// copy beside the case, then the case. Until finish() nothing else changes; the place stays locked. The case
// restored opens with what opened the backup.
class BackupRestoration {
public:
    // Verifies the backup wholly, pages, structure and history, and copies it. Errors: InvalidInput (the two
    // are one file; empty passphrase), NotFound, NotACase, WrongPassphrase, Damaged (the backup),
    // NewerVersion, InUse (the case, or the backup, is open), NoSpace, NoPermission, Cancelled, Io.
    static Result<BackupRestoration> begin(const BackupToRestore& what, const Services& services,
                                           const storage::Migrations& migrations, Progress& progress);

    const BackupFacts& facts() const { return m_facts; }

    // Renames what is at the case's place, with a log that a crash left beside it, and gives the copy its
    // name. A crash leaves one or the other whole. Returns where the old file is now; empty where none was.
    // Errors: NoSpace, NoPermission, Io; the old file is then in its place, or the message says where.
    Result<QString> finish();

    BackupRestoration(BackupRestoration&&) noexcept = default;
    BackupRestoration& operator=(BackupRestoration&&) = delete;
    ~BackupRestoration(); // removes what is not finished; nothing where it was moved from

private:
    BackupRestoration(QString path, const Clock& clock, storage::CaseLock lock);
    Outcome keepOld(const QString& kept);

    QString m_path; // empty: moved from
    const Clock* m_clock;
    storage::CaseLock m_lock;
    BackupFacts m_facts;
};

// Where the copy stands until it is complete: beside the case, so that it can be renamed.
QString restorePartPath(const QString& casePath);

} // namespace casebound::vault
