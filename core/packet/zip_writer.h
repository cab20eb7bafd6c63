// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packet/age_io.h"
#include "core/privacy/finished.h"

#include <memory>

namespace casebound::packet {

// Writes a zip as a stream. Times, zone, owner and comments stay unset, so that the archive tells nothing
// about who made it when and where, and the same files give the same bytes (with one version of libarchive
// and zlib).
class ZipWriter {
public:
    // Nothing is written yet. Internal where the library cannot.
    static Result<ZipWriter> create(ByteSink sink);

    ZipWriter(ZipWriter&&) noexcept;
    ZipWriter& operator=(ZipWriter&&) noexcept;
    ~ZipWriter();

    // Adds a file. InvalidInput for a name that is not neutral (member_name.h); Io where the file cannot be
    // read back; the sink's errors. After an error, and after finish(), every call fails with Internal.
    Outcome add(const privacy::Released& file);

    // Writes the directory; without it there is no archive. Errors as add().
    Outcome finish();

private:
    struct Stream;
    explicit ZipWriter(std::unique_ptr<Stream> stream);

    std::unique_ptr<Stream> m_stream;
};

} // namespace casebound::packet
