// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vault_fixture.h"

namespace casebound::vault {
namespace {

struct TwoForms {
    const char* name;
    const char* composed;
    const char* decomposed;
};

const TwoForms kForms[] = {
    {"French", "cr\xc3\xa8me", "cre\xcc\x80me"},
    {"Hangul", "\xed\x95\x9c\xea\xb8\x80",
     "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x80\xe1\x85\xb3\xe1\x86\xaf"},
    {"Vietnamese", "Vi\xe1\xbb\x87t", "Vie\xcc\xa3\xcc\x82t"},
    {"Vietnamese, marks typed the other way round", "Vi\xe1\xbb\x87t", "Vie\xcc\x82\xcc\xa3t"},
    {"Bengali", "\xe0\xa6\x95\xe0\xa7\x8b", "\xe0\xa6\x95\xe0\xa7\x87\xe0\xa6\xbe"},
    // U+0958 never composes: its normal form is the letter and the dot.
    {"Devanagari", "\xe0\xa5\x98\xe0\xa4\xb2\xe0\xa4\xae",
     "\xe0\xa4\x95\xe0\xa4\xbc\xe0\xa4\xb2\xe0\xa4\xae"},
};

class CredentialsTest : public VaultTest {
protected:
    // Makes a case with one and opens it with the other.
    void expectOpens(const Credentials& maker, const Credentials& opener) {
        QFile::remove(path());
        makeCase(maker);
        EXPECT_THAT(open(opener), IsOk());
    }
    Credentials withKeyFile(const char* passphrase) const {
        Credentials credentials = credentialsOf(passphrase);
        credentials.keyFilePath = pathOf("key");
        return credentials;
    }
};

TEST_F(CredentialsTest, EitherNormalFormOpensWhatTheOtherMade) {
    for (const TwoForms& one : kForms) {
        SCOPED_TRACE(one.name);
        ASSERT_STRNE(one.composed, one.decomposed);
        expectOpens(credentialsOf(one.composed), credentialsOf(one.decomposed));
        expectOpens(credentialsOf(one.decomposed), credentialsOf(one.composed));
    }
}

TEST_F(CredentialsTest, EitherNormalFormOpensWithAKeyFileToo) {
    write(pathOf("key"), "some bytes on a stick");
    for (const TwoForms& one : kForms) {
        SCOPED_TRACE(one.name);
        expectOpens(withKeyFile(one.composed), withKeyFile(one.decomposed));
        EXPECT_THAT(open(credentialsOf(one.composed)), FailsWith(ErrorCode::WrongPassphrase));
    }
}

TEST_F(CredentialsTest, EitherNormalFormOfTheNamesPasswordShowsNames) {
    makeCase(credentialsOf("right", kForms[1].composed));
    ASSERT_OK_AND(Vault vault, open(credentialsOf("right", kForms[1].decomposed)));
    EXPECT_TRUE(vault.registerKeys().isShown());
}

TEST_F(CredentialsTest, LettersThatOnlyLookAlikeStayDifferent) {
    makeCase(credentialsOf("\xef\xac\x81sh"));                                       // the ligature fi
    EXPECT_THAT(open(credentialsOf("fish")), FailsWith(ErrorCode::WrongPassphrase)); // NFKC would open
    EXPECT_THAT(open(credentialsOf("\xef\xac\x81SH")), FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_THAT(open(credentialsOf("\xef\xac\x81sh ")), FailsWith(ErrorCode::WrongPassphrase));
}

TEST_F(CredentialsTest, AKeyFileChangedByAByteSaysWhatAWrongPassphraseSays) {
    const QByteArray key = "some bytes on a stick";
    write(pathOf("key"), key);
    makeCase(withKeyFile("right"));
    const auto wrong = open(withKeyFile("wrong"));
    ASSERT_THAT(wrong, FailsWith(ErrorCode::WrongPassphrase));
    QList<QByteArray> changes{key + '\0', key.chopped(1)};
    for (const qsizetype place : {qsizetype(0), key.size() / 2, key.size() - 1}) {
        changes.append(key);
        changes.last()[place] = static_cast<char>(key[place] ^ 1);
    }
    for (const QByteArray& changed : changes) {
        write(pathOf("key"), changed);
        const auto refused = open(withKeyFile("right"));
        ASSERT_THAT(refused, FailsWith(ErrorCode::WrongPassphrase)) << changed.toStdString();
        EXPECT_EQ(refused.error().message, wrong.error().message);
    }
    write(pathOf("key"), key);
    EXPECT_THAT(open(withKeyFile("right")), IsOk());
}

TEST_F(CredentialsTest, AKeyFileIsReadAsBytesAndItsNameDoesNotMatter) {
    QByteArray key;
    for (int byte = 0; byte < 256; ++byte)
        key.append(static_cast<char>(byte));
    write(pathOf("key"), key);
    makeCase(withKeyFile("right"));
    ASSERT_TRUE(QFile::rename(pathOf("key"), pathOf("moved")));
    Credentials moved = credentialsOf("right");
    moved.keyFilePath = pathOf("moved");
    EXPECT_THAT(open(moved), IsOk());
}

// The profiles of a normal build for the price of the tests' own; writes down which were asked for.
class CheapProfiles final : public KeyDerivation {
public:
    bool knows(int profile) const override { return profile >= 1 && profile <= 3; }
    int defaultProfile() const override { return 2; }
    Result<SecureBytes> derive(int profile, const SecureBytes& password,
                               const QByteArray& salt) const override {
        m_asked.append(profile);
        return m_cheap.derive(CheapKeyDerivation::kProfile, password, salt);
    }
    QList<int> takeAsked() { return std::exchange(m_asked, {}); }

private:
    CheapKeyDerivation m_cheap;
    mutable QList<int> m_asked;
};

TEST_F(CredentialsTest, TheFirstByteOfACaseSaysTheProfileThatOpensItAndWhetherAKeyFileIsNeeded) {
    write(pathOf("key"), "some bytes on a stick");
    CheapProfiles profiles;
    const Services services{profiles, m_random, m_clock};
    for (const int profile : {1, 2, 3})
        for (const bool needsKeyFile : {false, true}) {
            const Credentials credentials = needsKeyFile ? withKeyFile("right") : credentialsOf("right");
            QFile::remove(path());
            ASSERT_THAT(Vault::create(path(), credentials, profile, services, schema()), IsOk());
            EXPECT_EQ(static_cast<quint8>(bytesOf(path()).at(0)), profile + (needsKeyFile ? 0x80 : 0));
            profiles.takeAsked();
            ASSERT_THAT(Vault::open(path(), credentials, services, schema()), IsOk());
            EXPECT_EQ(profiles.takeAsked(), QList<int>{profile});
        }
}

} // namespace
} // namespace casebound::vault
