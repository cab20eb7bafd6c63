// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_restoration.h"

#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "core/storage/files.h"
#include "core/vault/case_file.h"
#include "core/vault/dated_names.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdlib>

namespace casebound::vault {
namespace {

// What SQLite would replay into whatever file has the name in front: they go with the old file.
constexpr std::array<const char*, 2> kLogs = {"-wal", "-journal"};

tl::unexpected<Error> damagedBackup() {
    return failure(
        ErrorCode::Damaged,
        QStringLiteral("The backup is damaged, so it was not restored. Nothing was changed. Use an "
                       "older backup."));
}

QString placeOf(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

Outcome checkPlace(const QString& path, const QString& backup) {
    const QFileInfo info(path);
    if (!QFileInfo(info.absolutePath()).isDir())
        return failure(ErrorCode::NotFound,
                       QStringLiteral("The folder that the case is to be in is not there. Make it first, or "
                                      "choose another."));
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::NotACase,
                       QStringLiteral("What is at the case's place is not a file. It was not touched."));
    if (!storage::isSameFile(path, backup)) return {};
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("The backup and the case are the same file. Say where the case is to be."));
}

// A backup that somebody opened as a case may have its last changes elsewhere.
Outcome checkBackupIsIdle(const QString& backup) {
    CB_CHECK(storage::CaseLock::checkFree(backup));
    if (QFileInfo(backup + QStringLiteral("-wal")).size() == 0) return {};
    return failure(ErrorCode::InUse,
                   QStringLiteral("This backup was opened as a case, and its last changes are still in the "
                                  "file beside it that ends in -wal. Nothing was changed. Open it once more, "
                                  "close it, then restore it."));
}

Outcome verifyWhole(storage::Connection& backup, const storage::Migrations& migrations, Progress& progress) {
    CB_TRY(const int version, storage::schemaVersion(backup));
    if (version > storage::newestVersion(migrations))
        return failure(ErrorCode::NewerVersion,
                       QStringLiteral("This backup was made by a newer Casebound, so it was not restored. "
                                      "Nothing was changed. Update Casebound, then try again."));
    CB_TRY(const auto findings, storage::checkDatabase(backup, storage::Depth::Full, progress));
    if (!findings.isEmpty()) return damagedBackup();
    CB_TRY(const auto chain, storage::verifyChain(backup, progress));
    return chain.whole ? Outcome() : damagedBackup();
}

// Read-only, so that not even a log is emptied: what is to be kept stays as it is.
Result<storage::Connection> openCurrent(const BackupToRestore& what, const QString& path,
                                        const storage::KeyMaterial& ofBackup, const Services& services) {
    CB_CHECK(checkLogIsEmpty(path));
    CB_TRY(const Salt salt, readSalt(path, services.derivation));
    if (salt.bytes() == ofBackup.salt)
        return storage::Connection::open(path, ofBackup, storage::Mode::ReadOnly);
    if (what.current == nullptr)
        return failure(ErrorCode::WrongPassphrase, QStringLiteral("The case has other keys."));
    CB_TRY(const auto material, deriveKey(*what.current, salt, services.derivation));
    return storage::Connection::open(path, material, storage::Mode::ReadOnly);
}

// By both histories. That the case cannot be opened is why people restore: no error.
Outcome compare(BackupFacts& facts, storage::Connection& backup, storage::Connection& current) {
    CB_TRY(const auto head, storage::chainHead(current));
    CB_TRY(const bool caseGoesOn, storage::goesOnFrom(current, facts.head));
    CB_TRY(const bool backupGoesOn, storage::goesOnFrom(backup, head));
    facts.changes = std::abs(head.seq - facts.head.seq);
    facts.age = BackupAge::Apart;
    if (caseGoesOn) facts.age = BackupAge::Older;
    if (backupGoesOn) facts.age = BackupAge::Newer;
    if (caseGoesOn && backupGoesOn) facts.age = BackupAge::Same;
    if (facts.age == BackupAge::Apart) facts.changes = 0;
    return {};
}

Result<BackupFacts> factsOf(storage::Connection& backup) {
    BackupFacts facts;
    CB_TRY(facts.head, storage::chainHead(backup));
    CB_TRY(const auto newest, storage::readHistory(backup, {{}, 0, 1}));
    if (!newest.isEmpty()) facts.lastChange = QDateTime::fromString(newest.first().at, Qt::ISODateWithMs);
    return facts;
}

Outcome copyLog(const QString& from, const QString& to) {
    if (QFileInfo(from).size() == 0) return {};
    CB_CHECK(storage::checkSpace(to, QFileInfo(from).size()));
    if (QFile::copy(from, to)) return storage::syncFileAndFolder(to);
    QFile::remove(to);
    return failure(ErrorCode::Io,
                   QStringLiteral("The old file could not be kept with its log, so the backup was not "
                                  "restored. The case is as it was. Check the disk, then try again."));
}

} // namespace

