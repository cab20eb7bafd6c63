// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sealed_document.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace casebound::reading {

namespace {

constexpr int kAllSeals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;

Outcome writeAll(int fd, QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0)
            return failure(errno == ENOSPC || errno == ENOMEM ? ErrorCode::NoSpace : ErrorCode::Io,
                           QStringLiteral("There is not enough memory to hand this document to the reader. "
                                          "Nothing was changed; close other programs and try again."));
        bytes = bytes.sliced(written);
    }
    return {};
}

} // namespace

Result<SealedDocument> SealedDocument::copyOf(QByteArrayView bytes) {
    FileDescriptor memory(::memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory.isValid())
        return failure(ErrorCode::Io, QStringLiteral("The system gave no memory to hand this document to the "
                                                     "reader. Nothing was changed; try again."));
    CB_CHECK(writeAll(memory.get(), bytes));
    return adopt(std::move(memory));
}

Result<SealedDocument> SealedDocument::adopt(FileDescriptor memory) {
    struct stat info {};
    // The seals make sure that what was checked or hashed here is what the reader sees.
    if (::fcntl(memory.get(), F_ADD_SEALS, kAllSeals) != 0 || ::fstat(memory.get(), &info) != 0)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("This document could not be sealed in memory, so it was not read."));
    return SealedDocument(std::move(memory), info.st_size);
}

} // namespace casebound::reading
