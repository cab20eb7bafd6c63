// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/case_file.h"

#include "core/storage/files.h"
#include "core/storage/history.h"
#include "core/storage/raw_pages.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace casebound::vault {
namespace {

constexpr qint64 kSmallestCase = 4096; // one page

// What people take for a case by mistake.
bool isOtherFormat(const QByteArray& start) {
    static constexpr std::array<QByteArrayView, 5> kStarts = {"SQLite format 3", "%PDF-", "PK\x03\x04",
                                                              "age-encryp", "{"};
    return std::any_of(kStarts.begin(), kStarts.end(),
                       [&](QByteArrayView magic) { return start.startsWith(magic); });
}

tl::unexpected<Error> notACase(const QString& why) {
    return failure(ErrorCode::NotACase,
                   QStringLiteral("This is not a Casebound case: %1. It was not touched.").arg(why));
}

} // namespace

Result<Salt> readSalt(const QString& path, const KeyDerivation& derivation) {
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound,
                       QStringLiteral("There is no case at this path. Check the path; if the "
                                      "case is on another disk, connect it."));
    if (!info.isFile()) return notACase(QStringLiteral("it is not a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::NoPermission,
            QStringLiteral("The case cannot be read. Check the permissions of the file and its folder."));
    const QByteArray start = file.read(Salt::kSize);
    if (isOtherFormat(start)) return notACase(QStringLiteral("it is a file of another kind"));
    if (start.size() < Salt::kSize || info.size() < kSmallestCase)
        return notACase(
            QStringLiteral("it is too short. If it was a case once, it was cut off: open a backup"));
    const Salt salt = Salt::of(start);
    if (!derivation.knows(salt.profile()))
        return notACase(
            QStringLiteral("it does not begin like one. It may be damaged, or made by a newer version: "
                           "update Casebound, or use a recovery sheet or a backup"));
    return salt;
}

bool fitsSomewhere(const QString& path, const storage::KeyMaterial& material) {
    auto pages = storage::RawPages::open(path, material);
    return pages && pages->fits();
}

Outcome mendSalt(const QString& path, const storage::KeyMaterial& material) {
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.read(Salt::kSize) == material.salt) return {};
        auto pages = storage::RawPages::open(path, material);
        if (!pages || !pages->page(1)) return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::NoPermission,
                       QStringLiteral("The first bytes of the case are damaged. The recovery sheet has them, "
                                      "but the case cannot be written to here. Nothing was changed. Copy it "
                                      "to a folder of your own and recover the copy."));
    if (file.write(material.salt) != Salt::kSize)
        return failure(ErrorCode::Io,
                       QStringLiteral("The first bytes of the case are damaged, and the disk did not take "
                                      "them from the recovery sheet. Copy the case to another disk and "
                                      "recover the copy."));
    file.close();
    return storage::syncFileAndFolder(path);
}

Result<storage::KeyMaterial> deriveKey(const Credentials& credentials, const Salt& salt,
                                       const KeyDerivation& derivation) {
    CB_TRY(SecureBytes password, normalisePassphrase(credentials.passphrase));
    if (salt.needsKeyFile()) {
        if (credentials.keyFilePath.isEmpty())
            return failure(
                ErrorCode::WrongPassphrase,
                QStringLiteral("This case opens with its passphrase and a key file. Give the key file as "
                               "well; nobody can open it without. Nothing was changed."));
        CB_TRY(password, mixInKeyFile(password, credentials.keyFilePath));
    }
    CB_TRY(SecureBytes key, derivation.derive(salt.profile(), password, salt.bytes()));
    return storage::KeyMaterial{std::move(key), salt.bytes()};
}

Outcome checkProfile(int profile, const KeyDerivation& derivation) {
    if (derivation.knows(profile)) return {};
    return failure(ErrorCode::Unsupported,
                   QStringLiteral("There is no key derivation profile %1. Choose 1, 2 or 3.").arg(profile));
}

Outcome checkPlaceIsFree(const QString& path) {
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("The folder for the new case is not there. Make it first, or choose another."));
    for (const auto* suffix : {"", "-wal", "-journal"}) {
        if (!QFileInfo::exists(path + QLatin1String(suffix))) continue;
        return failure(
            ErrorCode::AlreadyExists,
            QStringLiteral("A file of this name, or one that belongs to it, is already there. It was not "
                           "touched. Choose another name."));
    }
    return {};
}

Outcome checkLogIsEmpty(const QString& path) {
    if (QFileInfo(path + QStringLiteral("-wal")).size() == 0) return {};
    return failure(
        ErrorCode::NoPermission,
        QStringLiteral("The last changes to this case are still in the file beside it that ends in -wal, "
                       "and this place cannot be written to. Copy both files to a folder of your own and "
                       "open the copy."));
}

Result<std::optional<storage::CaseLock>> lockForOpening(const QString& path, const Clock& clock) {
    auto lock = storage::CaseLock::acquire(path, clock);
    if (lock) return std::optional(std::move(*lock));
    if (lock.error().code != ErrorCode::NoPermission) return failure(lock.error());
    CB_CHECK(storage::CaseLock::checkFree(path));
    return std::optional<storage::CaseLock>();
}

Outcome makeOwnTables(storage::Connection& connection) {
    return connection.execute(storage::historySchema() + registerKeysSchema());
}

QString migrationBackupPath(const QString& path, int version) {
    const QString wanted = QStringLiteral("%1.before-version-%2").arg(path).arg(version);
    QString free = wanted;
    for (int i = 2; QFileInfo::exists(free); ++i)
        free = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return free;
}

} // namespace casebound::vault
