// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/fts.h"
#include "core/storage/library.h"
#include "tests/core/storage/storage_fixture.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <sqlite3.h>

namespace casebound::storage {
namespace {

// Kept backwards, so that looking for the marker does not find the pattern.
constexpr std::string_view kMarkerBackwards = "2nretnalesuohtaob1";

// Twice the marker. The caller wipes it.
QByteArray markedText() {
    const auto size = static_cast<qsizetype>(kMarkerBackwards.size());
    QByteArray text(2 * size, Qt::Uninitialized);
    for (int copy = 0; copy < 2; ++copy)
        std::reverse_copy(kMarkerBackwards.begin(), kMarkerBackwards.end(), text.data() + copy * size);
    return text;
}

struct Region {
    const char* begin = nullptr;
    const char* end = nullptr;
};

// What this process can write to: heap, stacks, data. Very large regions are a sanitizer's shadow.
std::vector<Region> writableRegions() {
    std::vector<Region> regions;
    std::FILE* maps = std::fopen("/proc/self/maps", "re");
    char line[512];
    while (maps != nullptr && std::fgets(line, sizeof line, maps) != nullptr) {
        char* rest = nullptr;
        const auto begin = std::strtoull(line, &rest, 16);
        const auto end = std::strtoull(rest + 1, &rest, 16);
        if (std::string_view(rest, 4) != " rw-" || end - begin > (1ULL << 30)) continue;
        regions.push_back({reinterpret_cast<const char*>(begin), reinterpret_cast<const char*>(end)});
    }
    if (maps != nullptr) std::fclose(maps);
    return regions;
}

__attribute__((no_sanitize("address"))) int markersInMemory() {
    int found = 0;
    const auto size = static_cast<std::ptrdiff_t>(kMarkerBackwards.size());
    for (const Region& region : writableRegions()) {
        for (const char* at = region.begin; at + size <= region.end; ++at) {
            std::ptrdiff_t same = 0;
            while (same < size && at[same] == kMarkerBackwards[static_cast<std::size_t>(size - 1 - same)])
                ++same;
            if (same == size) ++found;
        }
    }
    return found;
}

// malloc without wiping, as SQLite would use it by itself.
namespace plain {
void* allocate(int size) {
    auto* block = static_cast<std::size_t*>(std::malloc(static_cast<std::size_t>(size) + 16));
    if (block == nullptr) return nullptr;
    *block = static_cast<std::size_t>(size);
    return reinterpret_cast<char*>(block) + 16;
}
std::size_t* block(void* memory) {
    return reinterpret_cast<std::size_t*>(static_cast<char*>(memory) - 16);
}
void release(void* memory) {
    if (memory != nullptr) std::free(block(memory));
}
int size(void* memory) {
    return memory == nullptr ? 0 : static_cast<int>(*block(memory));
}
void* reallocate(void* memory, int wanted) {
    void* moved = allocate(wanted);
    if (moved != nullptr)
        std::copy_n(static_cast<char*>(memory), std::min(size(memory), wanted), static_cast<char*>(moved));
    release(memory);
    return moved;
}
int roundUp(int wanted) {
    return (wanted + 7) & ~7;
}
int start(void*) {
    return SQLITE_OK;
}
void stop(void*) {}
} // namespace plain

bool switchWipingOff() {
    static const sqlite3_mem_methods methods = {plain::allocate, plain::release, plain::reallocate,
                                                plain::size,     plain::roundUp, plain::start,
                                                plain::stop,     nullptr};
    return sqlite3_shutdown() == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK &&
           sqlite3_initialize() == SQLITE_OK;
}

class MemoryTest : public StorageTest {
protected:
    // Writes, indexes, searches and closes a case full of markers.
    bool workOnACase() {
        auto connection = createCase();
        if (!connection || !connection->execute("CREATE VIRTUAL TABLE word USING fts5(text)")) return false;
        if (!setSecureDelete(*connection, "word")) return false;
        QByteArray text = markedText();
        bool done = true;
        for (int i = 0; done && i < 300; ++i)
            done = connection->run("INSERT INTO word (rowid, text) VALUES (?, CAST(? AS TEXT))", i, text)
                       .has_value();
        for (int i = 0; done && i < 300; i += 2)
            done = connection->run("UPDATE word SET text = text || ' lamp' WHERE rowid = ?", i).has_value();
        done = done &&
               connection->number("SELECT sum(length(text)) FROM word WHERE word MATCH 'lamp'").has_value();
        wipe(text.data(), static_cast<std::size_t>(text.size()));
        return done;
    }

    // In a process of its own, since SQLite is configured once a process; -1 when the work failed.
    int markersLeftByAChild(bool wiping) {
        const pid_t child = ::fork();
        if (child == 0) {
            const bool ready = startLibrary().has_value() && (wiping || switchWipingOff());
            ::_exit(ready && workOnACase() ? std::min(markersInMemory(), 200) : 255);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) != 255 ? WEXITSTATUS(status) : -1;
    }
};

TEST_F(MemoryTest, AtMostOneMarkerIsLeftAfterClosing) {
    const int left = markersLeftByAChild(true);
    EXPECT_GE(left, 0);
    EXPECT_LE(left, 1);
}

TEST_F(MemoryTest, WithoutWipingMarkersAreLeft) {
    EXPECT_GT(markersLeftByAChild(false), 1);
}

} // namespace
} // namespace casebound::storage
