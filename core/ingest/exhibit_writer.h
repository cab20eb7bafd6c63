// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/original_store.h"
#include "core/casefile/page_store.h"
#include "core/casefile/repository.h"
#include "core/ingest/document_import.h"
#include "core/ingest/document_reader.h"

namespace casebound::ingest {

// Turns what was read into an exhibit of the case: one transaction a file. Belongs to the connection's
// thread.
class ExhibitWriter {
public:
    ExhibitWriter(const ImportTools& tools, QString who);

    // `path` is only kept sealed. Errors: those of the case, after which nothing of this file was written.
    Result<ImportedFile> write(const QString& path, const ReadDocument& document);

private:
    // One document within the transaction of its file.
    struct Writing {
        storage::Transaction& transaction;
        const privacy::Masker& masker;
        QString path; // of the file
        QStringList attachments;
    };

    Result<ImportedFile> writeDuplicate(const QString& path, records::RecordId exhibit);
    Result<records::AnyRecord> writeDocument(Writing& writing, const ReadDocument& document,
                                             records::RecordId parent);
    Outcome writeOriginal(Writing& writing, records::RecordId exhibit, const ReadDocument& document,
                          const QByteArray& keyedHash);
    Result<QByteArray> keyedHash(const ReadDocument& document);
    Result<records::Exhibit> makeExhibit(const privacy::Masker& masker, const ReadDocument& document);
    Outcome writePages(storage::Transaction& transaction, const privacy::Masker& masker,
                       records::RecordId exhibit, const ReadDocument& document);
    Result<records::Custody> custody(const privacy::Masker& masker, records::CustodyEvent event) const;

    const ImportTools& m_tools;
    QString m_who;
    privacy::TextStore m_texts;
    casefile::Repository m_repository;
    casefile::PageStore m_pages;
    casefile::OriginalStore m_originals;
};

} // namespace casebound::ingest
