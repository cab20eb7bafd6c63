// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <sqlite3.h>

namespace casebound::storage {

// The open database behind a Connection and what lives from it. Invariant: once settled, nothing can attach a
// database, change a safeguard or load code, but what storage itself arms.
class Handle {
public:
    Handle(sqlite3* database, QString path, KeyMaterial material, Mode mode);
    ~Handle();
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    sqlite3* database() const { return m_database; }
    const QString& path() const { return m_path; }
    const KeyMaterial& material() const { return m_material; }
    Mode mode() const { return m_mode; }

    // From here on the authorizer's rules hold.
    void settle() { m_settled = true; }

    // Lets the next ATTACH of exactly this file through, once. disarm() when it was not used.
    void armAttach(const QByteArray& file) { m_armedAttach = file; }
    void disarmAttach() { m_armedAttach.clear(); }

    // An idle statement for this SQL, or a new one.
    Result<sqlite3_stmt*> take(QByteArrayView sql);
    // Takes a statement back; it has been reset.
    void giveBack(sqlite3_stmt* statement);

    // Whether the file on disk, read past the decryption, begins with the salt and goes on encrypted.
    Outcome proveEncrypted() const;

private:
    static int authorize(void* self, int action, const char* first, const char* second, const char* database,
                         const char* trigger);
    bool allowsAttach(const char* file);

    sqlite3* m_database;
    QString m_path;
    KeyMaterial m_material;
    Mode m_mode;
    bool m_settled = false;
    QByteArray m_armedAttach;
    QHash<QByteArray, sqlite3_stmt*> m_idle;
};

// The door between storage's own files and the handle that Connection hides.
class Access {
public:
    static const std::shared_ptr<Handle>& handle(const Connection& connection) { return connection.m_handle; }
    // A new, empty file whose key is set, with no write-ahead log: a whole copy would be written twice.
    static Result<std::shared_ptr<Handle>> createForCopy(const QString& path, const KeyMaterial& material) {
        return Connection::createHandle(path, material);
    }
    static Connection connection(std::shared_ptr<Handle> handle) { return Connection(std::move(handle)); }
};

} // namespace casebound::storage
