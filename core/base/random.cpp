// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <cerrno>
#include <cstdlib>
#include <limits>
#include <sys/random.h>

namespace casebound {

QByteArray Random::bytes(qsizetype size) {
    QByteArray result(size, Qt::Uninitialized);
    fill(result.data(), static_cast<std::size_t>(size));
    return result;
}

quint32 Random::below(quint32 bound) {
    // Values from the incomplete last range are drawn again: taking them modulo would favour small numbers.
    const quint32 limit = std::numeric_limits<quint32>::max() - std::numeric_limits<quint32>::max() % bound;
    quint32 value = 0;
    do {
        fill(&value, sizeof value);
    } while (value >= limit);
    return value % bound;
}

void SystemRandom::fill(void* out, std::size_t size) {
    auto* bytes = static_cast<char*>(out);
    while (size > 0) {
        const ssize_t got = getrandom(bytes, size, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) std::abort();
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
}

} // namespace casebound
