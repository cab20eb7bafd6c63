// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/sealed_identity.h"
#include "core/storage/history.h"
#include "tests/core/privacy/privacy_fixture.h"

namespace casebound::privacy {
namespace {

using RegisterOfNames = PrivacyTest;
using records::AppearanceRole;
using records::Naming;

TEST_F(RegisterOfNames, GivesBackWhatWasEntered) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const Identity entered{.id = {},
                           .names = {{u"Quillan Vesperby"_qs, NameKind::RealName, Strength::Strong},
                                     {u"+00 555 0100"_qs, NameKind::Phone, Strength::Strong},
                                     {u"Odo"_qs, NameKind::Alias, Strength::Weak}},
                           .notes = u"met at the slipway"_qs,
                           .appearances = {cox}};
    IdentityId id;
    ASSERT_THAT(edit([&](RegisterEditor& editor) -> Outcome {
                    CB_TRY(id, editor.add(entered));
                    return {};
                }),
                IsOk());
    Identity expected = entered;
    expected.id = id;
    const Register loaded = names();
    ASSERT_EQ(loaded.identities().size(), 1);
    EXPECT_EQ(loaded.identities().front(), expected);
    ASSERT_NE(loaded.identityOf(cox), nullptr);
    EXPECT_EQ(loaded.identityOf(cox)->id, id);
}

TEST_F(RegisterOfNames, CannotBeReadOrChangedWhileNamesAreHidden) {
    addPerson({u"Vesperby"_qs}, {});
    hideNames();
    EXPECT_THAT(Register::load(connection(), keys()), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(edit([](RegisterEditor& editor) -> Outcome {
                    CB_TRY([[maybe_unused]] const IdentityId id, editor.add({{}, {{u"Odo"_qs}}, {}, {}}));
                    return {};
                }),
                FailsWith(ErrorCode::NamesHidden));
    EXPECT_EQ(count("SELECT count(*) FROM identity"), 1);
}

TEST_F(RegisterOfNames, MentionsTheMostPublicAppearanceAndNeverAProtectedOne) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness, Naming::PublicForm);
    const AppearanceId quiet = addAppearance(u"Member 8"_qs, AppearanceRole::Official, Naming::Aggregate);
    const AppearanceId labelled = addAppearance(u"Cox 4"_qs);
    const AppearanceId refuses = addAppearance(u"Caller"_qs, AppearanceRole::Author, Naming::Refuses);
    const AppearanceId author = addAppearance(u"Author"_qs, AppearanceRole::Author, Naming::PublicForm);
    const IdentityId id = addPerson({u"Vesperby"_qs}, {witness});
    EXPECT_TRUE(names().needsIncidentalAppearance(*names().find(id)));
    for (const AppearanceId& next : {quiet, labelled, refuses, author}) {
        ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.join(id, next); }), IsOk());
        EXPECT_EQ(names().mentionFor(*names().find(id)), next);
    }
    EXPECT_FALSE(names().needsIncidentalAppearance(*names().find(id)));
    EXPECT_EQ(names().joinedWith(quiet).size(), 5);
}

TEST_F(RegisterOfNames, MasksANameWhoseBearerHasNoAppearanceYet) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness);
    const IdentityId id = addPerson({u"Vesperby"_qs}, {witness});
    const TextPlace place = titleOf(addRecord());
    ASSERT_THAT(put(place, typed(u"Vesperby rowed"_qs)), IsOk());
    EXPECT_EQ(at(place).text(), u"\uFFFC rowed"_qs);
    EXPECT_EQ(at(place).mentions(), QList<AppearanceId>{AppearanceId()});
    const AppearanceId incidental = addAppearance(incidentalLabel(names().labels(), m_random));
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.join(id, incidental); }), IsOk());
    ASSERT_OK_AND(const text::MaskedText again, masker()->remask(at(place)));
    EXPECT_EQ(again.mentions(), QList<AppearanceId>{incidental});
}

