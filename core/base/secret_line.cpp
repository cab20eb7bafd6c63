// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret_line.h"

#include <cerrno>
#include <unistd.h>

namespace casebound {

constexpr std::size_t kMaxSecret = 4096;

namespace {

tl::unexpected<Error> notReadable(int descriptor) {
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("Descriptor %1 cannot be read. Give a secret as in: --passphrase-fd 3 3<FILE")
            .arg(descriptor));
}

} // namespace

// Byte by byte, so that what follows the line stays in the descriptor and nothing of it in a buffer.
Result<SecureBytes> readSecretLine(int descriptor, const SecureBytes& ifEmpty) {
    SecureBytes buffer(kMaxSecret);
    std::size_t size = 0;
    for (;;) {
        if (size == kMaxSecret)
            return failure(ErrorCode::InvalidInput, QStringLiteral("This passphrase is too long."));
        const ssize_t got = ::read(descriptor, buffer.data() + size, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return notReadable(descriptor);
        if (got == 0 || buffer.data()[size] == '\n') break;
        ++size;
    }
    if (size == 0 && !ifEmpty.isEmpty()) return ifEmpty.clone();
    if (size == 0) return failure(ErrorCode::InvalidInput, QStringLiteral("An empty passphrase was given."));
    return SecureBytes::copyOf(buffer.view().first(static_cast<qsizetype>(size)));
}

Result<SecureBytes> readSecretLines(int descriptor) {
    SecureBytes buffer(kMaxSecret);
    std::size_t size = 0;
    while (size < kMaxSecret) {
        const ssize_t got = ::read(descriptor, buffer.data() + size, kMaxSecret - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return notReadable(descriptor);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    if (size == kMaxSecret)
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is longer than any secret."));
    if (size == 0) return failure(ErrorCode::InvalidInput, QStringLiteral("Nothing was given."));
    return SecureBytes::copyOf(buffer.view().first(static_cast<qsizetype>(size)));
}

} // namespace casebound
