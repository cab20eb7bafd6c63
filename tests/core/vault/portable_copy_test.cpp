// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/portable_copy.h"

#include "core/vault/restoration.h"
#include "tests/core/storage/failing_disk.h"
#include "tests/core/vault/vault_fixture.h"

namespace casebound::vault {
namespace {

using storage::FailingDisk;

class PortableCopyTest : public VaultTest {
protected:
    void SetUp() override { FailingDisk::install(); }

    QString copyPath() const { return pathOf("copy"); }
    QString restoredPath() const { return pathOf("again.casebound"); }

    Result<PortableKeys> copyOf(Vault& vault) {
        CB_TRY(storage::Connection source, vault.newConnection());
        return writePortableCopy(source, vault.registerKeys(), copyPath(), m_random, m_quiet);
    }
    Outcome restore(const PortableKeys& keys, const Credentials& credentials, int version = 1) {
        CB_TRY(auto restoration,
               Restoration::begin(restoredPath(), credentials, CheapKeyDerivation::kProfile, m_services));
        return restoration.finish(copyPath(), keys, schema(version), m_quiet);
    }
    Result<Vault> openRestored(const Credentials& credentials) {
        return Vault::open(restoredPath(), credentials, m_services, schema());
    }
    // What is left of a restored case or a copy, under any of the names that belong to it.
    QStringList leftOf(const char* name) const {
        return QDir(m_folder.path()).entryList({QString::fromUtf8(name) + QLatin1Char('*')}, QDir::Files);
    }

    const Credentials m_old = credentialsOf("old", "old names");
    const Credentials m_new = credentialsOf("new", "new names");
    NoProgress m_quiet;
};

TEST_F(PortableCopyTest, ARestoredCaseHasTheRowsTheHistoryAndTheSealedValuesOfTheFirst) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const QByteArray sealed, first.registerKeys().seal("the keeper", "row 1"));
    ASSERT_OK_AND(const QByteArray hash, first.registerKeys().keyedHash("page"));
    ASSERT_OK_AND(const auto head, storage::chainHead(first.connection()));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    ASSERT_THAT(restore(keys, m_new), IsOk());
    ASSERT_OK_AND(Vault again, openRestored(m_new));
    EXPECT_EQ(countLamps(again), 1);
    EXPECT_EQ(again.registerKeys().open(sealed, "row 1").value_or(QByteArray()), QByteArray("the keeper"));
    EXPECT_EQ(again.registerKeys().keyedHash("page").value_or(QByteArray()), hash);
    ASSERT_OK_AND(const auto restoredHead, storage::chainHead(again.connection()));
    EXPECT_EQ(restoredHead.hash, head.hash);
    ASSERT_OK_AND(const auto chain, storage::verifyChain(again.connection(), m_quiet));
    EXPECT_TRUE(chain.whole);
}

TEST_F(PortableCopyTest, NothingOfTheOldKeysOpensTheRestoredCase) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    ASSERT_THAT(restore(keys, m_new), IsOk());
    EXPECT_THAT(openRestored(m_old), FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_THAT(openRestored(credentialsOf("new", "old names")), FailsWith(ErrorCode::WrongPassphrase));
    ASSERT_OK_AND(Vault again, openRestored(credentialsOf("new")));
    EXPECT_FALSE(again.registerKeys().isShown());
    EXPECT_NE(again.registerKeys().keying(), first.registerKeys().keying());
    EXPECT_NE(bytesOf(restoredPath()).first(16), bytesOf(path()).first(16));
}

TEST_F(PortableCopyTest, WithoutANamesPasswordARestoredRegisterIsInTheDefaultForm) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    ASSERT_THAT(restore(keys, credentialsOf("new")), IsOk());
    ASSERT_OK_AND(Vault again, openRestored(credentialsOf("new")));
    EXPECT_EQ(again.registerKeys().form(), RegisterForm::Default);
    EXPECT_TRUE(again.registerKeys().isShown());
}

TEST_F(PortableCopyTest, ACopyIsEncryptedUnderAKeyOfItsOwnAndLeavesTheWrappedNamesKeysOut) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    EXPECT_EQ(leftOf("copy"), QStringList{QStringLiteral("copy")});
    EXPECT_FALSE(bytesOf(copyPath()).contains("boathouse"));
    EXPECT_FALSE(bytesOf(copyPath()).startsWith("SQLite"));
    EXPECT_THAT(storage::Connection::open(copyPath(), first.connection().material(), storage::Mode::ReadOnly),
                FailsWith(ErrorCode::WrongPassphrase));
    ASSERT_OK_AND(auto copy, storage::Connection::open(copyPath(), keys.database, storage::Mode::ReadOnly));
    EXPECT_EQ(copy.number("SELECT count(*) FROM register_keys").value_or(-1), 0);
    EXPECT_EQ(copy.number("SELECT count(*) FROM lamp").value_or(-1), 1);
}

