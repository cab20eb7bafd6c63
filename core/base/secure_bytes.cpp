// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secure_bytes.h"

#include <cstdlib>
#include <cstring>
#include <sodium.h>
#include <sys/mman.h>

namespace casebound {

SecureBytes::SecureBytes(std::size_t size)
    : m_size(size) {
    if (size == 0) return;
    if (sodium_init() < 0) std::abort();
    m_bytes.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
    if (!m_bytes) std::abort();
    std::memset(m_bytes.get(), 0, size);
}

SecureBytes SecureBytes::copyOf(QByteArrayView bytes) {
    SecureBytes result(static_cast<std::size_t>(bytes.size()));
    if (!bytes.isEmpty()) std::memcpy(result.m_bytes.get(), bytes.data(), result.m_size);
    return result;
}

bool SecureBytes::equals(const SecureBytes& other) const {
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(data(), other.data(), m_size) == 0);
}

void SecureBytes::Free::operator()(std::uint8_t* bytes) const {
    sodium_free(bytes);
}

Outcome checkMemoryLock() {
    if (sodium_init() < 0)
        return failure(ErrorCode::Internal, QStringLiteral("The cryptographic library did not start."));
    SecureBytes probe(1);
    if (mlock(probe.data(), probe.size()) == 0) return {};
    return failure(
        ErrorCode::Refused,
        QStringLiteral("This system does not let Casebound keep keys out of the swap file, so no case was "
                       "opened. Raise the limit on locked memory (ulimit -l) and try again."));
}

void wipe(void* data, std::size_t size) {
    sodium_memzero(data, size);
}

} // namespace casebound
