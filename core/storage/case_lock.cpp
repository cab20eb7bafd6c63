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

QByteArray contentOf(int descriptor) {
    QByteArray text(512, '\0');
    const ssize_t size = ::pread(descriptor, text.data(), static_cast<std::size_t>(text.size()), 0);
    text.truncate(static_cast<qsizetype>(size > 0 ? size : 0));
    return text;
}

void writeHolder(int descriptor, const Clock& clock, FileSystemKind place) {
    const QByteArray holder = QSysInfo::machineHostName().toUtf8() + '\n' + QByteArray::number(::getpid()) +
                              '\n' + clock.now().toUTC().toString(Qt::ISODate).toUtf8() + '\n';
    // Words for people: here the kernel's lock holds without them, so a failure costs nothing else.
    const bool written =
        ::ftruncate(descriptor, 0) == 0 &&
        ::pwrite(descriptor, holder.constData(), static_cast<std::size_t>(holder.size()), 0) == holder.size();
    // On a network they are what another computer goes by, and reach it only when flushed.
    if (written && place == FileSystemKind::Network) ::fsync(descriptor);
}

tl::unexpected<Error> heldBy(const QByteArray& lockFile) {
    const auto holder = lockHolderFrom(lockFile);
    if (!holder)
        return failure(ErrorCode::InUse, QStringLiteral("This case is open already. Close it there first."));
    return failure(
        ErrorCode::InUse,
        QStringLiteral("This case is open already, on %1 since %2 (process %3). Nothing was changed. "
                       "Close it there first.")
            .arg(holder->host, holder->since, holder->process));
}

tl::unexpected<Error> mayBeHeldBy(const QByteArray& lockFile) {
    const auto holder = lockHolderFrom(lockFile);
    const QString where = holder ? QStringLiteral("on %1 since %2").arg(holder->host, holder->since)
                                 : QStringLiteral("on another computer");
    return failure(
        ErrorCode::InUse,
        QStringLiteral("This case may still be open %1. It lies in a network folder, where Casebound cannot "
                       "see whether it is, and two at once would damage it. Nothing was changed. Close it "
                       "there first. If that computer is off for certain, remove the file beside the case "
                       "that ends in .lock, and open the case again.")
            .arg(where));
}

// Of a lock that was just asked for: `asked` is what flock returned.
Outcome judge(int descriptor, int asked, FileSystemKind place) {
    const int problem = asked == 0 ? 0 : errno;
    const QByteArray left = contentOf(descriptor);
    if (problem == EWOULDBLOCK) return heldBy(left);
    if (problem != 0) return failure(lockRefused(problem));
    if (mayTakeFreeLock(left, place, QSysInfo::machineHostName())) return {};
    return mayBeHeldBy(left);
}

} // namespace

std::optional<LockHolder> lockHolderFrom(const QByteArray& lockFile) {
    const QList<QByteArray> lines = lockFile.split('\n');
    if (lines.size() < 3 || lines[0].isEmpty() || lines[2].isEmpty()) return std::nullopt;
    // Shown to people: whoever can write to the folder must not get more than a name into the message.
    const auto shown = [&lines](int line) {
        QString text = QString::fromUtf8(lines[line].left(64));
        text.removeIf([](QChar character) { return !character.isPrint(); });
        return text;
    };
    return LockHolder{shown(0), shown(1), shown(2)};
}

bool mayTakeFreeLock(const QByteArray& left, FileSystemKind place, const QString& thisHost) {
    if (left.isEmpty() || place == FileSystemKind::Local) return true;
    const auto holder = lockHolderFrom(left);
    // Every computer without a name of its own is called localhost.
    return holder && holder->host == thisHost && thisHost != QLatin1String("localhost");
}

Error lockRefused(int systemError) {
    switch (systemError) {
    case ENOLCK:
    case EOPNOTSUPP:
    case ENOSYS:
    case EINVAL:
        return {ErrorCode::Unsupported,
                QStringLiteral("The folder of this case is on a disk or network that cannot lock files, so "
                               "nothing would keep two windows or computers from writing to the case at once "
                               "and damaging it. Nothing was changed. Copy the case to a disk of this "
                               "computer and open the copy."),
                QStringLiteral("flock, errno %1").arg(systemError)};
    default:
        return describeErrno(systemError);
    }
}

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
    return acquire(casePath, clock, fileSystemOf(casePath));
}

Result<CaseLock> CaseLock::acquire(const QString& casePath, const Clock& clock, FileSystemKind place) {
    const QString path = lockPath(casePath);
    for (;;) {
        const int descriptor =
            ::open(QFile::encodeName(path).constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0) return failure(describeErrno(errno));
        if (const Outcome free = judge(descriptor, ::flock(descriptor, LOCK_EX | LOCK_NB), place); !free) {
            // Somebody else's file stays. Without locks nobody has one: then an empty file is what we made.
            if (free.error().code == ErrorCode::Unsupported && contentOf(descriptor).isEmpty())
                ::unlink(QFile::encodeName(path).constData());
            ::close(descriptor);
            return failure(free.error());
        }
        if (!isStillThere(descriptor, path)) {
            ::close(descriptor);
            continue;
        }
        writeHolder(descriptor, clock, place);
        return CaseLock(path, descriptor);
    }
}

Outcome CaseLock::checkFree(const QString& casePath) {
    return checkFree(casePath, fileSystemOf(casePath));
}

Outcome CaseLock::checkFree(const QString& casePath, FileSystemKind place) {
    const int descriptor =
        ::open(QFile::encodeName(lockPath(casePath)).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return {}; // no lock file, or one that we may not see: then nobody holds it for us
    const Outcome free = judge(descriptor, ::flock(descriptor, LOCK_SH | LOCK_NB), place);
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
