// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/former_keyings.h"

namespace casebound::vault {

QByteArray formerKeyingsSchema() {
    return "CREATE TABLE former_keying ("
           " row INTEGER PRIMARY KEY, salt BLOB NOT NULL CHECK (length(salt) = 16),"
           " names_keying BLOB NOT NULL CHECK (length(names_keying) = 16), ended TEXT NOT NULL) STRICT;";
}

Outcome noteFormerKeying(storage::Connection& connection, const FormerKeying& former) {
    return connection.run("INSERT INTO former_keying (salt, names_keying, ended) VALUES (?, ?, ?)",
                          former.salt, former.namesKeying, former.ended.toUTC().toString(Qt::ISODate));
}

Result<QList<FormerKeying>> formerKeyings(storage::Connection& connection) {
    CB_TRY(storage::Statement statement,
           connection.prepare("SELECT salt, names_keying, ended FROM former_keying ORDER BY row DESC"));
    return statement.all([](const storage::Statement& row) {
        return FormerKeying{row.blob(0), row.blob(1), QDateTime::fromString(row.text(2), Qt::ISODate)};
    });
}

} // namespace casebound::vault
