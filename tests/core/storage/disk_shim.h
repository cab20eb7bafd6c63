// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

struct sqlite3_file;

namespace casebound::storage {

// Stands between SQLite and the system's files, for everything SQLite does in this process while one is
// alive. One at a time. Each function does what the system does unless a test's own class replaces it; those
// that return an int return SQLite's result codes.
class DiskShim {
public:
    DiskShim();
    virtual ~DiskShim();
    DiskShim(const DiskShim&) = delete;
    DiskShim& operator=(const DiskShim&) = delete;

    virtual int write(sqlite3_file* file, const void* data, int size, qint64 offset);
    virtual int truncate(sqlite3_file* file, qint64 size);
    virtual int sync(sqlite3_file* file, int flags);
    // The process's own fsync(), with its return value.
    virtual int flush(int descriptor);
    virtual void opened(sqlite3_file*, const char* /*path*/) {} // path: null for a nameless one
    virtual void closing(sqlite3_file*) {}
    virtual void removed(const char* /*path*/, bool /*folderSynced*/) {}

    // Call before any connection is opened.
    static void install();
    static DiskShim* current(); // null: none
};

} // namespace casebound::storage
