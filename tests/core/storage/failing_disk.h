// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace casebound::storage {

// A disk that fails on purpose, for everything SQLite writes in this process while one is alive.
class FailingDisk {
public:
    enum class Failure {
        Full,    // a write that does not fit is written half, then the disk is full
        Broken,  // it is not written at all, and the disk reports an error
        NoFlush, // it is written, but flushing reports an error
    };

    // Takes `allowance` more bytes, then fails until the end of this object's life.
    FailingDisk(Failure failure, qint64 allowance);
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    // Whether anything failed yet.
    bool hasFailed() const;

    // Puts itself between SQLite and the system. Call before any connection is opened.
    static void install();
};

} // namespace casebound::storage