TEST_F(PortableCopyTest, WhatIsNotCommittedYetIsNotInTheCopy) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(auto transaction, storage::Transaction::maintenance(first.connection(), m_clock, m_random));
    ASSERT_THAT(first.connection().run("INSERT INTO lamp (text) VALUES (?)", QStringLiteral("second")),
                IsOk());
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    ASSERT_OK_AND(auto copy, storage::Connection::open(copyPath(), keys.database, storage::Mode::ReadOnly));
    EXPECT_EQ(copy.number("SELECT count(*) FROM lamp").value_or(-1), 1);
}

TEST_F(PortableCopyTest, WhileNamesAreHiddenThereIsNoCopy) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(credentialsOf("old")));
    EXPECT_THAT(copyOf(first), FailsWith(ErrorCode::NamesHidden));
    EXPECT_TRUE(leftOf("copy").isEmpty());
}

TEST_F(PortableCopyTest, KeysSurvivePackingAndOtherSizesAreRefused) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    const SecureBytes packed = keys.pack();
    ASSERT_OK_AND(const PortableKeys unpacked, PortableKeys::unpack(packed.view()));
    EXPECT_TRUE(unpacked.pack().equals(packed));
    EXPECT_THAT(restore(unpacked, m_new), IsOk());
    EXPECT_THAT(PortableKeys::unpack(packed.view().chopped(1)), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(PortableKeys::unpack({}), FailsWith(ErrorCode::Damaged));
}

TEST_F(PortableCopyTest, ADamagedCopyIsRefusedAndLeavesNothing) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    const QByteArray whole = bytesOf(copyPath());
    for (const qsizetype at : {qsizetype(20), whole.size() / 2, whole.size() - 1}) {
        SCOPED_TRACE(at);
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        write(copyPath(), bytes);
        EXPECT_THAT(restore(keys, m_new), FailsWith(ErrorCode::Damaged));
        EXPECT_TRUE(leftOf("again").isEmpty());
    }
}

TEST_F(PortableCopyTest, ACopyWhoseHistoryWasChangedIsRefused) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    {
        ASSERT_OK_AND(auto copy,
                      storage::Connection::open(copyPath(), keys.database, storage::Mode::ReadWrite));
        ASSERT_THAT(copy.execute("DROP TRIGGER history_is_not_changed"), IsOk());
        ASSERT_THAT(copy.execute("UPDATE history SET who = 'Nobody'"), IsOk());
    }
    EXPECT_THAT(restore(keys, m_new), FailsWith(ErrorCode::Damaged));
    EXPECT_TRUE(leftOf("again").isEmpty());
}

TEST_F(PortableCopyTest, ACopyFromANewerCaseboundIsRefused) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old, 2));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    EXPECT_THAT(restore(keys, m_new, 1), FailsWith(ErrorCode::NewerVersion));
    EXPECT_TRUE(leftOf("again").isEmpty());
}

TEST_F(PortableCopyTest, ACaseThatIsThereIsNotWrittenOver) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    write(restoredPath(), "somebody's");
    EXPECT_THAT(restore(keys, m_new), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(bytesOf(restoredPath()), QByteArray("somebody's"));
}

TEST_F(PortableCopyTest, ACopyThatDoesNotFitLeavesNothingAndTheCaseAsItWas) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    int failures = 0;
    for (qint64 allowance = 0; allowance < 80000; allowance += 8000) {
        const FailingDisk disk(FailingDisk::Failure::Full, allowance);
        const auto copied = copyOf(first);
        ASSERT_EQ(copied.has_value(), !disk.hasFailed());
        if (!copied) {
            EXPECT_THAT(copied, FailsWith(ErrorCode::NoSpace));
            EXPECT_TRUE(leftOf("copy").isEmpty());
            ++failures;
        }
        QFile::remove(copyPath());
    }
    EXPECT_GT(failures, 3);
    EXPECT_EQ(countLamps(first), 1);
}

TEST_F(PortableCopyTest, ARestoredCaseThatDoesNotFitLeavesNothing) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(const PortableKeys keys, copyOf(first));
    int failures = 0;
    for (qint64 allowance = 0; allowance < 120000; allowance += 8000) {
        const FailingDisk disk(FailingDisk::Failure::Full, allowance);
        const Outcome restored = restore(keys, m_new);
        ASSERT_EQ(restored.has_value(), !disk.hasFailed());
        if (restored) break;
        EXPECT_THAT(restored, FailsWith(ErrorCode::NoSpace));
        EXPECT_TRUE(leftOf("again").isEmpty());
        ++failures;
    }
    EXPECT_GT(failures, 3);
}

TEST_F(PortableCopyTest, StoppingLeavesNothing) {
    makeCase(m_old);
    ASSERT_OK_AND(Vault first, open(m_old));
    ASSERT_OK_AND(storage::Connection source, first.newConnection());
    for (int questions = 0;; ++questions) {
        CancelAfter progress(questions);
        const auto copied = writePortableCopy(source, first.registerKeys(), copyPath(), m_random, progress);
        if (copied) break;
        EXPECT_THAT(copied, FailsWith(ErrorCode::Cancelled));
        EXPECT_TRUE(leftOf("copy").isEmpty());
        ASSERT_LT(questions, 1000);
    }
}

} // namespace
} // namespace casebound::vault
