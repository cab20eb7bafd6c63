// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/remask.h"
#include "core/storage/fts.h"
#include "tests/core/privacy/privacy_fixture.h"

namespace casebound::privacy {
namespace {

// What somebody finds who has the case's passphrase and not that of the names.
class HiddenNames : public PrivacyTest {
protected:
    QByteArray decrypted() { return everything().toLower(); }
};

TEST_F(HiddenNames, StandNowhereInTheDecryptedCase) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const TextPlace early = titleOf(addRecord());
    ASSERT_THAT(put(early, typed(u"Lanternfly rowed before anybody was registered"_qs)), IsOk());
    const IdentityId id = addPerson({u"Quillan Vesperby"_qs, u"q.v@example.invalid"_qs}, {cox});
    addName(id, u"Lanternfly"_qs);
    ASSERT_THAT(put(titleOf(addRecord()), foreign(u"Dear Quillan Vesperby <q.v@example.invalid>"_qs)),
                IsOk());
    ASSERT_THAT(put(early, typed(u"LANTERNFLY rowed"_qs)), IsOk());
    NoProgress progress;
    ASSERT_THAT(remaskAll(connection(), keys(), m_clock, m_random, progress), IsOk());
    hideNames();
    ASSERT_THAT(put(titleOf(addRecord()), foreign(u"A letter by Quillan Vesperby"_qs)), IsOk());
    const QByteArray all = decrypted();
    ASSERT_TRUE(all.contains("dear"));
    for (const char* name : {"quillan", "uillan", "vesperby", "esperby", "anternfly", "example", "letter"})
        EXPECT_FALSE(all.contains(name)) << name;
}

TEST_F(HiddenNames, AreFoundByThisTestWhereOneIsPlanted) {
    addPerson({u"Quillan Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    const TextPlace place = titleOf(addRecord());
    ASSERT_THAT(put(place, typed(u"the slipway"_qs)), IsOk());
    ASSERT_THAT(connection().run("UPDATE text SET body = 'Vesperby' WHERE owner = ?", place.owner), IsOk());
    EXPECT_TRUE(decrypted().contains("esperby"));
    EXPECT_TRUE(terms().contains(u"vesperby"_qs));
}

TEST_F(HiddenNames, JoinNoTwoAppearancesInTheClear) {
    const AppearanceId author = addAppearance(u"Author"_qs, records::AppearanceRole::Author);
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, records::AppearanceRole::Witness);
    const IdentityId id = addPerson({u"Quillan Vesperby"_qs}, {author});
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.join(id, witness); }), IsOk());
    // Nothing but the appearances' own rows knows them, and nothing but its own row the identity.
    const QByteArray all = everything();
    EXPECT_EQ(all.count(author.bytes()), 2); // record and appearance
    EXPECT_EQ(all.count(witness.bytes()), 2);
    EXPECT_EQ(all.count(id.bytes()), 1);
    EXPECT_FALSE(all.contains(author.toHex().toLatin1()));
}

TEST_F(HiddenNames, TheIndexDeletesSecurely) {
    ASSERT_OK_AND(const bool on, storage::hasSecureDelete(connection(), "search"));
    EXPECT_TRUE(on);
}

} // namespace
} // namespace casebound::privacy
