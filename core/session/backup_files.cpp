// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backup_files.h"

#include "core/storage/case_lock.h"
#include "core/storage/files.h"
#include "core/vault/dated_names.h"
#include "core/vault/former_keyings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace casebound::session {
namespace {

const QString kWords = QStringLiteral("backup");
const QString kUnfinished = QStringLiteral(".part");

QByteArray firstBytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(storage::KeyMaterial::kSaltSize) : QByteArray();
}

// Somebody opened it as a case, or left it so.
Outcome checkIdle(const QString& path) {
    CB_CHECK(storage::CaseLock::checkFree(path));
    if (!QFileInfo::exists(path + QStringLiteral("-wal"))) return {};
    return failure(ErrorCode::InUse,
                   QStringLiteral("This backup was opened as a case and not closed, so it was not removed. "
                                  "Open it once more and close it, or remove it by hand."));
}

} // namespace

BackupFiles::BackupFiles(storage::Connection& connection, QList<QByteArray> former)
    : m_connection(&connection)
    , m_case(connection.path())
    , m_current(connection.material().salt)
    , m_former(std::move(former)) {}

Result<BackupFiles> BackupFiles::of(storage::Connection& connection) {
    CB_TRY(const auto keyings, vault::formerKeyings(connection));
    QList<QByteArray> former;
    for (const auto& keying : keyings)
        former.append(keying.salt);
    return BackupFiles(connection, std::move(former));
}

bool BackupFiles::isOurs(const QByteArray& start) const {
    return start == m_current || m_former.contains(start);
}

std::optional<BackupFile> BackupFiles::lookAt(const QString& path) const {
    const QFileInfo info(path);
    if (!info.isFile() || info.isSymLink() || storage::isSameFile(path, m_case)) return std::nullopt;
    const QByteArray start = firstBytesOf(path);
    if (!isOurs(start)) return std::nullopt;
    const auto name = vault::readDatedName(info.fileName(), m_case, kWords);
    BackupFile file{info.absoluteFilePath(), name ? name->at : info.lastModified().toUTC(), info.size(),
                    BackupState::FormerKeys, name.has_value()};
    if (start != m_current) return file;
    const auto opened = storage::Connection::open(path, m_connection->material(), storage::Mode::ReadOnly);
    file.state = opened ? BackupState::Opens : BackupState::Damaged;
    return file;
}

QList<BackupFile> BackupFiles::in(const QStringList& folders) const {
    QList<BackupFile> files;
    QStringList seen;
    for (const QString& folder : folders) {
        const QString place = QFileInfo(folder).canonicalFilePath();
        if (place.isEmpty() || seen.contains(place)) continue;
        seen.append(place);
        const QDir dir(folder);
        for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks))
            if (const auto file = lookAt(dir.absoluteFilePath(name))) files.append(*file);
    }
    std::sort(files.begin(), files.end(), [](const BackupFile& one, const BackupFile& other) {
        return one.at != other.at ? one.at > other.at : one.path > other.path;
    });
    return files;
}

QString BackupFiles::newPath(const QString& folder, const QDateTime& at) const {
    return vault::freeDatedPath(folder, m_case, kWords, at);
}

QStringList BackupFiles::surplus(const QString& folder, const QString& newest, int keep) const {
    struct Found {
        vault::DatedName name;
        QString path;
    };
    QList<Found> found;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        const auto dated = vault::readDatedName(name, m_case, kWords);
        const QString path = dir.absoluteFilePath(name);
        if (dated && path != newest && !storage::isSameFile(path, m_case) && isOurs(firstBytesOf(path)))
            found.append({*dated, path});
    }
    std::sort(found.begin(), found.end(),
              [](const Found& one, const Found& other) { return other.name < one.name; });
    QStringList paths;
    for (qsizetype i = keep - 1; i < found.size(); ++i)
        paths.append(found[i].path);
    return paths;
}

Outcome BackupFiles::remove(const QString& path) const {
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such backup. Nothing was removed."));
    if (!info.isFile() || info.isSymLink() || storage::isSameFile(path, m_case) ||
        !isOurs(firstBytesOf(path)))
        return failure(ErrorCode::Refused,
                       QStringLiteral("This file is no backup of this case, so it was not removed."));
    CB_CHECK(checkIdle(path));
    if (QFile::remove(path)) return {};
    return failure(ErrorCode::NoPermission,
                   QStringLiteral("The system does not allow Casebound to remove this backup. It is as it "
                                  "was. Check the permissions of its folder."));
}

void BackupFiles::removeUnfinished(const QString& folder) const {
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        if (!name.endsWith(kUnfinished)) continue;
        const QString path = dir.absoluteFilePath(name);
        const QByteArray start = firstBytesOf(path);
        // The first page may come last: until then there is nothing, or zeros.
        const bool hasBegun = !QByteArray(start).replace('\0', QByteArray()).isEmpty();
        if (vault::readDatedName(name.chopped(kUnfinished.size()), m_case, kWords) &&
            (!hasBegun || isOurs(start)))
            storage::removeDatabase(path);
    }
}

} // namespace casebound::session
