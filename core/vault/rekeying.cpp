// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/rekeying.h"

#include "core/storage/check.h"
#include "core/storage/files.h"
#include "core/storage/history.h"
#include "core/storage/row_copy.h"
#include "core/storage/transaction.h"
#include "core/vault/case_file.h"
#include "core/vault/former_keyings.h"
#include "core/vault/register_store.h"

#include <QFileInfo>

#include <optional>

namespace casebound::vault {
namespace {

tl::unexpected<Error> notWhole() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("The new file did not verify, so it was not kept: the case is as it was, "
                                  "under its old keys. Check the case (\"check\") and the disk, then try "
                                  "again."));
}

// Says in which table what was damaged: nothing of the case.
Outcome inTable(Outcome outcome, const QByteArray& table) {
    if (outcome || outcome.error().code != ErrorCode::Damaged) return outcome;
    Error error = outcome.error();
    error.detail = QStringLiteral("table %1").arg(QString::fromLatin1(table));
    return failure(error);
}

// Keeps other connections of this process from writing what the copy would not have.
class WriteBarrier {
public:
    static Result<WriteBarrier> of(const Vault& vault) {
        CB_TRY(storage::Connection connection, vault.newConnection());
        CB_CHECK(connection.execute("BEGIN IMMEDIATE"));
        return WriteBarrier(std::move(connection));
    }

private:
    explicit WriteBarrier(storage::Connection connection)
        : m_connection(std::move(connection)) {}
    storage::Connection m_connection; // closing gives the transaction up
};

// One re-keying under way; removes the new file unless it took the old one's place.
class Rekeying {
public:
    Rekeying(Vault& vault, const SealedTables& sealed, const Services& services, Progress& progress)
        : m_vault(vault)
        , m_part(rekeyPartPath(vault.path()))
        , m_sealed(sealed)
        , m_services(services)
        , m_progress(progress) {}
    ~Rekeying() {
        if (!m_isDone) storage::removeDatabase(m_part);
    }
    Rekeying(const Rekeying&) = delete;
    Rekeying& operator=(const Rekeying&) = delete;

    Outcome run(const NewKeys& next, const QString& who) {
        CB_CHECK(checkProfile(next.profile, m_services.derivation));
        const Salt salt =
            Salt::fresh(next.profile, !next.credentials.keyFilePath.isEmpty(), m_services.random);
        CB_TRY(m_material, deriveKey(next.credentials, salt, m_services.derivation));
        if (m_vault.registerKeys().isShown()) {
            CB_TRY(m_keys, RegisterKeys::fresh(m_material.key, next.credentials.namesPassphrase, next.profile,
                                               m_services.derivation, m_services.random));
        }
        CB_CHECK(build(who));
        CB_CHECK(verify(next.credentials.namesPassphrase));
        CB_CHECK(storage::syncFileAndFolder(m_part));
        CB_CHECK(m_progress.proceed());
        m_barrier.reset(); // its log would keep the old file's from going
        CB_CHECK(m_vault.replaceWith(m_part));
        m_isDone = true;
        return {};
    }

private:
    Outcome build(const QString& who) {
        storage::removeDatabase(m_part); // left by a crash; the lock says that nobody else is at it
        CB_TRY(m_barrier, WriteBarrier::of(m_vault));
        CB_TRY(m_head, storage::chainHead(m_vault.connection()));
        CB_CHECK(storage::copyRows(m_vault.connection(), m_part, m_material, changes(), m_progress));
        return noteKeying(who);
    }

    QList<storage::TableChange> changes() const {
        if (!m_keys) return {}; // names stay sealed as they are
        QList<storage::TableChange> all = {withoutRegisterKeys()};
        for (const SealedTable& table : m_sealed)
            all.append(
                {table.name, [resealing = Resealing(m_vault.registerKeys(), *m_keys), table](auto& row) {
                     return inTable(table.reseal(row, resealing), table.name);
                 }});
        return all;
    }

