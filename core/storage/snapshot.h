// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

#include <utility>

namespace casebound::storage {

// Keeps what is read through a connection to one moment while others write. The connection must be in no
// transaction, and outlive it.
class Snapshot {
public:
    static Result<Snapshot> of(Connection& source) {
        CB_CHECK(source.execute("BEGIN"));
        Snapshot snapshot(source);
        CB_TRY([[maybe_unused]] const qint64 read, source.number("SELECT count(*) FROM sqlite_master"));
        return snapshot;
    }
    Snapshot(Snapshot&& other) noexcept
        : m_source(std::exchange(other.m_source, nullptr)) {}
    Snapshot& operator=(Snapshot&&) = delete;
    ~Snapshot() {
        if (m_source != nullptr) static_cast<void>(m_source->execute("ROLLBACK"));
    }

private:
    explicit Snapshot(Connection& source)
        : m_source(&source) {}
    Connection* m_source;
};

} // namespace casebound::storage
