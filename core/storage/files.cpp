// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files.h"

#include "core/storage/sqlite_error.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casebound::storage {
namespace {

Outcome syncPath(const QString& path, int flags) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return failure(describeErrno(errno));
    const int status = ::fsync(descriptor);
    const int problem = errno;
    ::close(descriptor);
    // Some network file systems cannot flush a folder, and say EINVAL.
    if (status == 0 || problem == EINVAL) return {};
    return failure(describeErrno(problem));
}

} // namespace

Outcome syncFolderOf(const QString& path) {
    return syncPath(QFileInfo(path).absolutePath(), O_DIRECTORY);
}

Outcome syncFileAndFolder(const QString& path) {
    CB_CHECK(syncPath(path, 0));
    return syncFolderOf(path);
}

Outcome renameNew(const QString& from, const QString& to) {
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    int status = ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE);
    if (status != 0 && (errno == EINVAL || errno == ENOSYS)) { // a file system without this flag
        if (QFileInfo::exists(to)) return failure(describeErrno(EEXIST));
        status = std::rename(source.constData(), target.constData());
    }
    if (status != 0) return failure(describeErrno(errno));
    return syncFolderOf(to);
}

Outcome renameOver(const QString& from, const QString& to) {
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) return {};
    return failure(describeErrno(errno));
}

Outcome checkSpace(const QString& path, qint64 bytes) {
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    // Where the system does not say, the writing itself will.
    if (!disk.isValid() || disk.bytesTotal() <= 0 || disk.bytesAvailable() >= bytes) return {};
    const QLocale locale;
    return failure(
        ErrorCode::NoSpace,
        QStringLiteral("There is not enough room: %1 are needed and %2 are free. Nothing was "
                       "changed. Free some space, or choose another disk.")
            .arg(locale.formattedDataSize(bytes), locale.formattedDataSize(disk.bytesAvailable())));
}

bool isSameFile(const QString& one, const QString& other) {
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(one).constData(), &first) == 0 &&
           ::stat(QFile::encodeName(other).constData(), &second) == 0 && first.st_ino == second.st_ino &&
           first.st_dev == second.st_dev;
}

void removeDatabase(const QString& path) {
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace casebound::storage
