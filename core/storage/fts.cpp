// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/fts.h"

#include "core/storage/connection.h"

#include <algorithm>
#include <cctype>

namespace casebound::storage {
namespace {

// A page of 4096 bytes, less the 80 that SQLCipher keeps (initialization vector, HMAC), less the 35 that
// SQLite wants free for a cell to stand on its page alone (file format, "Table B-Tree Leaf Cell"): 3981. The
// rest is for the row's own header, and for FTS5, which looks at the size before it adds the last entry.
constexpr int kLeafBytes = 3900;

// A table's name cannot be bound, so it must be one.
Outcome checkName(const QByteArray& table) {
    const bool isName = !table.isEmpty() && std::all_of(table.begin(), table.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_';
    });
    if (isName) return {};
    return failure(ErrorCode::Internal, QStringLiteral("This is not the name of a table."));
}

Outcome configure(Connection& connection, const QByteArray& table, const char* option, int value) {
    CB_CHECK(checkName(table));
    return connection.run("INSERT INTO " + table + " (" + table + ", rank) VALUES (?, ?)",
                          QString::fromLatin1(option), value);
}

} // namespace

Outcome setSecureDelete(Connection& connection, const QByteArray& table) {
    return configure(connection, table, "secure-delete", 1);
}

Outcome fitLeavesToPages(Connection& connection, const QByteArray& table) {
    return configure(connection, table, "pgsz", kLeafBytes);
}

Result<bool> hasSecureDelete(Connection& connection, const QByteArray& table) {
    CB_CHECK(checkName(table));
    CB_TRY(const qint64 on, connection.number("SELECT count(*) FROM " + table +
                                              "_config WHERE k = 'secure-delete' AND v = 1"));
    return on == 1;
}

} // namespace casebound::storage
