// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/current_names.h"

#include "tests/core/privacy/privacy_fixture.h"

namespace casebound::privacy {
namespace {

class NamesNow : public PrivacyTest {
protected:
    void SetUp() override {
        PrivacyTest::SetUp();
        addPerson({u"Vesperby"_qs}, {});
        m_now.emplace(connection(), keys());
    }
    std::shared_ptr<const Register> now() {
        const auto names = m_now->get();
        EXPECT_THAT(names, IsOk());
        return names.value_or(nullptr);
    }
    std::optional<CurrentNames> m_now;
};

TEST_F(NamesNow, AreTheSameWhileNothingIsWritten) {
    const auto first = now();
    ASSERT_EQ(first->identities().size(), 1);
    EXPECT_EQ(now(), first);
}

TEST_F(NamesNow, HoldANameThatWasAddedHere) {
    ASSERT_EQ(now()->identities().size(), 1);
    addPerson({u"Quillan"_qs}, {});
    EXPECT_EQ(now()->identities().size(), 2);
}

// Joining raises no generation where texts read as before.
TEST_F(NamesNow, HoldAnAppearanceThatWasJoinedHere) {
    const IdentityId id = now()->identities().front().id;
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, records::AppearanceRole::Witness);
    ASSERT_EQ(now()->identityOf(witness), nullptr);
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.join(id, witness); }), IsOk());
    EXPECT_NE(now()->identityOf(witness), nullptr);
}

TEST_F(NamesNow, AreSeenAsAnotherConnectionWroteThem) {
    ASSERT_OK_AND(storage::Connection other, connection().another());
    CurrentNames elsewhere(other, keys());
    ASSERT_OK_AND(const auto before, elsewhere.get());
    ASSERT_EQ(before->identities().size(), 1);
    addPerson({u"Quillan"_qs}, {});
    ASSERT_OK_AND(const auto after, elsewhere.get());
    EXPECT_EQ(after->identities().size(), 2);
}

TEST_F(NamesNow, AreGoneOnceTheyAreForgotten) {
    const std::weak_ptr<const Register> names = now();
    ASSERT_FALSE(names.expired());
    m_now->forget();
    EXPECT_TRUE(names.expired());
}

TEST_F(NamesNow, AreNotGivenWhileHidden) {
    const std::weak_ptr<const Register> names = now();
    hideNames();
    EXPECT_THAT(m_now->get(), FailsWith(ErrorCode::NamesHidden));
    EXPECT_TRUE(names.expired());
    showNames();
    EXPECT_EQ(now()->identities().size(), 1);
}

} // namespace
} // namespace casebound::privacy
