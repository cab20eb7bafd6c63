// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/repository.h"
#include "core/vault/register_keys.h"

namespace casebound::casefile {

enum class Side { Before, After };

// Records as rows of the history have them, ready to be saved again. Belongs to its connection's thread.
class EarlierRecords {
public:
    // All must outlive it.
    EarlierRecords(storage::Connection& connection, const vault::RegisterKeys& keys,
                   privacy::TextStore& texts, Repository& repository)
        : m_connection(connection)
        , m_keys(keys)
        , m_texts(texts)
        , m_repository(repository) {}

    // A record of the case as it was before or after the change of row `seq`; number, times and bin as they
    // are now. Other records, parts of them and people that are no longer in the case are left out: a
    // reference is none, a mention is of nobody. Errors: NotFound, NamesHidden (that row is sealed), Damaged,
    // storage's.
    Result<records::AnyRecord> at(records::RecordId id, qint64 seq, Side side);

private:
    class Gone;
    storage::Connection& m_connection;
    const vault::RegisterKeys& m_keys;
    privacy::TextStore& m_texts;
    Repository& m_repository;
};

} // namespace casebound::casefile
