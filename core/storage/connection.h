// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/storage/statement.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace casebound::storage {

class Handle;

// What opens a case: the raw key and the salt that is also the file's first 16 bytes.
struct KeyMaterial {
    static constexpr std::size_t kKeySize = 32;
    static constexpr qsizetype kSaltSize = 16;

    SecureBytes key; // 32 bytes
    QByteArray salt; // 16 bytes, not secret

    KeyMaterial clone() const { return {key.clone(), salt}; }
};

enum class Mode {
    ReadWrite,
    ReadOnly, // immutable: for media that nobody can write to while the case is open
};

// A moment between two writes to a file: see Connection::changeMark().
struct ChangeMark {
    qint64 own = 0;
    qint64 others = 0;
    friend bool operator==(const ChangeMark&, const ChangeMark&) = default;
};

// One encrypted database, open and proven to be encrypted. One connection belongs to one thread at a time;
// other threads get their own through another(). While any connection is open, nothing else in this process
// may open and close the same file: the kernel would drop SQLite's locks with that descriptor. Exclusion of
// other processes is CaseLock's work, not this class's.
class Connection {
public:
    // A new file at `path`. Errors: AlreadyExists, NotEncrypted, NoSpace, NoPermission, Io.
    static Result<Connection> create(const QString& path, const KeyMaterial& material);

    // An existing file. Errors: NotFound, WrongPassphrase (also a damaged first page), Damaged, NotEncrypted,
    // InUse, NoPermission, Io.
    static Result<Connection> open(const QString& path, const KeyMaterial& material, Mode mode);

    // The same file once more, in the same mode, for another thread. Thread-safe. Errors as open().
    Result<Connection> another() const;

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection(); // close()

    // A statement with parameters. Taken from this connection's cache where it was used before. `sql` is a
    // constant of the program, never built from values. Errors: Internal, Damaged, Refused, Io.
    Result<Statement> prepare(QByteArrayView sql);

    // Prepares, binds `values` in order and runs to the end: for statements without result rows.
    template <class... Values>
    Outcome run(QByteArrayView sql, const Values&... values) {
        CB_TRY(Statement statement, prepare(sql));
        statement.bindAll(values...);
        return statement.run();
    }

    // One or more statements without parameters, separated by semicolons: schemas.
    Outcome execute(QByteArrayView sql);

    // The first column of the first row as a number. Errors: NotFound when there is no row.
    Result<qint64> number(QByteArrayView sql);

    qint64 lastInsertId() const;
    qint64 changes() const;      // rows changed by the last statement
    qint64 totalChanges() const; // rows changed since opening
    bool inTransaction() const;

    // Of two equal marks nothing was written in between, here or by others. Nothing inside a transaction,
    // which may be rolled back. Errors: Io.
    Result<std::optional<ChangeMark>> changeMark();

    bool isReadOnly() const;
    QString path() const;
    const KeyMaterial& material() const;

    // Moves everything from the write-ahead log into the file and empties the log, so that a copy of the one
    // file is complete. Call when idle. Does nothing while another connection reads.
    Outcome checkpointTruncate();

    // Makes a statement that is running in this connection end with Cancelled. Thread-safe.
    void interrupt() const;

    // Finalises everything and closes. The last connection to a file also removes the write-ahead log. Live
    // Statements keep the file open until they are gone.
    void close();

private:
    friend class Access; // storage's own way to the handle
    static Result<std::shared_ptr<Handle>> createHandle(const QString& path, const KeyMaterial& material);
    explicit Connection(std::shared_ptr<Handle> handle);
    std::shared_ptr<Handle> m_handle;
};

// Whether the SQLite underneath is SQLCipher: its version. Errors: NotEncrypted.
Result<QString> cipherVersion();

} // namespace casebound::storage
