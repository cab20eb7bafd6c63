// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backups.h"

#include "core/casefile/desk_rows.h"
#include "core/session/backup_files.h"
#include "core/storage/backup.h"
#include "core/storage/file_system.h"
#include "core/storage/files.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace casebound::session {
namespace {

const QString kSettings = QStringLiteral("backup:settings");
const QString kByHand = QStringLiteral("backup:by hand");
const QString kAutomatic = QStringLiteral("backup:automatic");

QString compact(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString textOf(const BackupSettings& settings) {
    return compact({{QStringLiteral("on_close"), settings.onClose},
                    {QStringLiteral("folder"), settings.folder},
                    {QStringLiteral("keep"), settings.keep}});
}

QString textOf(const GoodBackup& backup) {
    return compact({{QStringLiteral("at"), backup.at.toUTC().toString(Qt::ISODate)},
                    {QStringLiteral("path"), backup.path},
                    {QStringLiteral("bytes"), backup.bytes},
                    {QStringLiteral("seq"), backup.head.seq},
                    {QStringLiteral("hash"), QString::fromLatin1(backup.head.hash.toHex())}});
}

GoodBackup backupIn(const QJsonObject& object) {
    GoodBackup backup;
    backup.at = QDateTime::fromString(object[QLatin1String("at")].toString(), Qt::ISODate);
    backup.path = object[QLatin1String("path")].toString();
    backup.bytes = object[QLatin1String("bytes")].toInteger();
    backup.head.seq = object[QLatin1String("seq")].toInteger();
    backup.head.hash = QByteArray::fromHex(object[QLatin1String("hash")].toString().toLatin1());
    return backup;
}

Outcome checkFolder(const QString& folder) {
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound,
                       QStringLiteral("The folder for backups, %1, is not there. Connect its disk, or choose "
                                      "another folder.")
                           .arg(folder));
    if (::access(QFile::encodeName(folder).constData(), W_OK) == 0) return {};
    return failure(ErrorCode::NoPermission,
                   QStringLiteral("The folder for backups, %1, cannot be written to. Check its permissions, "
                                  "or choose another folder.")
                       .arg(folder));
}

Outcome checkSettings(const BackupSettings& settings) {
    if (settings.keep < 1 || settings.keep > BackupSettings::kMostKept)
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("From 1 to %1 automatic backups can be kept.").arg(BackupSettings::kMostKept));
    if (!settings.folder.isEmpty()) return checkFolder(settings.folder);
    if (!settings.onClose) return {};
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("Automatic backups need a folder. Choose one, on another disk than the "
                                  "case's where you can."));
}

bool isOnOneDisk(const QString& one, const QString& other) {
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(one).constData(), &first) == 0 &&
           ::stat(QFile::encodeName(other).constData(), &second) == 0 && first.st_dev == second.st_dev;
}

// Where its log is full and the file still empty, both count.
qint64 sizeOf(const QString& casePath) {
    return QFileInfo(casePath).size() + QFileInfo(casePath + QStringLiteral("-wal")).size();
}

Result<storage::ChainHead> headOfBackup(const QString& path, const storage::KeyMaterial& material) {
    CB_TRY(auto backup, storage::Connection::open(path, material, storage::Mode::ReadOnly));
    return storage::chainHead(backup);
}

// What stands in the case for everybody who opens it must not name anybody.
bool holdsRegisteredName(const CaseTools& parts, const QString& path) {
    const auto masker = parts.texts.masker();
    if (!masker || !(*masker)->knowsNames()) return false;
    const auto masked = (*masker)->mask(path, privacy::Origin::Foreign);
    return masked && !masked->mentions().isEmpty();
}

bool isSameHead(const storage::ChainHead& one, const storage::ChainHead& other) {
    return one.seq == other.seq && one.hash == other.hash;
}

} // namespace

Result<BackupSettings> Backups::settings() {
    CB_TRY(const QString text, casefile::readSetting(m_tools.parts.connection, kSettings));
    const QJsonObject object = objectIn(text);
    BackupSettings settings;
    settings.onClose = object[QLatin1String("on_close")].toBool();
    settings.folder = object[QLatin1String("folder")].toString();
    settings.keep = std::clamp(object[QLatin1String("keep")].toInt(BackupSettings::kUsuallyKept), 1,
                               BackupSettings::kMostKept);
    return settings;
}

Outcome Backups::choose(const BackupSettings& given) {
    BackupSettings settings = given;
    if (!settings.folder.isEmpty())
        settings.folder = QDir::cleanPath(QFileInfo(settings.folder).absoluteFilePath());
    CB_CHECK(checkSettings(settings));
    return remember(kSettings, textOf(settings));
}

QStringList Backups::warningsOf(const QString& folder) {
    QStringList warnings;
    if (storage::fileSystemOf(folder) == storage::FileSystemKind::Network)
        warnings +=
            QStringLiteral("This folder is in a network or a cloud. Whoever runs it sees the encrypted "
                           "backups, their size and when you work, and keeps what you remove.");
    if (isOnOneDisk(folder, m_tools.parts.connection.path()))
        warnings += QStringLiteral("This folder is on the same disk as the case. Backups there help against "
                                   "damage and mistakes, not when the disk is lost.");
    if (holdsRegisteredName(m_tools.parts, folder))
        warnings +=
            QStringLiteral("The path of this folder holds a registered name. It stands in the case for "
                           "everybody who opens it, also while names are hidden: choose another.");
    return warnings;
}

