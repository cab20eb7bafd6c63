// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/case_lock.h"

#include "core/storage/sqlite_error.h"

#include <QFile>
#include <QList>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace casebound::storage {
namespace {

QString lockPath(const QString& casePath) {
    return casePath + QStringLiteral(".lock");
}

// The holder may remove the file between our open() and flock(): then we hold a lock nobody else will see.
bool isStillThere(int descriptor, const QString& path) {
    struct stat ours = {};
    struct stat named = {};
    return ::fstat(descriptor, &ours) == 0 && ::stat(QFile::encodeName(path).constData(), &named) == 0 &&
           ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

void writeHolder(int descriptor, const Clock& clock) {
    const QByteArray holder = QSysInfo::machineHostName().toUtf8() + '\n' + QByteArray::number(::getpid()) +
                              '\n' + clock.now().toUTC().toString(Qt::ISODate).toUtf8() + '\n';
    // For people only: the lock holds without it, so a failure costs nothing but the words.
    if (::ftruncate(descriptor, 0) == 0)
        static_cast<void>(
            ::pwrite(descriptor, holder.constData(), static_cast<std::size_t>(holder.size()), 0) == 0);
}

tl::unexpected<Error> heldBy(int descriptor) {
    QByteArray text(512, '\0');
    const ssize_t size = ::pread(descriptor, text.data(), static_cast<std::size_t>(text.size()), 0);
    const QList<QByteArray> lines = text.left(static_cast<qsizetype>(size > 0 ? size : 0)).split('\n');
    if (lines.size() < 3)
        return failure(ErrorCode::InUse, QStringLiteral("This case is open already. Close it there first."));
    return failure(
        ErrorCode::InUse,
        QStringLiteral("This case is open already, on %1 since %2 (process %3). Nothing was changed. "
                       "Close it there first.")
            .arg(QString::fromUtf8(lines[0]), QString::fromUtf8(lines[2]), QString::fromUtf8(lines[1])));
}

} // namespace

CaseLock::CaseLock(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor) {}

CaseLock::CaseLock(CaseLock&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1)) {}

CaseLock& CaseLock::operator=(CaseLock&& other) noexcept {
    if (this == &other) return *this;
    release();
    m_path = std::move(other.m_path);
    m_descriptor = std::exchange(other.m_descriptor, -1);
    return *this;
}

CaseLock::~CaseLock() {
    release();
}

Result<CaseLock> CaseLock::acquire(const QString& casePath, const Clock& clock) {
    const QString path = lockPath(casePath);
    for (;;) {
        const int descriptor =
            ::open(QFile::encodeName(path).constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0) return failure(describeErrno(errno));
        CaseLock lock(path, -1);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int problem = errno;
            const Error error = problem == EWOULDBLOCK ? heldBy(descriptor).value() : describeErrno(problem);
            ::close(descriptor);
            return failure(error);
        }
        if (!isStillThere(descriptor, path)) {
            ::close(descriptor);
            continue;
        }
        lock.m_descriptor = descriptor;
        writeHolder(descriptor, clock);
        return lock;
    }
}

Outcome CaseLock::checkFree(const QString& casePath) {
    const int descriptor =
        ::open(QFile::encodeName(lockPath(casePath)).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return {}; // no lock file, or one that we may not see: then nobody holds it for us
    Outcome free;
    if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK) free = heldBy(descriptor);
    ::close(descriptor);
    return free;
}

void CaseLock::release() {
    if (m_descriptor < 0) return;
    // Removed while still locked, so that nobody can lock it in between and be left alone with it.
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(std::exchange(m_descriptor, -1));
}

} // namespace casebound::storage
