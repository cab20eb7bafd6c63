// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "core/vault/backup_restoration.h"
#include "core/vault/former_keyings.h"
#include "core/vault/rekeying.h"
#include "tests/core/storage/crash_everywhere.h"
#include "tests/core/vault/remembered_derivation.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/support/killed_child.h"

#include <iostream>
#include <random>
#include <unistd.h>

namespace casebound::vault {
namespace {

constexpr int kKills = 200;          // of all jobs together; CASEBOUND_KILLS in the environment for more
constexpr unsigned kLongest = 30000; // microseconds until the kill
constexpr qint64 kLamps = 20;        // in the case that a job begins with
const QString kKilledCase = QStringLiteral("fair.casebound");

// Work that is killed at any moment. Each job is run in a child, which acknowledges as it goes; what is left
// is looked at by the parent.
class KillsTest : public VaultTest {
protected:
    struct Job {
        const char* name;
        bool hasCase;                                    // begins with one of kLamps lamps
        void (KillsTest::*run)(const Acknowledgements&); // in the child
        QString (KillsTest::*look)(int acknowledged);    // what is wrong afterwards; empty: nothing
    };
    // A further job is a line here.
    static QList<Job> jobs() {
        return {{"edits", true, &KillsTest::edit, &KillsTest::lookAtEdits},
                {"creating", false, &KillsTest::createOnce, &KillsTest::lookAtCreated},
                {"backups", true, &KillsTest::backUp, &KillsTest::lookAtBackups},
                {"changing keys", true, &KillsTest::changeKeys, &KillsTest::lookAtKeys},
                {"restoring a backup", true, &KillsTest::restore, &KillsTest::lookAtRestored},
                {"bringing up to date", true, &KillsTest::bringUpToDate, &KillsTest::lookAtUpToDate}};
    }

    void edit(const Acknowledgements& done) {
        auto vault = openAt(kKilledCase, 1);
        for (int i = 1; vault && addLamp(*vault, QString(qsizetype(300) * (i % 9), QLatin1Char('x'))); ++i) {
            done.one();
            if (i % 5 == 0 && !vault->connection().checkpointTruncate()) return;
        }
    }
    QString lookAtEdits(int acknowledged) {
        qint64 lamps = 0;
        const QString wrong = lookAt(kKilledCase, 1, &lamps);
        if (!wrong.isEmpty()) return wrong;
        if (lamps == kLamps + acknowledged || lamps == kLamps + acknowledged + 1) return {};
        return QStringLiteral("%1 lamps, %2 acknowledged").arg(lamps - kLamps).arg(acknowledged);
    }

    void createOnce(const Acknowledgements& done) {
        auto vault = createAt();
        if (!vault) return;
        done.one();
        ::pause();
    }
    QString lookAtCreated(int acknowledged) {
        if (m_place.exists(kKilledCase)) return lookAt(kKilledCase, 1);
        if (acknowledged > 0) return QStringLiteral("the new case is gone");
        const auto again = createAt(); // clears what was left
        return again ? QString() : QStringLiteral("cannot be made again: ") + again.error().message;
    }

    static QString copyName(int number) { return QStringLiteral("copy %1").arg(number); }
    void backUp(const Acknowledgements& done) {
        auto vault = openAt(kKilledCase, 1);
        for (int i = 1; vault && storage::backupTo(vault->connection(), m_place.filePath(copyName(i))); ++i)
            done.one();
    }
    QString lookAtBackups(int acknowledged) {
        for (int i = 1; i <= acknowledged; ++i)
            if (!m_place.exists(copyName(i))) return QStringLiteral("a backup is gone");
        const QString next = copyName(acknowledged + 1);
        if (!m_place.exists(next)) {
            auto vault = openAt(kKilledCase, 1);
            if (!vault || !storage::backupTo(vault->connection(), m_place.filePath(next)))
                return QStringLiteral("the backup cannot be made again");
        }
        for (int i = 1; i <= acknowledged + 1; ++i)
            if (const QString wrong = lookAt(copyName(i), 1); !wrong.isEmpty()) return wrong;
        return lookAt(kKilledCase, 1);
    }

