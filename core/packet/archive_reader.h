// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/packet/age_io.h"
#include "core/packet/age_keys.h"
#include "core/packet/input_file.h"

#include <QString>

#include <memory>

namespace casebound::packet {

// Reads a case archive (case_archive.h). Every byte that comes out is authentic; that none is missing is
// known when copyDatabase() has returned.
class ArchiveReader {
public:
    // Up to the keys. Errors: NotFound, NoPermission, Io; NotACase (no age file, or one that holds something
    // else: a packet); WrongPassphrase, PasswordNeeded; NewerVersion; Unsupported; Damaged.
    static Result<ArchiveReader> open(const QString& path, const AgeKeys& keys);

    const SecureBytes& keys() const { return m_keys; }

    // The database into `sink`, up to the verified end, once. What came out before an error is to be thrown
    // away. Errors: Damaged, Cancelled, Io, the sink's.
    Outcome copyDatabase(const ByteSink& sink, Progress& progress);

private:
    explicit ArchiveReader(InputFile input);
    Outcome readText();
    Outcome readKeys();
    Result<QByteArray> exactly(qsizetype size);

    InputFile m_input;
    std::unique_ptr<ByteReader> m_plain;
    SecureBytes m_keys;
    qint64 m_databaseSize = 0;
};

} // namespace casebound::packet
