// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/file_system.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace casebound::storage {

// What a lock file says of who made it.
struct LockHolder {
    QString host;
    QString process;
    QString since; // UTC, ISO 8601
};

// Three lines; nothing where these are others, as after a power cut.
std::optional<LockHolder> lockHolderFrom(const QByteArray& lockFile);

// May a lock be taken that the kernel says is free? `left` is what lay in the lock file: the holder removes
// it, so it is from a crash, and of no account, unless the kernel cannot speak for the machine that wrote it:
// on a network, locks of another host may never reach us (flock(2): NFS and CIFS can keep them local).
bool mayTakeFreeLock(const QByteArray& left, FileSystemKind place, const QString& thisHost);

// Why the system gave no lock. Errors: Unsupported where this file system has no locks, else Io.
Error lockRefused(int systemError);

// Keeps a second opener out: a kernel lock on `CASE.lock` beside the case, which ends by itself with the
// process. The lock file tells the second opener the host and the time, nothing of the case, and is removed
// on release.
class CaseLock {
public:
    // Errors: InUse (message says where and since when; or a lock of another computer was left in a network
    // folder), NoPermission (the folder cannot be written: such a case can only be opened read-only),
    // Unsupported (the file system cannot lock), Io. The place is an argument for tests.
    static Result<CaseLock> acquire(const QString& casePath, const Clock& clock);
    static Result<CaseLock> acquire(const QString& casePath, const Clock& clock, FileSystemKind place);

    // For read-only opening: refuses when somebody holds the lock, or may, creates nothing. Errors: InUse,
    // Unsupported.
    static Outcome checkFree(const QString& casePath);
    static Outcome checkFree(const QString& casePath, FileSystemKind place);

    CaseLock(CaseLock&& other) noexcept;
    CaseLock& operator=(CaseLock&& other) noexcept;
    ~CaseLock(); // release()

    void release();

private:
    CaseLock(QString path, int descriptor);
    QString m_path;
    int m_descriptor = -1;
};

} // namespace casebound::storage