    Result<QString> restoreFirst() {
        if (!m_place.exists(copyName(1))) {
            CB_TRY(auto vault, openAt(kKilledCase, 1));
            CB_CHECK(storage::backupTo(vault.connection(), m_place.filePath(copyName(1))));
        }
        NoProgress quiet;
        const Credentials credentials = credentialsOf("right");
        CB_TRY(auto restoration, BackupRestoration::begin({m_place.filePath(copyName(1)),
                                                           m_place.filePath(kKilledCase), credentials},
                                                          m_quickly, schema(), quiet));
        return restoration.finish();
    }
    void restore(const Acknowledgements& done) {
        while (restoreFirst())
            done.one();
    }
    // The case is there and whole; or the old one is, under its other name, and it can be restored once more.
    QString lookAtRestored(int acknowledged) {
        const QStringList kept = m_place.entryList({QStringLiteral("fair before restoring*")}, QDir::Files);
        if (kept.size() < acknowledged || kept.size() > acknowledged + 1)
            return QStringLiteral("%1 old files, %2 acknowledged").arg(kept.size()).arg(acknowledged);
        for (const QString& old : kept)
            if (const QString wrong = lookAt(old, 1); !wrong.isEmpty()) return wrong;
        if (m_place.exists(kKilledCase)) {
            if (const QString wrong = lookAt(kKilledCase, 1); !wrong.isEmpty()) return wrong;
        } else if (kept.size() != acknowledged + 1) {
            return QStringLiteral("the case is gone");
        }
        const auto again = restoreFirst();
        return again ? lookAt(kKilledCase, 1)
                     : QStringLiteral("cannot be restored again: ") + again.error().message;
    }

    void bringUpToDate(const Acknowledgements& done) {
        const auto vault = openAt(kKilledCase, 2);
        if (!vault) return;
        done.one();
        ::pause();
    }
    QString lookAtUpToDate(int) {
        if (const QString wrong = lookAt(kKilledCase, 2); !wrong.isEmpty()) return wrong;
        const QStringList backups = m_place.entryList({QStringLiteral("*.before-version-2*")}, QDir::Files);
        if (backups.isEmpty()) return QStringLiteral("there is no backup of the older case");
        for (const QString& backup : backups)
            if (const QString wrong = lookAt(backup, 1); !wrong.isEmpty()) return wrong;
        return {};
    }

    static storage::Migrations keyingSchema() {
        return schema() + storage::Migrations{storage::Migration::sql(2, formerKeyingsSchema())};
    }
    Result<Vault> openKeyed() {
        return Vault::open(m_place.filePath(kKilledCase), credentialsOf("right"), m_quickly, keyingSchema());
    }
    // The passphrase stays, so that whoever looks need not know how far it came: salt and keys do not.
    void changeKeys(const Acknowledgements& done) {
        NoProgress quiet;
        for (;;) {
            auto vault = openKeyed();
            const NewKeys next{credentialsOf("right"), CheapKeyDerivation::kProfile};
            if (!vault || !rekey(std::move(*vault), next, {}, QStringLiteral("Ada"), m_quickly, quiet))
                return;
            done.one();
        }
    }
    QString lookAtKeys(int acknowledged) {
        auto vault = openKeyed();
        if (!vault) return QStringLiteral("does not open: ") + vault.error().message;
        const auto changes = vault->connection().number("SELECT count(*) FROM former_keying");
        if (!changes || *changes < acknowledged || *changes > acknowledged + 1)
            return QStringLiteral("a change of keys is lost");
        for (const QString& older : m_place.entryList({QStringLiteral("*.before-version-2*")}, QDir::Files))
            m_place.remove(older);
        return wholeWith(*vault, *changes) ? QString() : QStringLiteral("is damaged");
    }

