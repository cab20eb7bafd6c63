// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reading/file_descriptor.h"

#include <QByteArrayView>

namespace casebound::reading {

// A document's bytes in an anonymous memory file that nobody can change any more (memfd with all seals). The
// reader gets it as a descriptor, so no temporary file ever exists. Can be read by several readers.
class SealedDocument {
public:
    // Errors: NoSpace (memory), Io.
    static Result<SealedDocument> copyOf(QByteArrayView bytes);

    // Takes over a memfd that the caller has written (created with MFD_ALLOW_SEALING and MFD_CLOEXEC) and
    // seals it. Errors: InvalidInput when it cannot be sealed (no memfd, or still mapped for writing).
    static Result<SealedDocument> adopt(FileDescriptor memory);

    qint64 size() const { return m_size; }
    int descriptor() const { return m_memory.get(); }

private:
    SealedDocument(FileDescriptor memory, qint64 size)
        : m_memory(std::move(memory))
        , m_size(size) {}

    FileDescriptor m_memory;
    qint64 m_size = 0;
};

} // namespace casebound::reading
