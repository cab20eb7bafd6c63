// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/failing_disk.h"

#include <cerrno>
#include <sqlite3.h>

namespace casebound::storage {

FailingDisk::FailingDisk(Failure failure, qint64 allowance)
    : FailingDisk(failure, allowance, Unit::Bytes) {}

FailingDisk::FailingDisk(Failure failure, qint64 allowance, Unit unit)
    : m_failure(failure)
    , m_left(allowance)
    , m_unit(unit) {}

int FailingDisk::write(sqlite3_file* file, const void* data, int size, qint64 offset) {
    if (m_failure == Failure::NoFlush) return DiskShim::write(file, data, size, offset);
    m_left -= m_unit == Unit::Bytes ? size : 1;
    if (m_left >= 0) return DiskShim::write(file, data, size, offset);
    m_failed = true;
    if (m_failure == Failure::Broken) return SQLITE_IOERR_WRITE;
    DiskShim::write(file, data, size / 2, offset);
    return SQLITE_FULL;
}

bool FailingDisk::cannotFlush() {
    if (m_failure != Failure::NoFlush || m_left-- > 0) return false;
    m_failed = true;
    return true;
}

int FailingDisk::sync(sqlite3_file* file, int flags) {
    return cannotFlush() ? SQLITE_IOERR_FSYNC : DiskShim::sync(file, flags);
}

int FailingDisk::flush(int descriptor) {
    if (!cannotFlush()) return DiskShim::flush(descriptor);
    errno = EIO;
    return -1;
}

} // namespace casebound::storage