BackupRestoration::BackupRestoration(QString path, const Clock& clock, storage::CaseLock lock)
    : m_path(std::move(path))
    , m_clock(&clock)
    , m_lock(std::move(lock)) {}

BackupRestoration::~BackupRestoration() {
    if (!m_path.isEmpty()) storage::removeDatabase(restorePartPath(m_path));
}

Result<BackupRestoration> BackupRestoration::begin(const BackupToRestore& what, const Services& services,
                                                   const storage::Migrations& migrations,
                                                   Progress& progress) {
    const QString path = placeOf(what.path);
    CB_CHECK(checkPlace(path, what.backup));
    CB_TRY(storage::CaseLock lock, storage::CaseLock::acquire(path, services.clock));
    BackupRestoration restoration(path, services.clock, std::move(lock));
    CB_CHECK(checkBackupIsIdle(placeOf(what.backup)));
    CB_TRY(const Salt salt, readSalt(what.backup, services.derivation));
    CB_TRY(const auto material, deriveKey(what.credentials, salt, services.derivation));
    CB_TRY(auto backup, storage::Connection::open(what.backup, material, storage::Mode::ReadOnly));
    CB_CHECK(verifyWhole(backup, migrations, progress));
    CB_TRY(restoration.m_facts, factsOf(backup));
    if (!QFileInfo::exists(path)) {
        restoration.m_facts.age = BackupAge::NoCase;
    } else if (auto current = openCurrent(what, path, material, services)) {
        static_cast<void>(compare(restoration.m_facts, backup, *current));
    }
    CB_CHECK(storage::checkSpace(path, QFileInfo(what.backup).size()));
    CB_CHECK(storage::writeVerifiedCopy(backup, restorePartPath(path), progress));
    return restoration;
}

// Logs first as copies, then the file by its name, then the logs: whoever finds the old file finds its log
// beside it, and no log is left that would be replayed into the new one.
Outcome BackupRestoration::keepOld(const QString& kept) {
    for (const char* log : kLogs)
        CB_CHECK(copyLog(m_path + QLatin1String(log), kept + QLatin1String(log)));
    if (QFileInfo::exists(m_path)) CB_CHECK(storage::renameNew(m_path, kept));
    bool isGone = true;
    for (const char* log : {"-wal", "-journal", "-shm"}) {
        const QString name = m_path + QLatin1String(log);
        isGone = (!QFileInfo::exists(name) || QFile::remove(name)) && isGone;
    }
    if (!isGone)
        return failure(ErrorCode::Io,
                       QStringLiteral("A log of the old file could not be removed, and would be mixed into "
                                      "the restored case."));
    return storage::syncFolderOf(m_path);
}

Result<QString> BackupRestoration::finish() {
    const bool hadCase = QFileInfo::exists(m_path);
    const QString kept = freeDatedPath(QFileInfo(m_path).absolutePath(), m_path,
                                       QStringLiteral("before restoring"), m_clock->now());
    Outcome done = keepOld(kept);
    if (done) done = storage::renameNew(restorePartPath(m_path), m_path);
    if (done) return hadCase ? kept : QString();
    Error error = done.error();
    if (hadCase && !QFileInfo::exists(m_path))
        error.message = QStringLiteral("The backup could not be put in the case's place. The case as it was "
                                       "is whole, and is now called \"%1\", in the same folder. ")
                            .arg(QFileInfo(kept).fileName()) +
                        error.message;
    return failure(error);
}

QString restorePartPath(const QString& casePath) {
    return casePath + QStringLiteral(".restore.part");
}

} // namespace casebound::vault