    Outcome noteKeying(const QString& who) {
        CB_TRY(storage::Connection copy,
               storage::Connection::open(m_part, m_material, storage::Mode::ReadWrite));
        {
            CB_TRY(auto transaction,
                   storage::Transaction::begin(copy, {who}, m_services.clock, m_services.random));
            if (m_keys) CB_CHECK(m_keys->store(copy));
            CB_CHECK(noteFormerKeying(copy, {m_vault.connection().material().salt,
                                             m_vault.registerKeys().keying(), m_services.clock.now()}));
            CB_TRY([[maybe_unused]] const qint64 seq, transaction.note({.record = {},
                                                                        .ref = QStringLiteral("Keys"),
                                                                        .what = QStringLiteral("changed"),
                                                                        .kind = storage::PayloadKind::Masked,
                                                                        .body = "{}"}));
            CB_CHECK(transaction.commit());
        }
        return copy.checkpointTruncate();
    }

    // As whoever opens it will: the key, every page, the chain from the old one's head on, the names, and
    // every sealed value.
    Outcome verify(const SecureBytes& namesPassphrase) {
        CB_TRY(storage::Connection copy,
               storage::Connection::open(m_part, m_material, storage::Mode::ReadOnly));
        CB_TRY(const auto findings, storage::checkDatabase(copy, storage::Depth::Quick, m_progress));
        CB_TRY(const auto chain, storage::verifyChain(copy, m_progress));
        CB_TRY(const auto head, storage::chainHead(copy));
        CB_TRY(const bool goesOn, storage::goesOnFrom(copy, m_head));
        if (!findings.isEmpty() || !chain.whole || head.seq != m_head.seq + 1 || !goesOn) return notWhole();
        CB_TRY(const auto keys,
               RegisterKeys::load(copy, m_material.key, m_services.derivation, m_services.random));
        if (!m_keys) return {};
        if (!keys->show(namesPassphrase)) return notWhole();
        return verifySealed(copy, *keys);
    }

    Outcome verifySealed(storage::Connection& copy, const RegisterKeys& keys) {
        const Resealing opening = Resealing::onlyOpening(keys);
        int done = 0;
        for (const SealedTable& table : m_sealed) {
            m_progress.report(done++, m_sealed.size(), QStringLiteral("Checking what is sealed"));
            CB_CHECK(storage::eachRow(copy, table.name, [&](storage::CopiedRow& row) -> Outcome {
                CB_CHECK(m_progress.proceed());
                return inTable(table.reseal(row, opening), table.name);
            }));
        }
        return {};
    }

    Vault& m_vault;
    const QString m_part;
    const SealedTables& m_sealed;
    const Services& m_services;
    Progress& m_progress;
    storage::KeyMaterial m_material;
    std::optional<WriteBarrier> m_barrier;
    std::unique_ptr<RegisterKeys> m_keys; // none: names stay sealed
    storage::ChainHead m_head;
    bool m_isDone = false;
};

Outcome checkCanRekey(Vault& vault, const NewKeys& next) {
    if (vault.isReadOnly())
        return failure(
            ErrorCode::NoPermission,
            QStringLiteral("The case can only be read here, so its keys cannot be changed. Nothing "
                           "was changed. Copy the case to a folder of your own and change that."));
    if (!vault.registerKeys().isShown() && !next.leaveNamesSealed)
        return failure(ErrorCode::NamesHidden,
                       QStringLiteral("Everything in the case gets new keys, the names too, and names are "
                                      "sealed. Nothing was changed. Give the names password as well, then "
                                      "try again."));
    return storage::checkSpace(vault.path(), QFileInfo(vault.path()).size());
}

} // namespace

QString rekeyPartPath(const QString& casePath) {
    return casePath + QStringLiteral(".rekey.part");
}

Outcome rekey(Vault vault, const NewKeys& next, const SealedTables& sealed, const QString& who,
              const Services& services, Progress& progress) {
    CB_CHECK(checkCanRekey(vault, next));
    Outcome done = Rekeying(vault, sealed, services, progress).run(next, who);
    const Outcome closed = vault.close();
    return done ? closed : done;
}

} // namespace casebound::vault
