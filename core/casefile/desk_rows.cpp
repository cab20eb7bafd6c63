// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/desk_rows.h"

#include "core/storage/statement.h"

namespace casebound::casefile {

namespace {

// Binds what is sealed to its row, so that one draft cannot pass for another.
QByteArray bindingOfRow(const QString& key) {
    return QByteArrayLiteral("draft:") + key.toUtf8();
}

} // namespace

Outcome writeDraft(storage::Connection& connection, const vault::RegisterKeys& keys, const QString& key,
                   QByteArrayView content) {
    CB_TRY(const QByteArray sealed, keys.seal(content, bindingOfRow(key)));
    CB_TRY(auto statement, connection.prepare("INSERT INTO draft (key, sealed) VALUES (?, ?) "
                                              "ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed"));
    statement.bindAll(key, sealed);
    return statement.run();
}

Outcome eraseDraft(storage::Connection& connection, const QString& key) {
    CB_TRY(auto statement, connection.prepare("DELETE FROM draft WHERE key = ?"));
    statement.bindAll(key);
    return statement.run();
}

Result<QStringList> draftKeys(storage::Connection& connection) {
    CB_TRY(auto statement, connection.prepare("SELECT key FROM draft ORDER BY key"));
    CB_TRY(const auto keys, statement.all([](storage::Statement& row) { return row.text(0); }));
    return QStringList(keys);
}

Result<std::optional<QByteArray>> readDraft(storage::Connection& connection, const vault::RegisterKeys& keys,
                                            const QString& key) {
    CB_TRY(auto statement, connection.prepare("SELECT sealed FROM draft WHERE key = ?"));
    statement.bindAll(key);
    CB_TRY(const auto rows, statement.all([](storage::Statement& row) { return row.blob(0); }));
    if (rows.isEmpty()) return std::optional<QByteArray>();
    CB_TRY(const QByteArray content, keys.open(rows.first(), bindingOfRow(key)));
    return std::optional<QByteArray>(content);
}

vault::SealedTable sealedDrafts() {
    return {"draft", [](storage::CopiedRow& row, const vault::Resealing& reseal) -> Outcome {
                CB_TRY(const QByteArray anew, reseal(row.blob("sealed"), bindingOfRow(row.text("key"))));
                row.set("sealed", anew);
                return {};
            }};
}

Outcome writeSetting(storage::Connection& connection, const QString& name, const QString& value) {
    CB_TRY(auto statement, connection.prepare("INSERT INTO setting (name, value) VALUES (?, ?) "
                                              "ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    statement.bindAll(name, value);
    return statement.run();
}

Result<QString> readSetting(storage::Connection& connection, const QString& name) {
    CB_TRY(auto statement, connection.prepare("SELECT value FROM setting WHERE name = ?"));
    statement.bindAll(name);
    CB_TRY(const auto rows, statement.all([](storage::Statement& row) { return row.text(0); }));
    return rows.isEmpty() ? QString() : rows.first();
}

} // namespace casebound::casefile
