// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/raw_case.h"

#include "core/casefile/schema.h"
#include "core/vault/vault.h"
#include "tests/bench/made_case.h"

#include <QFile>

namespace casebound::bench {

Result<QByteArray> keyStatement(const QString& path, const session::Services& services) {
    CB_TRY(auto vault, vault::Vault::open(path, benchCredentials(), services, casefile::migrations()));
    const storage::KeyMaterial& material = vault.connection().material();
    const QByteArray key = material.key.view().toByteArray().toHex() + material.salt.toHex();
    CB_CHECK(vault.close());
    return "PRAGMA key = \"x'" + key + "'\"";
}

QByteArray attachNew(const QString& path, Random& random) {
    return "ATTACH '" + QFile::encodeName(path) + "' AS copy KEY \"x'" + random.bytes(48).toHex() + "'\"";
}

Outcome exportPlain(const QString& from, const QString& path, const session::Services& services) {
    CB_TRY(const QByteArray key, keyStatement(from, services));
    CB_CHECK(runScript(from, {groupOf({key, "ATTACH '" + QFile::encodeName(path) + "' AS copy KEY ''",
                                       "SELECT sqlcipher_export('copy')", "DETACH copy"})}));
    return {};
}

} // namespace casebound::bench
