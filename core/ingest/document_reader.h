// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/reading/reader.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace casebound::ingest {

// A file as it was read: its bytes, and what the sandboxed reader said about them. Nothing is masked yet.
struct ReadDocument {
    QString name; // of an attachment, as its document says; empty for a file
    QByteArray bytes;
    QByteArray sha256;
    reading::DocumentFacts facts;
    QList<reading::PageText> pages; // those that could be read; a failed page is empty and flagged
    bool landlocked = true;
    bool sealedOnly =
        false; // of a kind that is not read here, or an attachment that cannot be: kept as it is
    std::vector<ReadDocument> attachments; // what is attached, and to that again; not what is locked or empty
};

// Reads one file, and what is attached to it, each through a reader of its own. `pdfPassword` is UTF-8 as
// typed, empty for none. Blocks; safe to call from several threads at a time. Errors: NotFound, NoPermission,
// Io, PasswordNeeded, InvalidInput, Unsupported, ReaderFailed, Cancelled: each concerns this file only.
Result<ReadDocument> readDocument(const reading::ReaderProgram& program, const QString& path,
                                  const SecureBytes& pdfPassword, const Progress& stop);

} // namespace casebound::ingest
