// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/failing_disk.h"

#include "core/storage/library.h"

#include <map>
#include <memory>
#include <optional>

#include <sqlite3.h>

namespace casebound::storage {
namespace {

struct State {
    FailingDisk::Failure failure;
    qint64 left;
    bool failed = false;
};
std::optional<State> state;

// The system's methods with three of them replaced. A file of SQLite's begins with a pointer to its methods,
// so a replaced table knows the real one.
struct Methods : sqlite3_io_methods {
    const sqlite3_io_methods* real;
};

const sqlite3_io_methods* realOf(sqlite3_file* file) {
    return static_cast<const Methods*>(file->pMethods)->real;
}

int writeOrFail(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
    if (!state || state->failure == FailingDisk::Failure::NoFlush)
        return realOf(file)->xWrite(file, data, size, offset);
    state->left -= size;
    if (state->left >= 0) return realOf(file)->xWrite(file, data, size, offset);
    state->failed = true;
    if (state->failure == FailingDisk::Failure::Broken) return SQLITE_IOERR_WRITE;
    realOf(file)->xWrite(file, data, size / 2, offset);
    return SQLITE_FULL;
}

int syncOrFail(sqlite3_file* file, int flags) {
    if (!state || state->failure != FailingDisk::Failure::NoFlush) return realOf(file)->xSync(file, flags);
    state->failed = true;
    return SQLITE_IOERR_FSYNC;
}

int openOurs(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
    static std::map<const sqlite3_io_methods*, std::unique_ptr<Methods>> replaced;
    auto* real = static_cast<sqlite3_vfs*>(vfs->pAppData);
    const int status = real->xOpen(real, name, file, flags, flagsOut);
    if (file->pMethods == nullptr) return status;
    auto& methods = replaced[file->pMethods];
    if (!methods) {
        methods = std::make_unique<Methods>(Methods{*file->pMethods, file->pMethods});
        methods->xWrite = writeOrFail;
        methods->xSync = syncOrFail;
    }
    file->pMethods = methods.get();
    return status;
}

} // namespace

// Other functions of the system's interface do not look at the object they are called through, but for
// deleting and looking for a file, which are the same for both.
void FailingDisk::install() {
    static bool installed = false;
    if (installed || !startLibrary().has_value()) return;
    static sqlite3_vfs ours = *sqlite3_vfs_find(nullptr);
    ours.pAppData = sqlite3_vfs_find(nullptr);
    ours.zName = "failing";
    ours.xOpen = openOurs;
    installed = sqlite3_vfs_register(&ours, 1) == SQLITE_OK;
}

FailingDisk::FailingDisk(Failure failure, qint64 allowance) {
    state = State{failure, allowance};
}

FailingDisk::~FailingDisk() {
    state.reset();
}

bool FailingDisk::hasFailed() const {
    return state && state->failed;
}

} // namespace casebound::storage
