// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/text_store.h"
#include "core/records/all.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

#include <QList>

namespace casebound::casefile {

// What a list shows of a record.
struct Header {
    records::RecordId id;
    records::Kind kind = records::Kind::Appearance;
    qint64 number = 0;
    QDateTime created;
    QDateTime changed;
    text::MaskedText title;

    QString ref() const { return records::reference(kind, number); }
};

// All records of a case, whatever their kind. Belongs to its connection's thread; reads need no transaction,
// every write takes the caller's and leaves a row in history.
class Repository {
public:
    Repository(storage::Connection& connection, privacy::TextStore& texts, const Clock& clock, Random& random)
        : m_connection(connection)
        , m_texts(texts)
        , m_clock(clock)
        , m_random(random) {}

    // Errors of all functions below: Damaged, Io, and NotFound for an id that is not there.

    Result<records::AnyRecord> load(records::RecordId id);

    // The same where the kind is known. Errors: NotFound also for a record of another kind.
    template <class Record>
    Result<Record> get(records::RecordId id) {
        CB_TRY(records::AnyRecord record, load(id));
        if (auto* found = std::get_if<Record>(&record)) return std::move(*found);
        return failure(ErrorCode::NotFound, QStringLiteral("This record is of another kind."));
    }

    // Creates it (null id) or writes its changes. Fills in ids, number and times. A record that did not
    // change leaves no row in history.
    Outcome save(storage::Transaction& transaction, records::AnyRecord& record);

    // Into the bin and out of it. A binned record is found by load(), not by lists and search.
    Outcome moveToBin(storage::Transaction& transaction, records::RecordId id);
    Outcome takeOut(storage::Transaction& transaction, records::RecordId id);

    // In the order of their numbers. `after`: only larger numbers; `limit` < 0: all.
    Result<QList<Header>> list(records::Kind kind, qint64 after = 0, qint64 limit = -1);
    Result<QList<records::RecordId>> ids(records::Kind kind);
    Result<qint64> count(records::Kind kind);

    // Whether nothing of what was there is lost: used to give a new record an id of the caller's choice, so
    // that records that refer to each other can be saved one after the other.
    Result<bool> exists(records::RecordId id);

private:
    template <class Record>
    Result<Record> read(records::RecordId id);
    template <class Record>
    Outcome write(storage::Transaction& transaction, Record& record);
    Outcome writeHeader(records::Kind kind, records::Common& common, bool isNew);
    Outcome setDeleted(storage::Transaction& transaction, records::RecordId id, const QDateTime& at);
    Result<qint64> nextNumber(records::Kind kind);

    storage::Connection& m_connection;
    privacy::TextStore& m_texts;
    const Clock& m_clock;
    Random& m_random;
};

} // namespace casebound::casefile