    Result<Vault> openAt(const QString& name, int version) {
        return Vault::open(m_place.filePath(name), credentialsOf("right"), m_quickly, schema(version));
    }
    Result<Vault> createAt() {
        return Vault::create(m_place.filePath(kKilledCase), credentialsOf("right"),
                             CheapKeyDerivation::kProfile, m_quickly, schema());
    }
    // A case opens, is whole, and has as many changes in its history as it has lamps.
    QString lookAt(const QString& name, int version, qint64* lampsOut = nullptr) {
        auto vault = openAt(name, version);
        if (!vault) return name + QStringLiteral(" does not open: ") + vault.error().message;
        const qint64 lamps = countLamps(*vault);
        if (lampsOut != nullptr) *lampsOut = lamps;
        return wholeWith(*vault, 0) ? QString() : name + QStringLiteral(" is damaged");
    }
    static bool wholeWith(Vault& vault, qint64 furtherChanges) {
        NoProgress quiet;
        const auto chain = storage::verifyChain(vault.connection(), quiet);
        const auto findings = storage::checkDatabase(vault.connection(), storage::Depth::Quick, quiet);
        return chain && chain->whole && chain->rows == countLamps(vault) + furtherChanges && findings &&
               findings->isEmpty();
    }

    void makeFirstCase() {
        makeCase(credentialsOf("right"));
        ASSERT_OK_AND(Vault vault, open(credentialsOf("right")));
        for (qint64 i = 1; i < kLamps; ++i)
            ASSERT_THAT(addLamp(vault, QString::number(i)), IsOk());
        ASSERT_THAT(vault.close(), IsOk());
        m_case = bytesOf(path());
    }
    // Nothing beside cases: no half file, log or lock, once they were opened and closed.
    QString lookAtFolder() const {
        for (const char* left : {"*.part*", "*.lock", "*-wal", "*-shm", "*-journal"})
            if (!m_place.entryList({QString::fromLatin1(left)}, QDir::Files).isEmpty())
                return QStringLiteral("left over: ") + QString::fromLatin1(left);
        return {};
    }

    RememberedDerivation m_remembered;
    Services m_quickly{m_remembered, m_random, m_clock};
    QTemporaryDir m_quick{storage::quickFolder()};
    QDir m_place{m_quick.path()};
    QByteArray m_case;
    std::mt19937 m_chance{std::random_device()()}; // the moments are the system's to choose anyway
    int m_inTheMiddle = 0;
};

TEST_F(KillsTest, WhateverIsKilledAtWhateverMomentNothingAcknowledgedIsLostAndNothingHalfIsLeft) {
    makeFirstCase();
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("CASEBOUND_KILLS", &isNumber);
    const QList<Job> all = jobs();
    const auto kinds = static_cast<int>(all.size());
    const int each = ((isNumber ? asked : kKills) + kinds - 1) / kinds;
    for (const Job& job : all) {
        SCOPED_TRACE(job.name);
        qint64 acknowledged = 0;
        for (int i = 0; i < each; ++i) {
            storage::DiskAfterCrash begin;
            if (job.hasCase) begin.files.insert(kKilledCase, m_case);
            storage::layOut(begin, m_place.path());
            const KilledWork killed =
                killDuring([&](const Acknowledgements& done) { (this->*job.run)(done); },
                           i % 4 == 0, // on a slow machine some would never get so far
                           static_cast<unsigned>(m_chance() % kLongest));
            ASSERT_GE(killed.acknowledged, 0);
            acknowledged += killed.acknowledged;
            m_inTheMiddle += killed.inTheMiddle ? 1 : 0;
            ASSERT_EQ((this->*job.look)(killed.acknowledged), QString());
            ASSERT_EQ(lookAtFolder(), QString());
        }
        EXPECT_GT(acknowledged, 0); // otherwise no kill came late enough to mean anything
        std::cout << each << " kills during " << job.name << ", " << acknowledged << " times acknowledged\n";
    }
    EXPECT_EQ(m_inTheMiddle, each * all.size());
}

} // namespace
} // namespace casebound::vault
