// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/packet/age_keys.h"
#include "core/packet/age_writer.h"
#include "core/packet/part_file.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <vector>

namespace casebound::packet {

// Whom an archive is for: recipients, or a passphrase where there are none.
struct ArchiveAccess {
    std::vector<AgeRecipient> recipients;
    SecureBytes passphrase; // UTF-8, NFC
};

// Writes a case archive (case_archive.h). Encrypted from the first byte, in NAME.part, which becomes NAME
// when it is published and is removed when this object goes before.
class ArchiveWriter {
public:
    // Errors: those of PartFile::create() and AgeWriter.
    static Result<ArchiveWriter> begin(const QString& path, const ArchiveAccess& access, Random& random);

    // First this, once. Errors: Internal (more than 4096 bytes of keys); NoSpace, Io.
    Outcome writeKeys(const SecureBytes& keys, qint64 databaseSize);
    // Then the database, piece by piece, as many bytes as were said. NoSpace, Io.
    Outcome write(QByteArrayView database);
    // Then this: the disk has everything. Errors: Internal (not as many bytes as were said); NoSpace, Io.
    Outcome finish();
    // Errors: those of PartFile::publish().
    Outcome publish();

private:
    explicit ArchiveWriter(std::unique_ptr<PartFile> file);
    Outcome beginAge(const ArchiveAccess& access, Random& random);

    std::unique_ptr<PartFile> m_file; // stays at its address: age writes into it
    std::unique_ptr<AgeWriter> m_age;
    qint64 m_left = 0; // bytes of the database to come
};

} // namespace casebound::packet
