// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/history.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace casebound::storage {

class Connection;
class Handle;

// Who makes the changes of a transaction, as history shows it.
struct Author {
    QString who;
};

// What history says about one changed record. `body` holds before and after, in the caller's format.
struct Change {
    QByteArray record; // 16 bytes, or empty
    QString ref;
    QString what; // created, changed, deleted, …
    PayloadKind kind = PayloadKind::Masked;
    QByteArray body;
};

// The one way to write: all changes and their history rows together, or nothing. Rolls back unless committed.
// One at a time on a connection; other connections' writers wait, readers do not. Must not outlive its clock
// and random source.
class Transaction {
public:
    // Errors: InUse (another connection writes for too long), NoPermission (read-only), Internal (one is
    // already open here).
    static Result<Transaction> begin(Connection& connection, Author author, const Clock& clock,
                                     Random& random);

    // For work that changes no record: the index, masking anew, settings. Commits without history rows.
    static Result<Transaction> maintenance(Connection& connection, const Clock& clock, Random& random);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&& other) noexcept;
    ~Transaction(); // rolls back unless committed

    // Appends a row to the history; its seq. After a failure the transaction can only be rolled back.
    Result<qint64> note(const Change& change);

    // On disk when this returns without error; otherwise everything is as before. Errors: Internal (rows
    // changed and nothing noted, or a note failed), NoSpace, Io, Damaged.
    Outcome commit();

    // Gives everything up. Safe to call twice.
    void rollback();

private:
    Transaction(std::shared_ptr<Handle> handle, Author author, const Clock& clock, Random& random,
                bool isMaintenance);
    static Result<Transaction> start(Connection& connection, Author author, const Clock& clock,
                                     Random& random, bool isMaintenance);

    std::shared_ptr<Handle> m_handle; // empty once finished or moved from
    Author m_author;
    const Clock* m_clock;
    Random* m_random;
    bool m_isMaintenance;
    bool m_noted = false;
    bool m_failed = false;
    qint64 m_changesBefore = 0;
};

} // namespace casebound::storage