Outcome Backups::remember(const QString& name, const QString& value) {
    const CaseTools& parts = m_tools.parts;
    CB_TRY(auto transaction, storage::Transaction::maintenance(parts.connection, parts.clock, parts.random));
    CB_CHECK(casefile::writeSetting(parts.connection, name, value));
    return transaction.commit();
}

Result<std::optional<GoodBackup>> Backups::remembered(const QString& name) {
    CB_TRY(const QString text, casefile::readSetting(m_tools.parts.connection, name));
    if (text.isEmpty()) return std::optional<GoodBackup>();
    CB_TRY(const auto files, BackupFiles::of(m_tools.parts.connection));
    GoodBackup backup = backupIn(objectIn(text));
    backup.isAutomatic = name == kAutomatic;
    const auto file = backup.path.isEmpty() ? std::nullopt : files.lookAt(backup.path);
    backup.isThere = file && file->bytes == backup.bytes && file->state != BackupState::Damaged;
    return std::optional<GoodBackup>(std::move(backup));
}

Result<std::optional<GoodBackup>> Backups::lastGood() {
    CB_TRY(const auto byHand, remembered(kByHand));
    CB_TRY(const auto automatic, remembered(kAutomatic));
    if (!byHand || !automatic) return byHand ? byHand : automatic;
    return byHand->at > automatic->at ? byHand : automatic;
}

Result<QList<BackupFile>> Backups::list() {
    CB_TRY(const BackupSettings chosen, settings());
    CB_TRY(const auto last, lastGood());
    CB_TRY(const auto files, BackupFiles::of(m_tools.parts.connection));
    QStringList folders{QFileInfo(m_tools.parts.connection.path()).absolutePath()};
    if (!chosen.folder.isEmpty()) folders += chosen.folder;
    if (last && !last->path.isEmpty()) folders += QFileInfo(last->path).absolutePath();
    return files.in(folders);
}

Result<QList<BackupFile>> Backups::older() {
    CB_TRY(auto files, list());
    files.removeIf([](const BackupFile& file) { return file.state != BackupState::FormerKeys; });
    return files;
}

Outcome Backups::remove(const QString& path) {
    CB_TRY(const auto files, BackupFiles::of(m_tools.parts.connection));
    return files.remove(path);
}

Result<GoodBackup> Backups::writeGood(const QString& path, bool isAutomatic, Progress& progress) {
    const CaseTools& parts = m_tools.parts;
    CB_CHECK(storage::checkSpace(path, sizeOf(parts.connection.path())));
    CB_CHECK(storage::backupTo(parts.connection, path, progress));
    GoodBackup backup;
    // From the backup: others may have written to the case since.
    CB_TRY(backup.head, headOfBackup(path, parts.connection.material()));
    backup.at = parts.clock.now().toUTC();
    backup.path = QFileInfo(path).absoluteFilePath();
    backup.bytes = QFileInfo(path).size();
    backup.isAutomatic = isAutomatic;
    backup.isThere = true;
    if (parts.connection.isReadOnly()) return backup;
    GoodBackup toRemember = backup;
    if (!isAutomatic && holdsRegisteredName(parts, backup.path)) toRemember.path.clear();
    CB_CHECK(remember(isAutomatic ? kAutomatic : kByHand, textOf(toRemember)));
    return backup;
}

Outcome Backups::writeTo(const QString& path, Progress& progress) {
    CB_TRY([[maybe_unused]] const auto backup, writeGood(path, false, progress));
    return {};
}

Result<BackupOnClose> Backups::makeNow(Progress& progress) {
    CB_TRY(const BackupSettings chosen, settings());
    if (chosen.folder.isEmpty())
        return failure(ErrorCode::Refused,
                       QStringLiteral("No folder for backups is chosen in this case. Nothing was written."));
    CB_CHECK(checkFolder(chosen.folder));
    CB_TRY(const auto files, BackupFiles::of(m_tools.parts.connection));
    files.removeUnfinished(chosen.folder);
    CB_TRY(const auto backup,
           writeGood(files.newPath(chosen.folder, m_tools.parts.clock.now()), true, progress));
    BackupOnClose made{BackupOnClose::State::Made, backup.path};
    for (const QString& path : files.surplus(chosen.folder, backup.path, chosen.keep)) {
        if (const Outcome removed = files.remove(path); removed)
            ++made.removed;
        else
            made.problem = removed.error();
    }
    return made;
}

Result<BackupOnClose> Backups::makeIfDue(Progress& progress) {
    if (m_tools.parts.connection.isReadOnly()) return BackupOnClose();
    CB_TRY(const BackupSettings chosen, settings());
    if (!chosen.onClose) return BackupOnClose();
    CB_TRY(const auto head, storage::chainHead(m_tools.parts.connection));
    CB_TRY(const auto last, remembered(kAutomatic));
    if (last && last->isThere && isSameHead(last->head, head) &&
        QFileInfo(last->path).absolutePath() == chosen.folder)
        return BackupOnClose{BackupOnClose::State::NothingNew};
    return makeNow(progress);
}

BackupOnClose Backups::whenClosing(Progress& progress) {
    auto done = makeIfDue(progress);
    if (done) return *done;
    return {BackupOnClose::State::Failed, {}, 0, done.error()};
}

} // namespace casebound::session
