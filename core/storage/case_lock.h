// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

#include <optional>

namespace casebound::storage {

// Keeps a second opener out: a kernel lock on `CASE.lock` beside the case, which ends by itself with the
// process. The lock file tells the second opener the host and the time, nothing of the case, and is removed
// on release.
class CaseLock {
public:
    // Errors: InUse (message says where and since when), NoPermission (the folder cannot be written: such a
    // case can only be opened read-only), Io.
    static Result<CaseLock> acquire(const QString& casePath, const Clock& clock);

    // For read-only opening: refuses when somebody holds the lock, creates nothing. Errors: InUse.
    static Outcome checkFree(const QString& casePath);

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
