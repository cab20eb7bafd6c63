// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/casefile/repository.h"
#include "core/privacy/text_store.h"
#include "core/records/export.h"
#include "core/storage/connection.h"
#include "core/storage/history.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"

#include <QCborMap>
#include <QString>

#include <functional>

namespace casebound::session {

// One record for everything that leaves a case, committed when the file is complete on the disk and before it
// gets its name. So nothing leaves unnoted; at worst, after a crash between the two, something is noted that
// did not leave. What it is made of must outlive it.
class Ledger {
public:
    Ledger(storage::Connection& connection, const vault::RegisterKeys& keys, privacy::TextStore& texts,
           casefile::Repository& repository, const Clock& clock, Random& random, QString who)
        : m_connection(connection)
        , m_keys(keys)
        , m_texts(texts)
        , m_repository(repository)
        , m_clock(clock)
        , m_random(random)
        , m_who(std::move(who)) {}

    // A record with its id drawn, for now, and for the history as it is at `head`. `title` is for the case's
    // own people. Errors: Damaged, storage's.
    Result<records::Export> newEntry(records::ExportForm form, const QString& title,
                                     const storage::ChainHead& head) const;

    // What only the case may know of what left, sealed for the entry's row. Errors: Internal.
    Result<QByteArray> sealSecrets(const records::Export& entry, const QCborMap& secrets) const;

    // Writes with `write`, which may still change the entry, notes it, and gives the file its name with
    // `publish`. The entry's reference. Errors: those of `write`, `publish` and storage; nothing is noted
    // where `write` or storage failed.
    using Write = std::function<Outcome(storage::Transaction& transaction, records::Export& entry)>;
    using Publish = std::function<Outcome()>;
    Result<QString> note(records::Export& entry, const Write& write, const Publish& publish) const;

private:
    storage::Connection& m_connection;
    const vault::RegisterKeys& m_keys;
    privacy::TextStore& m_texts;
    casefile::Repository& m_repository;
    const Clock& m_clock;
    Random& m_random;
    QString m_who;
};

} // namespace casebound::session
