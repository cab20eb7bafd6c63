// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/storage/disk_shim.h"

namespace casebound::storage {

// A disk that fails on purpose, for everything SQLite writes in this process while one is alive.
class FailingDisk final : public DiskShim {
public:
    enum class Failure {
        Full,    // a write that does not fit is written half, then the disk is full
        Broken,  // it is not written at all, and the disk reports an error
        NoFlush, // it is written, but flushing reports an error
    };

    // Takes `allowance` more bytes, then fails until the end of this object's life.
    FailingDisk(Failure failure, qint64 allowance);

    // Takes `writes` more writes.
    static FailingDisk afterWrites(Failure failure, int writes) { return {failure, writes, Unit::Writes}; }

    // Flushes so many times more, of files and folders.
    static FailingDisk afterFlushes(int flushes) { return {Failure::NoFlush, flushes, Unit::Writes}; }

    // Whether anything failed yet.
    bool hasFailed() const { return m_failed; }

    int write(sqlite3_file* file, const void* data, int size, qint64 offset) override;
    int sync(sqlite3_file* file, int flags) override;
    int flush(int descriptor) override;

private:
    enum class Unit { Bytes, Writes };
    FailingDisk(Failure failure, qint64 allowance, Unit unit);
    bool cannotFlush();

    Failure m_failure;
    qint64 m_left;
    Unit m_unit;
    bool m_failed = false;
};

} // namespace casebound::storage
