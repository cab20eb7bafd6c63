// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/disk_shim.h"

#include "core/storage/library.h"

#include <map>
#include <memory>
#include <sqlite3.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace casebound::storage {
namespace {

DiskShim* shim = nullptr;

// The system's methods with some of them replaced. A file of SQLite's begins with a pointer to its methods,
// so a replaced table knows the real one.
struct Methods : sqlite3_io_methods {
    const sqlite3_io_methods* real;
};

const sqlite3_io_methods* realOf(sqlite3_file* file) {
    return static_cast<const Methods*>(file->pMethods)->real;
}

int writeOurs(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    return shim != nullptr ? shim->write(file, data, size, offset)
                           : realOf(file)->xWrite(file, data, size, offset);
}

int truncateOurs(sqlite3_file* file, sqlite3_int64 size) {
    return shim != nullptr ? shim->truncate(file, size) : realOf(file)->xTruncate(file, size);
}

int syncOurs(sqlite3_file* file, int flags) {
    return shim != nullptr ? shim->sync(file, flags) : realOf(file)->xSync(file, flags);
}

int closeOurs(sqlite3_file* file) {
    if (shim != nullptr) shim->closing(file);
    return realOf(file)->xClose(file);
}

sqlite3_vfs* realOf(sqlite3_vfs* vfs) {
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

int openOurs(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
    static std::map<const sqlite3_io_methods*, std::unique_ptr<Methods>> replaced;
    const int status = realOf(vfs)->xOpen(realOf(vfs), name, file, flags, flagsOut);
    if (file->pMethods == nullptr) return status;
    auto& methods = replaced[file->pMethods];
    if (!methods) {
        methods = std::make_unique<Methods>(Methods{*file->pMethods, file->pMethods});
        methods->xWrite = writeOurs;
        methods->xTruncate = truncateOurs;
        methods->xSync = syncOurs;
        methods->xClose = closeOurs;
    }
    file->pMethods = methods.get();
    if (shim != nullptr && status == SQLITE_OK) shim->opened(file, name);
    return status;
}

int deleteOurs(sqlite3_vfs* vfs, const char* name, int syncFolder) {
    const int status = realOf(vfs)->xDelete(realOf(vfs), name, syncFolder);
    if (shim != nullptr && status == SQLITE_OK) shim->removed(name, syncFolder != 0);
    return status;
}

} // namespace

DiskShim::DiskShim() {
    shim = this;
}

DiskShim::~DiskShim() {
    shim = nullptr;
}

int DiskShim::write(sqlite3_file* file, const void* data, int size, qint64 offset) {
    return realOf(file)->xWrite(file, data, size, offset);
}

int DiskShim::truncate(sqlite3_file* file, qint64 size) {
    return realOf(file)->xTruncate(file, size);
}

int DiskShim::sync(sqlite3_file* file, int flags) {
    return realOf(file)->xSync(file, flags);
}

int DiskShim::flush(int descriptor) {
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

DiskShim* DiskShim::current() {
    return shim;
}

// Other functions of the system's interface do not look at the object they are called through, but for
// looking for a file, which is the same for both.
void DiskShim::install() {
    static bool installed = false;
    if (installed || !startLibrary().has_value()) return;
    static sqlite3_vfs ours = *sqlite3_vfs_find(nullptr);
    ours.pAppData = sqlite3_vfs_find(nullptr);
    ours.zName = "shim";
    ours.xOpen = openOurs;
    ours.xDelete = deleteOurs;
    installed = sqlite3_vfs_register(&ours, 1) == SQLITE_OK;
}

} // namespace casebound::storage

// The process's own call, which SQLite's interface does not show; without a shim it does what the C library's
// does.
extern "C" int fsync(int descriptor) {
    auto* const disk = casebound::storage::DiskShim::current();
    return disk != nullptr ? disk->flush(descriptor) : static_cast<int>(::syscall(SYS_fsync, descriptor));
}
