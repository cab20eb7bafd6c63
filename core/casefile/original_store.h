// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QByteArray>
#include <QCborMap>

#include <functional>
#include <optional>

namespace casebound::casefile {

// What is known of an original; all of it sealed.
struct OriginalFacts {
    QString fileName;
    QByteArray sha256; // 32 bytes
    qint64 size = 0;
    QString from;           // folder it was imported from
    QCborMap document;      // what the reader said: metadata, outline, annotations, form values, attachments
    QStringList otherNames; // under which the same bytes were met again
};

// Originals: their bytes in sealed pieces of 1 MiB. Belongs to its connection's thread.
class OriginalStore {
public:
    OriginalStore(storage::Connection& connection, const vault::RegisterKeys& keys)
        : m_connection(connection)
        , m_keys(keys) {}

    // `keyedHash` empty while names are hidden: such an original is compared with others when they are shown.
    Outcome add(storage::Transaction& transaction, records::RecordId exhibit, QByteArrayView bytes,
                const OriginalFacts& facts, const QByteArray& keyedHash);

    Outcome updateFacts(storage::Transaction& transaction, records::RecordId exhibit,
                        const OriginalFacts& facts);

    // The exhibit with the same original. Errors: those of storage.
    Result<std::optional<records::RecordId>> withHash(const QByteArray& keyedHash);

    // Errors: NotFound, NamesHidden, Damaged.
    Result<OriginalFacts> facts(records::RecordId exhibit);
    Outcome bytes(records::RecordId exhibit, const std::function<Outcome(QByteArrayView)>& each);

    // Exhibits that have an original.
    Result<QList<records::RecordId>> all();

    // As they stand in the row of an original. Errors: Internal.
    static Result<QByteArray> sealedFacts(const vault::RegisterKeys& keys, records::RecordId exhibit,
                                          const OriginalFacts& facts);

    static vault::SealedTables sealedTables();

private:
    storage::Connection& m_connection;
    const vault::RegisterKeys& m_keys;
};

} // namespace casebound::casefile
