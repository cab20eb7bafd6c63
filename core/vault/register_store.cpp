// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/register_store.h"

namespace casebound::vault {
namespace {

constexpr int kFormat = 1;

tl::unexpected<Error> missingKeys() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("The keys of the register are missing or damaged, so the case was not "
                                  "opened. Nothing was changed. Open the newest backup."));
}

bool isPlausible(const RegisterKeys::Stored& stored) {
    const bool sizes = stored.keying.size() == 16 && stored.publicKey.size() == 32;
    if (stored.form == RegisterForm::Default) return sizes && stored.profile == 0 && stored.salt.isEmpty();
    return sizes && stored.form == RegisterForm::OwnPassword && stored.salt.size() == Salt::kSize;
}

} // namespace

QByteArray registerKeysSchema() {
    return "CREATE TABLE IF NOT EXISTS register_keys ("
           " id INTEGER PRIMARY KEY CHECK (id = 1), format INTEGER NOT NULL,"
           " keying BLOB NOT NULL, form INTEGER NOT NULL, profile INTEGER NOT NULL, salt BLOB NOT NULL,"
           " wrapped_symmetric BLOB NOT NULL, public_key BLOB NOT NULL, wrapped_private BLOB NOT NULL) "
           "STRICT;";
}

Outcome insertRegisterKeys(storage::Connection& connection, const RegisterKeys::Stored& stored) {
    return connection.run(
        "INSERT INTO register_keys (id, format, keying, form, profile, salt, wrapped_symmetric, "
        "public_key, wrapped_private) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        kFormat, stored.keying, stored.form, stored.profile, stored.salt, stored.wrappedSymmetric,
        stored.publicKey, stored.wrappedPrivate);
}

Result<RegisterKeys::Stored> readRegisterKeys(storage::Connection& connection) {
    CB_TRY(storage::Statement statement,
           connection.prepare("SELECT format, keying, form, profile, salt, wrapped_symmetric, public_key, "
                              "wrapped_private FROM register_keys WHERE id = 1"));
    CB_TRY(const bool found, statement.step());
    if (!found) return missingKeys();
    if (statement.integer(0) > kFormat)
        return failure(
            ErrorCode::NewerVersion,
            QStringLiteral("The register of this case was written by a newer Casebound. It was not "
                           "touched. Update Casebound to open it."));
    RegisterKeys::Stored stored;
    stored.keying = statement.blob(1);
    stored.form = static_cast<RegisterForm>(statement.integer(2));
    stored.profile = static_cast<int>(statement.integer(3));
    stored.salt = statement.blob(4);
    stored.wrappedSymmetric = statement.blob(5);
    stored.publicKey = statement.blob(6);
    stored.wrappedPrivate = statement.blob(7);
    if (!isPlausible(stored)) return missingKeys();
    return stored;
}

storage::TableChange withoutRegisterKeys() {
    return {"register_keys", [](storage::CopiedRow& row) {
                row.leaveOut();
                return Outcome();
            }};
}

} // namespace casebound::vault
