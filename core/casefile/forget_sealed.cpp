// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/mending.h"
#include "core/casefile/page_store.h"

namespace casebound::casefile {

using records::PartId;

Outcome forgetSealed(storage::Transaction&, storage::Connection& connection,
                     const vault::RegisterKeys& keys) {
    for (const char* sql :
         {"DELETE FROM identity", "DELETE FROM original_piece", "DELETE FROM original",
          "DELETE FROM signing_key", "DELETE FROM draft", "DELETE FROM dismissed_name",
          "UPDATE text SET sealed = NULL", "UPDATE appearance SET public_form = x''",
          "UPDATE export SET secrets = x''", "DELETE FROM history_payload WHERE kind = 'sealed'"})
        CB_CHECK(connection.run(sql));
    CB_TRY(auto statement, connection.prepare("SELECT id FROM page"));
    CB_TRY(const auto pages, statement.all([](const storage::Statement& row) { return row.id<PartId>(0); }));
    for (const PartId& page : pages) {
        CB_TRY(const QByteArray layout, PageStore::sealedEmptyLayout(keys, page));
        CB_CHECK(connection.run("UPDATE page SET layout = ? WHERE id = ?", layout, page));
    }
    return {};
}

} // namespace casebound::casefile
