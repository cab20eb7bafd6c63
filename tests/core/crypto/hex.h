// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>

namespace casebound::crypto {

inline QByteArray hex(const char* digits) {
    return QByteArray::fromHex(QByteArray(digits));
}

inline SecureBytes secret(const char* digits) {
    return SecureBytes::copyOf(hex(digits));
}

inline QByteArray plain(const SecureBytes& bytes) {
    return bytes.view().toByteArray();
}

// Gives the bytes it was made with, once: for vectors that fix a nonce.
class ScriptedRandom final : public Random {
public:
    explicit ScriptedRandom(QByteArray bytes)
        : m_bytes(std::move(bytes)) {}
    void fill(void* out, std::size_t size) override {
        std::memcpy(out, m_bytes.constData(), std::min(size, static_cast<std::size_t>(m_bytes.size())));
    }

private:
    QByteArray m_bytes;
};

} // namespace casebound::crypto
