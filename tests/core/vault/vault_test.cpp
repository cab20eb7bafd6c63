// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vault_fixture.h"
#include "tests/support/bad_disk.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace casebound::vault {
namespace {

TEST_F(VaultTest, ACaseThatWasClosedOpensWithItsPassphraseAndIsOneFile) {
    makeCase(credentialsOf("six plain words"));
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
    const QByteArray bytes = bytesOf(path());
    EXPECT_FALSE(bytes.startsWith("SQLite"));
    EXPECT_FALSE(bytes.contains("boathouse"));
    EXPECT_EQ(bytes.at(0), CheapKeyDerivation::kProfile);
    ASSERT_OK_AND(Vault vault, open(credentialsOf("six plain words")));
    EXPECT_EQ(countLamps(vault), 1);
    EXPECT_FALSE(vault.isReadOnly());
}

TEST_F(VaultTest, WhileItIsOpenNoFileBesideItHoldsTextInPlain) {
    ASSERT_OK_AND(Vault vault, create(credentialsOf("six plain words")));
    ASSERT_THAT(addLamp(vault, QStringLiteral("boathouse lamp")), IsOk());
    ASSERT_GE(files().size(), 3); // log and lock
    for (const QString& file : files()) {
        const QByteArray bytes = bytesOf(m_folder.filePath(file));
        EXPECT_FALSE(bytes.startsWith("SQLite")) << file.toStdString();
        EXPECT_FALSE(bytes.contains("boathouse")) << file.toStdString();
    }
}

TEST_F(VaultTest, TheSamePassphraseOpensInBothUnicodeNormalForms) {
    makeCase(credentialsOf("cr\xc3\xa8me"));                   // e with grave accent, one character
    EXPECT_THAT(open(credentialsOf("cre\xcc\x80me")), IsOk()); // e and a combining accent
    EXPECT_THAT(open(credentialsOf("creme")), FailsWith(ErrorCode::WrongPassphrase));
}

TEST_F(VaultTest, AWrongPassphraseNamesBothCausesAndTheWayOut) {
    makeCase(credentialsOf("right"));
    const auto wrong = open(credentialsOf("wrong"));
    ASSERT_THAT(wrong, FailsWith(ErrorCode::WrongPassphrase));
    for (const char* word : {"passphrase", "damaged", "backup"})
        EXPECT_TRUE(wrong.error().message.contains(QString::fromUtf8(word))) << word;
    EXPECT_THAT(open(credentialsOf("right")), IsOk());
}

TEST_F(VaultTest, AnEmptyPassphraseAndBytesThatAreNoTextAreRefused) {
    EXPECT_THAT(create(credentialsOf("")), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(create(credentialsOf("\xff\xfe")), FailsWith(ErrorCode::InvalidInput));
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(VaultTest, ADamagedFirstPageLooksLikeAWrongPassphraseAndALaterOneDoesNot) {
    makeCase(credentialsOf("right"));
    flipByte(300);
    EXPECT_THAT(open(credentialsOf("right")), FailsWith(ErrorCode::WrongPassphrase));
    flipByte(300);
    for (qint64 page = 1; page < QFileInfo(path()).size() / 4096; ++page)
        flipByte(page * 4096 + 300);
    EXPECT_THAT(open(credentialsOf("right")), FailsWith(ErrorCode::Damaged));
}

TEST_F(VaultTest, ATruncatedCaseIsToldFromOneThatIsTooShortToBeOne) {
    makeCase(credentialsOf("right"));
    ASSERT_TRUE(QFile::resize(path(), qint64(3) * 4096));
    EXPECT_THAT(open(credentialsOf("right")), FailsWith(ErrorCode::Damaged));
    ASSERT_TRUE(QFile::resize(path(), 1000));
    EXPECT_THAT(open(credentialsOf("right")), FailsWith(ErrorCode::NotACase));
}

TEST_F(VaultTest, WhatIsNoCaseIsSaidToBeNone) {
    for (const QByteArray& content :
         {QByteArray("SQLite format 3") + QByteArray(8192, '\0'), "%PDF-1.7" + QByteArray(8192, 'x'),
          QByteArray(8192, '\x05'), QByteArray()}) {
        write(path(), content);
        EXPECT_THAT(open(credentialsOf("any")), FailsWith(ErrorCode::NotACase));
        EXPECT_EQ(bytesOf(path()), content);
    }
    QFile::remove(path());
    EXPECT_THAT(open(credentialsOf("any")), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(Vault::open(m_folder.path(), credentialsOf("any"), m_services, schema()),
                FailsWith(ErrorCode::NotACase));
}

TEST_F(VaultTest, CreatingReplacesNothing) {
    write(path(), "somebody's notes");
    EXPECT_THAT(create(credentialsOf("right")), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(bytesOf(path()), QByteArray("somebody's notes"));
    QFile::remove(path());
    write(path() + QStringLiteral("-wal"), "left over"); // would be replayed into the new case
    EXPECT_THAT(create(credentialsOf("right")), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_THAT(Vault::create(pathOf("none/fair.casebound"), credentialsOf("right"),
                              CheapKeyDerivation::kProfile, m_services, schema()),
                FailsWith(ErrorCode::NotFound));
}

TEST_F(VaultTest, CreatingThatFailsLeavesNothing) {
    const storage::Migrations broken = {storage::Migration::sql(1, "INSERT INTO nowhere VALUES (1)")};
    EXPECT_THAT(
        Vault::create(path(), credentialsOf("right"), CheapKeyDerivation::kProfile, m_services, broken),
        FailsWith(ErrorCode::Internal));
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(VaultTest, AHalfMadeCaseOfACrashIsReplacedByTheNextAttempt) {
    write(path() + QStringLiteral(".part"), "half");
    makeCase(credentialsOf("right"));
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
}

TEST_F(VaultTest, ACaseWithAKeyFileNeedsExactlyThatFile) {
    write(pathOf("key"), "some bytes on a stick");
    write(pathOf("other"), "some other bytes");
    Credentials credentials = credentialsOf("right");
    credentials.keyFilePath = pathOf("key");
    makeCase(credentials);
    EXPECT_THAT(open(credentials), IsOk());
    const auto without = open(credentialsOf("right"));
    ASSERT_THAT(without, FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_TRUE(without.error().message.contains(QStringLiteral("key file")));
    credentials.keyFilePath = pathOf("other");
    EXPECT_THAT(open(credentials), FailsWith(ErrorCode::WrongPassphrase));
    credentials.keyFilePath = pathOf("absent");
    EXPECT_THAT(open(credentials), FailsWith(ErrorCode::NotFound));
}

TEST_F(VaultTest, ANewerCaseIsLeftAlone) {
    makeCase(credentialsOf("right"));
    { ASSERT_THAT(open(credentialsOf("right"), 2), IsOk()); }
    const QByteArray before = bytesOf(path());
    EXPECT_THAT(open(credentialsOf("right"), 1), FailsWith(ErrorCode::NewerVersion));
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(VaultTest, AnOlderCaseIsBackedUpBesideItselfAndThenBroughtUpToDate) {
    makeCase(credentialsOf("right"));
    ASSERT_OK_AND(Vault vault, open(credentialsOf("right"), 2));
    EXPECT_EQ(storage::schemaVersion(vault.connection()).value_or(-1), 2);
    ASSERT_OK_AND(Vault backup, Vault::open(path() + QStringLiteral(".before-version-2"),
                                            credentialsOf("right"), m_services, schema(1)));
    EXPECT_EQ(countLamps(backup), 1);
}

TEST_F(VaultTest, AnotherThreadReadsAndWritesThroughAConnectionOfItsOwn) {
    ASSERT_OK_AND(Vault vault, create(credentialsOf("right")));
    ASSERT_THAT(addLamp(vault, QStringLiteral("one")), IsOk());
    qint64 seen = 0;
    std::thread([&] {
        auto connection = vault.newConnection();
        ASSERT_THAT(connection, IsOk());
        seen = connection->number("SELECT count(*) FROM lamp").value_or(-1);
    }).join();
    EXPECT_EQ(seen, 1);
}

TEST_F(VaultTest, ASecondOpenerInThisProcessIsRefusedEvenThroughALink) {
    ASSERT_OK_AND(Vault vault, create(credentialsOf("right")));
    EXPECT_THAT(open(credentialsOf("right")), FailsWith(ErrorCode::InUse));
    ASSERT_TRUE(QFile::link(path(), pathOf("link.casebound")));
    EXPECT_THAT(Vault::open(pathOf("link.casebound"), credentialsOf("right"), m_services, schema()),
                FailsWith(ErrorCode::InUse));
    ASSERT_THAT(addLamp(vault, QStringLiteral("still works")), IsOk());
}

TEST_F(VaultTest, ACaseOpenInAnotherProcessIsInUseUntilThatProcessEnds) {
    makeCase(credentialsOf("right"));
    int ready[2] = {};
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // does not outlive a test that fails
        auto vault = open(credentialsOf("right"));
        const bool saved =
            vault.has_value() && addLamp(*vault, QStringLiteral("from the other one")).has_value();
        static_cast<void>(::write(ready[1], saved ? "y" : "n", 1) == 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    ASSERT_EQ(answer, 'y');
    const auto refused = open(credentialsOf("right"));
    ::kill(child, SIGKILL);
    ASSERT_THAT(refused, FailsWith(ErrorCode::InUse));
    EXPECT_TRUE(refused.error().message.contains(QString::number(child)));
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_OK_AND(Vault vault, open(credentialsOf("right")));
    EXPECT_EQ(countLamps(vault), 2); // what the other process had committed is there
    ::close(ready[0]);
    ::close(ready[1]);
}

class ReadOnlyFolderTest : public VaultTest {
protected:
    // 'r' opened read-only, 'w' opened for writing, otherwise refused with the message in the error's code.
    template <class Work>
    int inAFolderThatCannotBeWritten(Work work) {
        ::chmod(QFile::encodeName(path()).constData(), 0444);
        return casebound::inAFolderThatCannotBeWritten(m_folder.path(), work);
    }
};

TEST_F(ReadOnlyFolderTest, ACaseThereOpensReadOnlyAndLeavesNothingBehind) {
    makeCase(credentialsOf("right"));
    const int outcome = inAFolderThatCannotBeWritten([this] {
        auto vault = open(credentialsOf("right"));
        if (!vault) return 10 + static_cast<int>(vault.error().code);
        if (addLamp(*vault, QStringLiteral("x")).has_value()) return 1;
        return vault->isReadOnly() && countLamps(*vault) == 1 ? 0 : 2;
    });
    EXPECT_EQ(outcome, 0);
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
}

TEST_F(ReadOnlyFolderTest, ACaseThereWithUnreadChangesBesideItIsNotOpenedWithoutThem) {
    makeCase(credentialsOf("right"));
    write(path() + QStringLiteral("-wal"), "changes");
    const int outcome = inAFolderThatCannotBeWritten([this] {
        const auto vault = open(credentialsOf("right"));
        return vault.has_value() ? 1 : 10 + static_cast<int>(vault.error().code);
    });
    EXPECT_EQ(outcome, 10 + static_cast<int>(ErrorCode::NoPermission));
}

TEST_F(ReadOnlyFolderTest, ACaseThatIsReadOnlyItselfIsLockedReadAndLeftAsItIs) {
    makeCase(credentialsOf("right"));
    const QByteArray before = bytesOf(path());
    ::chmod(QFile::encodeName(path()).constData(), 0444);
    const int outcome = withoutRights(m_folder.path(), 0777, [this] {
        auto vault = open(credentialsOf("right"));
        if (!vault) return 10 + static_cast<int>(vault.error().code);
        const auto written = addLamp(*vault, QStringLiteral("x"));
        if (written || written.error().code != ErrorCode::NoPermission) return 1;
        if (!vault->isReadOnly() || countLamps(*vault) != 1) return 2;
        return QFileInfo::exists(path() + QStringLiteral(".lock")) ? 0 : 3;
    });
    EXPECT_EQ(outcome, 0);
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(ReadOnlyFolderTest, ACaseThatIsReadOnlyItselfIsNotOpenedWithoutTheChangesBesideIt) {
    makeCase(credentialsOf("right"));
    write(path() + QStringLiteral("-wal"), "changes");
    ::chmod(QFile::encodeName(path()).constData(), 0444);
    const int outcome = withoutRights(m_folder.path(), 0777, [this] {
        const auto vault = open(credentialsOf("right"));
        return vault.has_value() ? 1 : 10 + static_cast<int>(vault.error().code);
    });
    EXPECT_EQ(outcome, 10 + static_cast<int>(ErrorCode::NoPermission));
    EXPECT_EQ(bytesOf(path() + QStringLiteral("-wal")), QByteArray("changes"));
}

// Reading while the owner of the folder writes would show half of a change.
TEST_F(ReadOnlyFolderTest, ACaseThereThatItsOwnerHasOpenIsInUse) {
    makeCase(credentialsOf("right"));
    ASSERT_OK_AND(Vault vault, open(credentialsOf("right")));
    ::chmod(QFile::encodeName(path() + QStringLiteral(".lock")).constData(), 0444);
    const int outcome = inAFolderThatCannotBeWritten([this] {
        const auto second = open(credentialsOf("right"));
        return second.has_value() ? 1 : 10 + static_cast<int>(second.error().code);
    });
    EXPECT_EQ(outcome, 10 + static_cast<int>(ErrorCode::InUse));
}

TEST_F(ReadOnlyFolderTest, AnOlderCaseThereIsNotMigratedAndTheWayOutIsToCopyIt) {
    makeCase(credentialsOf("right"));
    const int outcome = inAFolderThatCannotBeWritten([this] {
        const auto vault = open(credentialsOf("right"), 2);
        if (vault || !vault.error().message.contains(QStringLiteral("Copy it"))) return 1;
        return 10 + static_cast<int>(vault.error().code);
    });
    EXPECT_EQ(outcome, 10 + static_cast<int>(ErrorCode::NoPermission));
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
}

TEST_F(ReadOnlyFolderTest, NoCaseIsMadeThere) {
    const int outcome = inAFolderThatCannotBeWritten([this] {
        const auto vault = create(credentialsOf("right"));
        return vault.has_value() ? 1 : 10 + static_cast<int>(vault.error().code);
    });
    EXPECT_EQ(outcome, 10 + static_cast<int>(ErrorCode::NoPermission));
}

} // namespace
} // namespace casebound::vault
