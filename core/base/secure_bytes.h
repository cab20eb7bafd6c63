// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace casebound {

// Bytes of a key or passphrase: in guarded, locked memory that is wiped when released (sodium_malloc). Move
// only; copying is a decision, so it has a name.
class SecureBytes {
public:
    SecureBytes() = default;

    // `size` bytes, zeroed. Ends the process when the system has no memory left.
    explicit SecureBytes(std::size_t size);

    // A copy of `bytes`; the caller wipes its own.
    static SecureBytes copyOf(QByteArrayView bytes);

    SecureBytes clone() const { return copyOf(view()); }

    std::uint8_t* data() { return m_bytes.get(); }
    const std::uint8_t* data() const { return m_bytes.get(); }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const {
        return QByteArrayView(reinterpret_cast<const char*>(m_bytes.get()), static_cast<qsizetype>(m_size));
    }

    // Comparison in constant time.
    bool equals(const SecureBytes& other) const;

private:
    struct Free {
        void operator()(std::uint8_t* bytes) const;
    };
    std::unique_ptr<std::uint8_t[], Free> m_bytes;
    std::size_t m_size = 0;
};

// Whether this process can lock memory at all (RLIMIT_MEMLOCK). Asked before a case opens.
Outcome checkMemoryLock();

// Overwrites memory in a way that the compiler may not leave out.
void wipe(void* data, std::size_t size);

} // namespace casebound
