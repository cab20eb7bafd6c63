// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/own_memory.h"

#include <QFile>
#include <QList>

#include <fcntl.h>
#include <unistd.h>

namespace casebound {

namespace {

constexpr quint64 kLargestRegion = quint64(512) << 20; // beyond that: reserved, never touched
constexpr qsizetype kChunk = 1 << 20;

struct Region {
    quint64 begin = 0;
    quint64 end = 0;
};

QList<Region> readableRegions() {
    QFile maps(QStringLiteral("/proc/self/maps"));
    QList<Region> regions;
    if (!maps.open(QIODevice::ReadOnly)) return regions;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() < 2 || !fields[1].startsWith('r')) continue;
        const QList<QByteArray> ends = fields[0].split('-');
        const Region region{ends[0].toULongLong(nullptr, 16), ends[1].toULongLong(nullptr, 16)};
        if (region.end - region.begin <= kLargestRegion) regions.append(region);
    }
    return regions;
}

bool isHere(const char* bytes, int length, int width, const std::function<char(int)>& character) {
    for (int i = 0; i < length; ++i, bytes += width)
        if (bytes[0] != character(i) || (width == 2 && bytes[1] != 0)) return false;
    return true;
}

} // namespace

int countInOwnMemory(int length, int width, const std::function<char(int)>& character) {
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    const qsizetype run = static_cast<qsizetype>(length) * width;
    QByteArray chunk(kChunk + run, '\0');
    const auto own = reinterpret_cast<quint64>(chunk.constData());
    const char first = character(0);
    int found = 0;
    for (const Region& region : readableRegions())
        for (quint64 at = region.begin; at < region.end; at += kChunk) {
            const qsizetype wanted = qMin<quint64>(static_cast<quint64>(kChunk + run), region.end - at);
            const qsizetype got =
                ::pread(memory, chunk.data(), static_cast<size_t>(wanted), static_cast<off_t>(at));
            for (qsizetype i = 0; i + run <= got && i < kChunk; ++i) {
                if (chunk.at(i) != first) continue; // most of it, and the function costs more
                const quint64 place = at + static_cast<quint64>(i);
                const bool isOwn = place >= own && place < own + static_cast<quint64>(chunk.size());
                if (!isOwn && isHere(chunk.constData() + i, length, width, character)) ++found;
            }
        }
    ::close(memory);
    return found;
}

} // namespace casebound
