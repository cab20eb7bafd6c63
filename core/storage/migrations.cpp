// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/connection.h"

namespace casebound::storage {
namespace {

Outcome checkOrder(const Migrations& migrations) {
    int last = 0;
    for (const Migration& migration : migrations) {
        if (migration.version <= last || !migration.apply)
            return failure(ErrorCode::Internal,
                           QStringLiteral("The steps that bring a case up to date are out of order."));
        last = migration.version;
    }
    return {};
}

Outcome checkApplication(Connection& connection) {
    CB_TRY(const qint64 application, connection.number("PRAGMA application_id"));
    if (application == kApplicationId) return {};
    return failure(ErrorCode::NotACase,
                   QStringLiteral("This is an encrypted database, but not a Casebound case. It was not "
                                  "touched."));
}

Outcome applyFrom(Connection& connection, const Migrations& migrations, int version) {
    CB_CHECK(connection.run("PRAGMA defer_foreign_keys = ON"));
    for (const Migration& migration : migrations) {
        if (migration.version <= version) continue;
        CB_CHECK(migration.apply(connection));
    }
    return connection.run("PRAGMA user_version = " + QByteArray::number(newestVersion(migrations)));
}

} // namespace

Migration Migration::sql(int version, QByteArray statements) {
    return {version, [statements = std::move(statements)](Connection& connection) {
                return connection.execute(statements);
            }};
}

Result<int> schemaVersion(Connection& connection) {
    CB_TRY(const qint64 version, connection.number("PRAGMA user_version"));
    return static_cast<int>(version);
}

int newestVersion(const Migrations& migrations) {
    return migrations.isEmpty() ? 0 : migrations.last().version;
}

Outcome migrate(Connection& connection, const Migrations& migrations,
                const std::function<Outcome(int fromVersion)>& before) {
    CB_CHECK(checkOrder(migrations));
    CB_CHECK(checkApplication(connection));
    CB_TRY(const int version, schemaVersion(connection));
    const int newest = newestVersion(migrations);
    if (version > newest)
        return failure(ErrorCode::NewerVersion,
                       QStringLiteral("This case was last opened with a newer Casebound. It was not touched. "
                                      "Update Casebound to open it."),
                       QStringLiteral("schema %1, known %2").arg(version).arg(newest));
    if (version == newest) return {};
    if (connection.isReadOnly())
        return failure(ErrorCode::NoPermission,
                       QStringLiteral("This case is from an older Casebound and must be brought up to date, "
                                      "but it cannot be written to here. Copy it to a folder of your own and "
                                      "open the copy."));
    if (version > 0 && before) CB_CHECK(before(version));
    CB_CHECK(connection.run("BEGIN IMMEDIATE"));
    Outcome done = applyFrom(connection, migrations, version);
    if (done) done = connection.run("COMMIT");
    if (!done && connection.inTransaction()) static_cast<void>(connection.run("ROLLBACK"));
    return done;
}

} // namespace casebound::storage