TEST_F(RegisterOfNames, DrawsIncidentalLabelsThatAreFree) {
    QSet<QString> drawn;
    for (int i = 0; i < 120; ++i) {
        const QString label = incidentalLabel(names().labels(), m_random);
        EXPECT_FALSE(drawn.contains(label));
        drawn.insert(label);
        addAppearance(label);
    }
}

TEST_F(RegisterOfNames, GivesAnAppearanceToOnePersonOnly) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const IdentityId first = addPerson({u"Vesperby"_qs}, {cox});
    const IdentityId second = addPerson({u"Odo"_qs}, {});
    EXPECT_THAT(edit([&](RegisterEditor& editor) { return editor.join(second, cox); }),
                FailsWith(ErrorCode::Refused));
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.separate(first, cox); }), IsOk());
    EXPECT_THAT(edit([&](RegisterEditor& editor) { return editor.join(second, cox); }), IsOk());
    EXPECT_EQ(names().identityOf(cox)->id, second);
}

TEST_F(RegisterOfNames, RefusesNamesThatCannotBeLookedFor) {
    for (const QString& name : {u""_qs, u" - "_qs, u"x"_qs, u"\uFFFC x y"_qs})
        EXPECT_THAT(checkName({name}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(checkName({u"李"_qs}), IsOk());
}

TEST_F(RegisterOfNames, RaisesTheGenerationOnlyWhenTextsReadDifferently) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const IdentityId id = addPerson({u"Vesperby"_qs}, {cox});
    const quint64 before = names().generation();
    Identity noted = *names().find(id);
    noted.notes = u"left the club"_qs;
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.change(noted); }), IsOk());
    EXPECT_EQ(names().generation(), before);
    addName(id, u"Lanternfly"_qs);
    EXPECT_GT(names().generation(), before);
}

TEST_F(RegisterOfNames, AGenerationThatWasRolledBackDoesNotComeAgain) {
    const auto generationAfterAdding = [this](bool keep) {
        auto transaction = storage::Transaction::begin(connection(), {u"Clerk"_qs}, m_clock, m_random);
        RegisterEditor editor(connection(), *transaction, keys(), m_random);
        EXPECT_THAT(editor.add({{}, {{u"Odo"_qs}}, {}, {}}), IsOk());
        const quint64 generation = names().generation();
        if (keep) {
            EXPECT_THAT(transaction->commit(), IsOk());
        }
        return generation;
    };
    const quint64 rolledBack = generationAfterAdding(false);
    EXPECT_EQ(names().identities().size(), 0);
    EXPECT_NE(generationAfterAdding(true), rolledBack);
}

TEST_F(RegisterOfNames, NotesItsChangesSealedAndAboutNoRecord) {
    const IdentityId id = addPerson({u"Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    addName(id, u"Lanternfly"_qs);
    ASSERT_OK_AND(const auto entries, storage::readHistory(connection(), {}));
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries.front().ref, u"Names"_qs);
    EXPECT_TRUE(entries.front().record.isEmpty());
    EXPECT_EQ(entries.front().kind, storage::PayloadKind::Sealed);
    ASSERT_OK_AND(const IdentityChange change, openIdentityChange(keys(), entries.front().body));
    EXPECT_EQ(change.before->names.size(), 1);
    EXPECT_EQ(change.after->names.size(), 2);
}

TEST_F(RegisterOfNames, FindsPeopleByWordsOfTheirNames) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness);
    addPerson({u"Quillan Vesperby"_qs}, {witness, cox});
    addPerson({u"Odo Fenwright"_qs}, {addAppearance(u"Steward 9"_qs)});
    const Register loaded = names();
    EXPECT_EQ(loaded.appearancesMatchingName(u"véSper"_qs), (QList<AppearanceId>{cox, witness}));
    EXPECT_EQ(loaded.appearancesMatchingName(u"vesp qui"_qs).size(), 2);
    EXPECT_TRUE(loaded.appearancesMatchingName(u"esperby"_qs).isEmpty());
    EXPECT_TRUE(loaded.appearancesMatchingName(u" "_qs).isEmpty());
    EXPECT_EQ(loaded.labels().matching(u"wit"_qs), QList<AppearanceId>{witness});
}

} // namespace
} // namespace casebound::privacy
