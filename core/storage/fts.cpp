// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/fts.h"

#include "core/storage/connection.h"

#include <algorithm>
#include <cctype>

namespace casebound::storage {
namespace {

// A table's name cannot be bound, so it must be one.
Outcome checkName(const QByteArray& table) {
    const bool isName = !table.isEmpty() && std::all_of(table.begin(), table.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_';
    });
    if (isName) return {};
    return failure(ErrorCode::Internal, QStringLiteral("This is not the name of a table."));
}

} // namespace

Outcome setSecureDelete(Connection& connection, const QByteArray& table) {
    CB_CHECK(checkName(table));
    return connection.run("INSERT INTO " + table + " (" + table + ", rank) VALUES ('secure-delete', 1)");
}

Result<bool> hasSecureDelete(Connection& connection, const QByteArray& table) {
    CB_CHECK(checkName(table));
    CB_TRY(const qint64 on, connection.number("SELECT count(*) FROM " + table +
                                              "_config WHERE k = 'secure-delete' AND v = 1"));
    return on == 1;
}

} // namespace casebound::storage
