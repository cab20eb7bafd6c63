// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/desk_fixture.h"

namespace casebound::session {
namespace {

class NamesDeskTest : public DeskTest {
protected:
    NamesDesk desk() { return m_case->namesDesk(); }
    IdentityView named(const char* name) {
        const auto all = desk().identities();
        EXPECT_THAT(all, IsOk());
        for (const auto& identity : *all)
            for (const auto& one : identity.names)
                if (one.text == s(name)) return identity;
        ADD_FAILURE() << "nobody is called so";
        return {};
    }
};

TEST_F(NamesDeskTest, APersonWhoIsRegisteredIsMaskedInWhatWasWrittenBefore) {
    load(R"({"events": [{"title": "Tibor Quassel locks the door"}]})");
    const auto ref = desk().addPerson(s("Tibor Quassel"), s("Voice Q"), s("official"), m_quiet);
    ASSERT_THAT(ref, IsOk());
    m_case->hideNames();
    EXPECT_EQ(shown(s("EV-001"))[s("title")].toString(), s("Voice Q locks the door"));
}

TEST_F(NamesDeskTest, ASecondLabelForANameThatIsThereJoinsTheSamePerson) {
    const auto ref = desk().addPerson(s("Maud Ellersgate"), s("Old Ellersgate"), s("witness"), m_quiet);
    EXPECT_THAT(ref, FailsWith(ErrorCode::Refused)); // part of the name stands in the label
    const auto joined = desk().addPerson(s("Maud Ellersgate"), s("Voice R"), s("witness"), m_quiet);
    ASSERT_THAT(joined, IsOk());
    EXPECT_TRUE(named("Maud Ellersgate").appearances.contains(*joined));
    EXPECT_EQ(desk().identities()->size(), 2);
}

TEST_F(NamesDeskTest, ARefusedLabelLeavesNobodyBehind) {
    const auto before = m_case->overview().counts();
    EXPECT_THAT(desk().addPerson(s("Runa Achterholt"), s("Runa"), s("witness"), m_quiet),
                FailsWith(ErrorCode::Refused));
    EXPECT_EQ(m_case->overview().counts()->records, before->records);
    EXPECT_EQ(desk().identities()->size(), 2);
}

TEST_F(NamesDeskTest, TwoEntriesBecomeOnePersonAndOneBecomesTwo) {
    const auto ref = desk().addPerson(s("Runa Achterholt"), s("Voice T"), s("official"), m_quiet);
    ASSERT_THAT(ref, IsOk());
    load(R"({"events": [{"title": "A letter from Runa Achterholt"}]})");
    ASSERT_THAT(desk().merge(named("Maud Ellersgate").id, named("Runa Achterholt").id, m_quiet), IsOk());
    EXPECT_EQ(desk().identities()->size(), 2);
    const IdentityView merged = named("Maud Ellersgate");
    EXPECT_EQ(merged.id, named("Runa Achterholt").id);
    EXPECT_TRUE(merged.appearances.contains(*ref));
    ASSERT_OK_AND(const QString made, desk().split(merged.id, {s("Runa Achterholt")}, {*ref}, m_quiet));
    EXPECT_EQ(named("Runa Achterholt").id, made);
    EXPECT_EQ(named("Runa Achterholt").appearances, QStringList{*ref});
    EXPECT_FALSE(named("Maud Ellersgate").appearances.contains(*ref));
    m_case->hideNames();
    EXPECT_EQ(shown(s("EV-001"))[s("title")].toString(), s("A letter from Voice T"));
}

TEST_F(NamesDeskTest, AChangeIsInThoughMaskingIsStopped) {
    struct Stopped final : Progress {
        void report(qint64, qint64, const QString&) override {}
        bool cancelled() const override { return true; }
    } stopped;
    load(R"({"events": [{"title": "Tibor Quassel locks the door"}]})");
    IdentityView person;
    person.names.append({s("Tibor Quassel"), s("real-name"), true});
    ASSERT_OK_AND(const QString id, desk().save(person, stopped));
    EXPECT_EQ(named("Tibor Quassel").id, id);
    ASSERT_OK_AND(const bool isDue, m_case->isMaskingDue());
    EXPECT_TRUE(isDue);
    ASSERT_THAT(m_case->bringMaskingUpToDate(m_quiet), IsOk());
    m_case->hideNames();
    EXPECT_FALSE(shown(s("EV-001"))[s("title")].toString().contains(s("Quassel")));
}

TEST_F(NamesDeskTest, NobodyIsMergedWithThemselvesOrLeftWithoutAName) {
    const QString id = named("Maud Ellersgate").id;
    EXPECT_THAT(desk().merge(id, id, m_quiet), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(desk().split(id, {}, {}, m_quiet), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(desk().split(id, {s("Maud Ellersgate")}, {}, m_quiet), FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(desk().identities()->size(), 2);
}

TEST_F(NamesDeskTest, ANameThatIsRemovedComesBackIntoTheTexts) {
    load(R"({"events": [{"title": "A letter to Maud Ellersgate"}]})");
    ASSERT_THAT(desk().remove(named("Maud Ellersgate").id, m_quiet), IsOk());
    m_case->hideNames();
    EXPECT_EQ(shown(s("EV-001"))[s("title")].toString(), s("A letter to Maud Ellersgate"));
}

TEST_F(NamesDeskTest, NothingOfTheRegisterIsToldWhileNamesAreHidden) {
    m_case->hideNames();
    EXPECT_THAT(desk().identities(), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(desk().addPerson(s("Runa Achterholt"), s("Voice S"), s("witness"), m_quiet),
                FailsWith(ErrorCode::NamesHidden));
}

TEST_F(NamesDeskTest, WhatLiesInTheBinCorroboratesNothing) {
    load(R"({"testimonies": [{"key": "t", "title": "What was seen", "paragraphs": ["It was open."]}],
             "events": [{"title": "The door is open", "according_to": ["t"]}]})");
    EXPECT_EQ(m_case->overview().corroboration()->first().origins, 1);
    ASSERT_THAT(m_case->editing().moveToBin(s("TE-001")), IsOk());
    EXPECT_EQ(m_case->overview().corroboration()->first().origins, 0);
}

TEST_F(NamesDeskTest, ADraftIsSealedWithTheNames) {
    open("a password for names");
    ASSERT_THAT(m_case->deskStore().saveDraft(s("records event new"), {{s("title"), s("typed")}}), IsOk());
    m_case->hideNames();
    EXPECT_EQ(*m_case->deskStore().draftKeys(), QStringList{s("records event new")});
    EXPECT_THAT(m_case->deskStore().draft(s("records event new")), FailsWith(ErrorCode::NamesHidden));
    ASSERT_THAT(m_case->showNames(SecureBytes::copyOf("a password for names")), IsOk());
    EXPECT_EQ((**m_case->deskStore().draft(s("records event new")))[s("title")].toString(), s("typed"));
}

TEST_F(NamesDeskTest, AnotherSessionOfTheCaseSeesWhatThisOneWrites) {
    auto other = m_case->another();
    ASSERT_THAT(other, IsOk());
    load(R"({"events": [{"title": "The door is open"}]})");
    EXPECT_EQ((*other)->list(records::Kind::Event)->size(), 1);
    m_case->hideNames();
    EXPECT_EQ((*other)->names(), NamesState::Hidden);
}

} // namespace
} // namespace casebound::session
