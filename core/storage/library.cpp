// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/library.h"

#include "core/base/secure_bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <mutex>

#include <sqlite3.h>

namespace casebound::storage {
namespace {

// Each block is preceded by its size, in a header that keeps the alignment of malloc.
constexpr std::size_t kHeader = alignof(std::max_align_t);
static_assert(kHeader >= sizeof(std::size_t));

std::byte* blockOf(void* memory) {
    return static_cast<std::byte*>(memory) - kHeader;
}

std::size_t sizeOf(void* memory) {
    std::size_t size = 0;
    std::memcpy(&size, blockOf(memory), sizeof size);
    return size;
}

void* wipingMalloc(int wanted) {
    const auto size = static_cast<std::size_t>(wanted);
    auto* block = static_cast<std::byte*>(std::malloc(kHeader + size));
    if (block == nullptr) return nullptr;
    std::memcpy(block, &size, sizeof size);
    return block + kHeader;
}

void wipingFree(void* memory) {
    if (memory == nullptr) return;
    wipe(memory, sizeOf(memory));
    std::free(blockOf(memory));
}

// Never realloc(): it may move a block and leave the old bytes behind.
void* wipingRealloc(void* memory, int wanted) {
    void* moved = wipingMalloc(wanted);
    if (moved == nullptr) return nullptr;
    std::memcpy(moved, memory, std::min(sizeOf(memory), static_cast<std::size_t>(wanted)));
    wipingFree(memory);
    return moved;
}

int wipingSize(void* memory) {
    return memory == nullptr ? 0 : static_cast<int>(sizeOf(memory));
}

int roundUp(int size) {
    return (size + 7) & ~7;
}

int start(void*) {
    return SQLITE_OK;
}

void stop(void*) {}

int configureAndStart() {
    static const sqlite3_mem_methods methods = {wipingMalloc, wipingFree, wipingRealloc, wipingSize,
                                                roundUp,      start,      stop,          nullptr};
    if (const int status = sqlite3_config(SQLITE_CONFIG_MALLOC, &methods); status != SQLITE_OK) return status;
    // Statistics take a lock at every allocation and nobody reads them.
    if (const int status = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); status != SQLITE_OK) return status;
    return sqlite3_initialize();
}

} // namespace

Outcome startLibrary() {
    static std::once_flag once;
    static int status = SQLITE_OK;
    std::call_once(once, [] { status = configureAndStart(); });
    if (status == SQLITE_OK) return {};
    return failure(ErrorCode::Internal,
                   QStringLiteral("The database library did not start, so nothing was opened. Restart "
                                  "Casebound; if this happens again, reinstall it."),
                   QStringLiteral("sqlite3_config %1").arg(status));
}

} // namespace casebound::storage
