// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/hardening.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/support/bad_disk.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace casebound::vault {
namespace {

TEST(ProfileTest, TheFirstByteOfTheSaltSaysTheProfileAndWhetherAKeyFileIsNeeded) {
    FakeRandom random;
    const Salt plain = Salt::fresh(2, false, random);
    EXPECT_EQ(plain.bytes().size(), 16);
    EXPECT_EQ(plain.profile(), 2);
    EXPECT_FALSE(plain.needsKeyFile());
    const Salt withFile = Salt::fresh(126, true, random);
    EXPECT_EQ(withFile.profile(), 126);
    EXPECT_TRUE(withFile.needsKeyFile());
    EXPECT_NE(plain.bytes().mid(1), withFile.bytes().mid(1));
}

TEST(ProfileTest, ANormalBuildKnowsItsThreeProfilesAndRefusesTheTestsOne) {
    const Argon2KeyDerivation derivation;
    for (const int profile : {1, 2, 3})
        EXPECT_TRUE(derivation.knows(profile));
    EXPECT_FALSE(derivation.knows(0));
    EXPECT_FALSE(derivation.knows(CheapKeyDerivation::kProfile));
    EXPECT_THAT(
        derivation.derive(CheapKeyDerivation::kProfile, SecureBytes::copyOf("x"), QByteArray(16, 's')),
        FailsWith(ErrorCode::Unsupported));
}

TEST_F(VaultTest, ANormalBuildDoesNotOpenACaseMadeByTheTests) {
    makeCase(credentialsOf("right"));
    const Argon2KeyDerivation normal;
    const Services services{normal, m_random, m_clock};
    EXPECT_THAT(Vault::open(path(), credentialsOf("right"), services, schema()),
                FailsWith(ErrorCode::NotACase));
    EXPECT_THAT(Vault::create(pathOf("new.casebound"), credentialsOf("right"), CheapKeyDerivation::kProfile,
                              services, schema()),
                FailsWith(ErrorCode::Unsupported));
}

TEST(ProfileTest, APassphraseIsBroughtIntoOneFormAndAsciiStaysAsItIs) {
    const auto normal = [](const char* text) {
        const auto result = normalisePassphrase(SecureBytes::copyOf(text));
        return result ? result->view().toByteArray() : QByteArray();
    };
    EXPECT_EQ(normal("six plain words"), QByteArray("six plain words"));
    EXPECT_EQ(normal("e\xcc\x81"), QByteArray("\xc3\xa9"));
    EXPECT_EQ(normal("\xc3\xa9"), QByteArray("\xc3\xa9"));
    EXPECT_EQ(normal("\xff"), QByteArray());
}

TEST(HardeningTest, AHardenedProcessIsNotDumpableAndLeavesNoCore) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        rlimit core = {1, 1};
        const bool hardened = hardenProcess().has_value() && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 &&
                              ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0;
        ::_exit(hardened ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
}

// Before anything is made or looked at: whoever goes on would have keys in memory that can be swapped.
TEST_F(VaultTest, WhereMemoryCannotBeLockedNoCaseIsMadeOrOpened) {
#ifdef CASEBOUND_SANITIZE
    GTEST_SKIP() << "AddressSanitizer answers for mlock() and locks nothing";
#endif
    makeCase(credentialsOf("right"));
    const auto refuses = [](const auto& result) {
        return !result && result.error().code == ErrorCode::Refused;
    };
    EXPECT_EQ(withoutRights(m_folder.path(), 0777,
                            [&] {
                                const rlimit none = {0, 0};
                                if (::setrlimit(RLIMIT_MEMLOCK, &none) != 0) return 1;
                                if (!refuses(open(credentialsOf("right")))) return 2;
                                return refuses(Vault::create(pathOf("new.casebound"), credentialsOf("new"),
                                                             CheapKeyDerivation::kProfile, m_services,
                                                             schema()))
                                           ? 0
                                           : 3;
                            }),
              0);
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
}

class SwapTest : public VaultTest {
protected:
    std::optional<QString> warningFor(const QByteArray& line) {
        write(pathOf("swaps"), "Filename Type Size Used Priority\n" + line);
        return swapWarning(pathOf("swaps"), m_folder.path());
    }
};

TEST_F(SwapTest, OnlySwapThatIsNotKnownToBeEncryptedIsWarnedAbout) {
    EXPECT_FALSE(warningFor("").has_value());
    EXPECT_FALSE(warningFor("/dev/zram0 partition 100 0 5\n").has_value());
    EXPECT_TRUE(warningFor("/dev/sdz9 partition 100 0 -2\n").has_value());
    EXPECT_TRUE(warningFor("/swapfile file 100 0 -2\n").has_value());
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("dm-77/dm")));
    write(pathOf("dm-77/dm/uuid"), "LVM-abc\n");
    EXPECT_TRUE(warningFor("/dev/dm-77 partition 100 0 -2\n").has_value());
    write(pathOf("dm-77/dm/uuid"), "CRYPT-PLAIN-swap\n");
    EXPECT_FALSE(warningFor("/dev/dm-77 partition 100 0 -2\n").has_value());
}

} // namespace
} // namespace casebound::vault
