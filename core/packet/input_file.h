// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packet/age_io.h"
#include "core/reading/file_descriptor.h"

#include <QString>

namespace casebound::packet {

// A file that somebody gave us, open for reading from its start.
struct InputFile {
    reading::FileDescriptor file;
    qint64 size = 0; // bytes

    // NotFound, NoPermission, Io; NotACase for what is no regular file.
    static Result<InputFile> open(const QString& path);

    // Its bytes, in order; for as long as `file` is open. Io.
    ByteSource source() const;
};

} // namespace casebound::packet
