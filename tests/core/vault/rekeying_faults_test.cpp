// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/check.h"
#include "tests/core/storage/crash_everywhere.h"
#include "tests/core/storage/failing_disk.h"
#include "tests/core/vault/rekeying_fixture.h"
#include "tests/core/vault/remembered_derivation.h"

namespace casebound::vault {
namespace {

using storage::DiskAfterCrash;
using storage::FailingDisk;
using storage::RecordedDisk;

const QString kName = QStringLiteral("fair.casebound");
const QByteArray kInSafe(30000, 'k'); // several pages

// A case gets new keys on a disk that fails. Whatever happens there is one whole case under its name, with
// the old keys or with the new ones, and nothing beside it once it was opened.
class RekeyingFaultsTest : public RekeyingTest {
protected:
    enum class Keys { Old, New };

    void SetUp() override {
        RekeyingTest::SetUp();
        makeSealedCase(m_old, kInSafe);
        m_before = bytesOf(path());
    }
    Outcome changeIn(const QDir& folder) {
        CB_TRY(Vault vault, openIn(folder, Keys::Old));
        NewKeys next{credentialsOf("new", "new names"), CheapKeyDerivation::kProfile};
        return rekey(std::move(vault), next, sealedTables(), QStringLiteral("Ada"), m_quickly, m_quiet);
    }
    Result<Vault> openIn(const QDir& folder, Keys keys) {
        return Vault::open(folder.filePath(kName), keys == Keys::Old ? m_old : fresh(), m_quickly,
                           sealedSchema());
    }
    Keys keysIn(const QDir& folder) const {
        return bytesOf(folder.filePath(kName)).left(Salt::kSize) == m_before.left(Salt::kSize) ? Keys::Old
                                                                                               : Keys::New;
    }
    // What is wrong with the case in a folder; empty: nothing.
    QString lookAt(const QDir& folder) {
        if (!folder.exists(kName)) return QStringLiteral("the case is gone");
        const Keys keys = keysIn(folder);
        {
            auto vault = openIn(folder, keys);
            if (!vault) return QStringLiteral("does not open: ") + vault.error().message;
            if (countLamps(*vault) != 1) return QStringLiteral("a lamp is gone");
            if (inSafe(*vault) != kInSafe) return QStringLiteral("what was sealed does not open");
            const auto chain = storage::verifyChain(vault->connection(), m_quiet);
            if (!chain || !chain->whole || chain->rows != (keys == Keys::Old ? 1 : 2))
                return QStringLiteral("the history is another");
            const auto findings = storage::checkDatabase(vault->connection(), storage::Depth::Full, m_quiet);
            if (!findings || !findings->isEmpty()) return QStringLiteral("is damaged");
        }
        const QStringList left = folder.entryList(QDir::Files | QDir::Hidden);
        return left == QStringList{kName} ? QString() : QStringLiteral("left over: ") + left.join(u' ');
    }

    // A disk that `disk` makes, which fails the first time at once, then after one write or flush, and so on,
    // until it does not fail any more.
    template <class MakeDisk>
    void atEachInTurn(const char* what, ErrorCode expected, MakeDisk makeDisk) {
        const QDir folder(m_quick.path());
        int failures = 0;
        for (bool failed = true; failed; ++failures) {
            SCOPED_TRACE(failures);
            storage::layOut({{{kName, m_before}}, 0}, folder.path());
            Outcome outcome;
            {
                const FailingDisk disk = makeDisk(failures);
                outcome = changeIn(folder);
                failed = disk.hasFailed();
            }
            ASSERT_EQ(outcome.has_value(), !failed);
            if (failed) {
                ASSERT_THAT(outcome, FailsWith(expected));
            }
            m_withNewKeys += failed && keysIn(folder) == Keys::New ? 1 : 0;
            const bool saysSo =
                !failed || outcome.error().message.contains(QStringLiteral("has its new keys"));
            ASSERT_EQ(keysIn(folder) == Keys::New, saysSo);
            ASSERT_EQ(lookAt(folder), QString());
        }
        std::cout << failures - 1 << " times " << what << " of a change of keys: always one whole case\n";
        m_failures = failures - 1;
    }
    storage::CrashReport crashEverywhere(bool pretends) {
        RecordedDisk disk(m_folder.path());
        if (pretends) disk.loseFlushes();
        EXPECT_THAT(changeIn(QDir(m_folder.path())), IsOk());
        disk.acknowledge(1);
        return storage::crashEverywhere(disk.steps(), 6,
                                        pretends ? "without flushing while keys change" : "while keys change",
                                        [this](const QDir& folder, const DiskAfterCrash& left) {
                                            if (left.files.isEmpty())
                                                return QString(); // before the case was opened
                                            const QString wrong = lookAt(folder);
                                            if (!wrong.isEmpty()) return wrong;
                                            const bool isNew = keysIn(folder) == Keys::New;
                                            m_withNewKeys += isNew ? 1 : 0;
                                            return left.acknowledged == 1 && !isNew
                                                       ? QStringLiteral("the change of keys is gone")
                                                       : QString();
                                        });
    }

    static const Credentials& fresh() {
        static const Credentials credentials = credentialsOf("new", "new names");
        return credentials;
    }
    RememberedDerivation m_remembered;
    Services m_quickly{m_remembered, m_random, m_clock};
    QTemporaryDir m_quick{storage::quickFolder()};
    QByteArray m_before;
    int m_failures = 0;
    int m_withNewKeys = 0; // of those that failed
};

TEST_F(RekeyingFaultsTest, AtEveryWriteAFullDiskLeavesTheCaseWithItsOldKeys) {
    atEachInTurn("a full disk, at every write", ErrorCode::NoSpace,
                 [](int writes) { return FailingDisk::afterWrites(FailingDisk::Failure::Full, writes); });
    EXPECT_GT(m_failures, 20);
    EXPECT_EQ(m_withNewKeys, 0);
}

TEST_F(RekeyingFaultsTest, AtEveryWriteABrokenDiskLeavesTheCaseWithItsOldKeys) {
    atEachInTurn("a broken disk, at every write", ErrorCode::Io,
                 [](int writes) { return FailingDisk::afterWrites(FailingDisk::Failure::Broken, writes); });
    EXPECT_GT(m_failures, 20);
    EXPECT_EQ(m_withNewKeys, 0);
}

// The last flush comes after the new file has its name: then the error says that the keys are the new ones.
TEST_F(RekeyingFaultsTest, ADiskThatCannotFlushIsToldAndWhichKeysOpenTheCaseToo) {
    atEachInTurn("a disk that cannot flush, at every flush", ErrorCode::Io, FailingDisk::afterFlushes);
    EXPECT_GT(m_failures, 3);
    EXPECT_GT(m_withNewKeys, 0);
}

TEST_F(RekeyingFaultsTest, WhereverThePowerFailsThereIsOneWholeCaseAndAfterwardsItHasTheNewKeys) {
    const auto report = crashEverywhere(false);
    EXPECT_EQ(report.bad, 0) << report.complaints.toStdString();
    EXPECT_GT(m_withNewKeys, 0);
    EXPECT_LT(m_withNewKeys, report.crashes);
}

// The same with the safeguard off: these crashes would have found it.
TEST_F(RekeyingFaultsTest, OnADiskThatOnlyPretendsToFlushTheSameCrashesLoseTheCase) {
    EXPECT_GT(crashEverywhere(true).bad, 0);
}

} // namespace
} // namespace casebound::vault
