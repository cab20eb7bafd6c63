// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transaction.h"

#include "core/storage/chain.h"
#include "core/storage/connection.h"
#include "core/storage/handle.h"

namespace casebound::storage {
namespace {

Outcome append(Connection& connection, const ChainLink& link, const QByteArray& nonce, const Change& change) {
    const std::optional<QByteArray> record =
        link.record.isEmpty() ? std::nullopt : std::optional(link.record);
    CB_CHECK(
        connection.run("INSERT INTO history (seq, at, who, what, record, ref, commitment, previous, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       link.seq, link.at, link.who, link.what, record, link.ref, link.commitment,
                       link.previous, hashOf(link)));
    return connection.run("INSERT INTO history_payload (seq, nonce, kind, body) VALUES (?, ?, ?, ?)",
                          link.seq, nonce, kindName(change.kind), change.body);
}

} // namespace

Transaction::Transaction(std::shared_ptr<Handle> handle, Author author, const Clock& clock, Random& random,
                         bool isMaintenance)
    : m_handle(std::move(handle))
    , m_author(std::move(author))
    , m_clock(&clock)
    , m_random(&random)
    , m_isMaintenance(isMaintenance)
    , m_changesBefore(sqlite3_total_changes64(m_handle->database())) {}

Transaction::Transaction(Transaction&& other) noexcept = default;

Transaction& Transaction::operator=(Transaction&& other) noexcept {
    if (this == &other) return *this;
    rollback();
    m_handle = std::move(other.m_handle);
    m_author = std::move(other.m_author);
    m_clock = other.m_clock;
    m_random = other.m_random;
    m_isMaintenance = other.m_isMaintenance;
    m_noted = other.m_noted;
    m_failed = other.m_failed;
    m_changesBefore = other.m_changesBefore;
    return *this;
}

Transaction::~Transaction() {
    rollback();
}

Result<Transaction> Transaction::begin(Connection& connection, Author author, const Clock& clock,
                                       Random& random) {
    return start(connection, std::move(author), clock, random, false);
}

Result<Transaction> Transaction::maintenance(Connection& connection, const Clock& clock, Random& random) {
    return start(connection, {}, clock, random, true);
}

Result<Transaction> Transaction::start(Connection& connection, Author author, const Clock& clock,
                                       Random& random, bool isMaintenance) {
    if (connection.inTransaction())
        return failure(ErrorCode::Internal,
                       QStringLiteral("A transaction was started inside another. Nothing was changed."));
    // Immediate: the chain's head must not move between here and the commit.
    CB_CHECK(connection.run("BEGIN IMMEDIATE"));
    return Transaction(Access::handle(connection), std::move(author), clock, random, isMaintenance);
}

Result<qint64> Transaction::note(const Change& change) {
    Connection connection = Access::connection(m_handle);
    m_failed = true; // until this one is in
    CB_TRY(const ChainHead head, chainHead(connection));
    const QByteArray nonce = m_random->bytes(kNonceSize);
    const ChainLink link = {head.seq + 1,
                            m_clock->now().toUTC().toString(Qt::ISODateWithMs),
                            m_author.who,
                            change.what,
                            change.record,
                            change.ref,
                            commitmentTo(nonce, change.kind, change.body),
                            head.hash};
    CB_CHECK(append(connection, link, nonce, change));
    m_failed = false;
    m_noted = true;
    return link.seq;
}

Outcome Transaction::commit() {
    if (!m_handle || m_failed)
        return failure(ErrorCode::Internal,
                       QStringLiteral("A change whose history could not be written was not saved. Everything "
                                      "saved before is safe."));
    Connection connection = Access::connection(m_handle);
    if (!m_noted && !m_isMaintenance && connection.totalChanges() != m_changesBefore) {
        rollback();
        return failure(ErrorCode::Internal,
                       QStringLiteral("A change without an entry in the history was not saved. Everything "
                                      "saved before is safe."));
    }
    const Outcome committed = connection.run("COMMIT");
    if (!committed) {
        rollback();
        return committed;
    }
    m_handle.reset();
    return {};
}

void Transaction::rollback() {
    if (!m_handle) return;
    Connection connection = Access::connection(std::move(m_handle));
    m_handle.reset();
    // A full disk or a failing one makes SQLite roll back by itself; then there is nothing left to do.
    if (connection.inTransaction()) static_cast<void>(connection.run("ROLLBACK"));
}

} // namespace casebound::storage
