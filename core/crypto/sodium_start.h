// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdlib>
#include <sodium.h>

// Inside this module only: it brings in the library's own header.
namespace casebound::crypto {

// Every function that calls libsodium starts it: cheap after the first time, and safe from any thread.
// Without it the library would run on its slow implementations or, worse, without its random numbers.
inline void startSodium() {
    if (sodium_init() < 0) std::abort();
}

// Never null, not even for no bytes: the library's header promises the compiler as much.
inline const unsigned char* bytesOf(QByteArrayView view) {
    static constexpr unsigned char kNothing = 0;
    return view.isEmpty() ? &kNothing : reinterpret_cast<const unsigned char*>(view.data());
}

inline unsigned char* bytesOf(QByteArray& array) {
    return reinterpret_cast<unsigned char*>(array.data());
}

inline unsigned long long lengthOf(QByteArrayView view) {
    return static_cast<unsigned long long>(view.size());
}

} // namespace casebound::crypto
