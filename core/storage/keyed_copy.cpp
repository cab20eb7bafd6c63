// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/keyed_copy.h"

#include "core/storage/files.h"
#include "core/storage/handle.h"
#include "core/storage/snapshot.h"
#include "core/storage/sqlite_error.h"

#include <memory>

namespace casebound::storage {
namespace {

constexpr int kPagesAtOnce = 2048; // 8 MiB between two questions whether to go on

struct FinishBackup {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

// SQLite's backup hands decrypted pages from one cipher to the other, in memory.
Outcome copyPages(Connection& source, sqlite3* target, Progress& progress) {
    std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(target, "main", Access::handle(source)->database(), "main"));
    if (!backup) return failure(lastError(target));
    int status = SQLITE_OK;
    while (status == SQLITE_OK) {
        CB_CHECK(progress.proceed());
        status = sqlite3_backup_step(backup.get(), kPagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup.get());
        progress.report(total - sqlite3_backup_remaining(backup.get()), total,
                        QStringLiteral("Copying pages"));
    }
    backup.reset(); // tells the target what went wrong
    return status == SQLITE_DONE ? Outcome() : failure(lastError(target));
}

Outcome writeCopy(Connection& source, const QString& path, const KeyMaterial& material, Progress& progress) {
    CB_TRY(const std::shared_ptr<Handle> target, Access::createForCopy(path, material));
    CB_TRY(const Snapshot snapshot, Snapshot::of(source));
    CB_CHECK(copyPages(source, target->database(), progress));
    return target->proveEncrypted();
}

} // namespace

Outcome copyUnderKey(Connection& source, const QString& path, const KeyMaterial& material,
                     Progress& progress) {
    Outcome done = writeCopy(source, path, material, progress);
    if (!done && done.error().code != ErrorCode::AlreadyExists) removeDatabase(path);
    return done;
}

} // namespace casebound::storage
