// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/privacy/gate_fixture.h"
#include "tests/support/masked.h"

namespace casebound::privacy {
namespace {

using records::AppearanceRole;
using records::Naming;
using records::Quotation;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_F(ChecklistTest, NothingStandsInTheWayOfWhatNobodyAppearsIn) {
    m_departure.documents.push_back(saying(u"The regatta was called off at noon."_qs));
    EXPECT_THAT(reasons(), IsEmpty());
    EXPECT_TRUE(open().isClear());
}

TEST_F(ChecklistTest, WithoutConsentAWitnessDoesNotLeave) {
    m_departure.documents.push_back(mentioning({m_witness}));
    EXPECT_THAT(reasons(), Contains(u"no-consent"_qs));
    EXPECT_FALSE(open().isClear());
    EXPECT_EQ(open().checklist().first().record, m_witness.as<records::RecordTag>());

    m_consents = {consentOf(m_witness)};
    EXPECT_THAT(reasons(), ElementsAre(u"(small-group)"_qs));
    EXPECT_TRUE(open().isClear());
}

TEST_F(ChecklistTest, AWithdrawnConsentBlocks) {
    m_departure.documents.push_back(mentioning({m_witness}));
    m_consents = {consentOf(m_witness)};
    m_consents[0].status = records::ConsentStatus::Withdrawn;
    EXPECT_THAT(reasons(), Contains(u"consent-refused"_qs));
    EXPECT_FALSE(open().isClear());
}

TEST_F(ChecklistTest, ConditionsInWordsAreToBeRead) {
    m_departure.documents.push_back(mentioning({m_witness}));
    m_consents = {consentOf(m_witness)};
    m_consents[0].status = records::ConsentStatus::Limited;
    EXPECT_THAT(reasons(), Contains(u"(limited-consent)"_qs));
    EXPECT_TRUE(open().isClear());
}

TEST_F(ChecklistTest, WhoeverTestifiedNeedsToConsentNamedOrNot) {
    fill();
    auto testimony = record<records::Testimony>(3);
    testimony.of = m_witness.as<records::RecordTag>();
    m_departure.records.append(testimony);
    m_departure.documents.push_back(saying(u"Somebody saw the boats come in."_qs));
    EXPECT_THAT(reasons(), ElementsAre(u"no-consent"_qs));
}

TEST_F(ChecklistTest, EverybodyElseNeedsAGround) {
    const AppearanceId chair = person(u"Bertram Okonjo"_qs, AppearanceRole::Official);
    bringUpToDate();
    m_departure.documents.push_back(saying(u"Bertram Okonjo called it off."_qs));
    EXPECT_THAT(reasons(), ElementsAre(u"no-ground"_qs));
    m_consents = {groundFor(chair)};
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(ChecklistTest, VerbatimQuotesNeedAConsentThatCoversThem) {
    fill();
    auto testimony = record<records::Testimony>(3);
    testimony.of = m_witness.as<records::RecordTag>();
    testimony.paragraphs.emplaceBack();
    testimony.paragraphs[0].text = typed(u"It rained. I saw the committee leave by the back door."_qs);
    m_departure.records.append(testimony);
    m_consents = {consentOf(m_witness)};
    const auto reasonsFor = [&](const document::Document& document, Quotation quotation) {
        m_departure.documents = {document};
        m_consents[0].quotation = quotation;
        return reasons();
    };
    const auto sentence = saying(u"She said: I saw the committee leave by the back door."_qs);
    const auto inQuotes = quoting(u"leave by the back door"_qs);
    const auto ownWords = saying(u"A witness describes how the committee left unseen."_qs);
    EXPECT_THAT(reasonsFor(sentence, Quotation::Paraphrase), ElementsAre(u"quotation-limited"_qs));
    EXPECT_THAT(reasonsFor(inQuotes, Quotation::Paraphrase), ElementsAre(u"quotation-limited"_qs));
    EXPECT_THAT(reasonsFor(ownWords, Quotation::Paraphrase), IsEmpty());
    for (const auto& document : {sentence, inQuotes, ownWords}) {
        EXPECT_THAT(reasonsFor(document, Quotation::None), ElementsAre(u"quotation-limited"_qs));
        EXPECT_THAT(reasonsFor(document, Quotation::Verbatim), IsEmpty());
    }
}

TEST_F(ChecklistTest, WhoMayNotBeQuotedMayStillBeMentioned) {
    fill();
    m_departure.documents.push_back(mentioning({m_witness}));
    m_consents = {consentOf(m_witness)};
    m_consents[0].quotation = Quotation::None;
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(ChecklistTest, AConsentThatNobodyAskedForYetIsPointedOutAsSuch) {
    fill();
    m_departure.documents.push_back(mentioning({m_witness}));
    const QString nothing = open().checklist().first().message;
    m_consents = {consentOf(m_witness)};
    m_consents[0].status = records::ConsentStatus::NotAsked;
    EXPECT_THAT(reasons(), ElementsAre(u"no-consent"_qs));
    const QString notAsked = open().checklist().first().message;
    EXPECT_NE(notAsked, nothing);
    EXPECT_TRUE(notAsked.contains(u"not been asked"_qs)) << notAsked.toStdString();
}

TEST_F(ChecklistTest, AnExhibitThatNobodySearchedForNamesDoesNotLeave) {
    auto exhibit = record<records::Exhibit>(7);
    m_departure.records.append(exhibit);
    const Checklist list = open().checklist();
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list[0].reason, Reason::NotReviewed);
    EXPECT_TRUE(list[0].blocks);
    EXPECT_EQ(list[0].record, exhibit.common.id);
    EXPECT_TRUE(list[0].message.contains(u"EX-007"_qs));

    exhibit.candidatesReviewed = true;
    m_departure.records = {exhibit};
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(ChecklistTest, ATextThatIsSealedAsAWholeBlocksThoughNothingOfItIsSeen) {
    document::Document document;
    document.title = {document::words(u"Summary")};
    document.blocks.push_back(
        document::Paragraph<document::Content>{{document::content(maskedText({}, {}, false))}});
    m_departure.documents.push_back(document);
    EXPECT_THAT(reasons(), ElementsAre(u"unchecked-text"_qs));
}

TEST_F(ChecklistTest, ATextTypedWhileNamesWereHiddenBlocks) {
    hideNames();
    m_departure.documents.push_back(saying(u"Odile Marchetti told us."_qs));
    showNames();
    EXPECT_THAT(reasons(), ElementsAre(u"unchecked-text"_qs));
}

TEST_F(ChecklistTest, AnUncheckedTextLeadsToItsRecord) {
    hideNames();
    const TextPlace place = titleOf(addRecord());
    ASSERT_OK_AND(const text::MaskedText stored, put(place, typed(u"Odile Marchetti told us."_qs)));
    document::Document document;
    document.title = {document::content(stored)};
    m_departure.documents.push_back(document);
    showNames();
    const Checklist list = open().checklist();
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list[0].reason, Reason::MaskingOutdated) << "it waits in the case, too";
    EXPECT_EQ(list[1].reason, Reason::UncheckedText);
    EXPECT_EQ(list[1].record, place.owner);
}

TEST_F(ChecklistTest, ATextMaskedBeforeANameCameBlocks) {
    m_departure.documents.push_back(saying(u"Hester Vane told us."_qs));
    EXPECT_THAT(reasons(), IsEmpty());
    person(u"Hester Vane"_qs, AppearanceRole::ThirdParty);
    EXPECT_THAT(reasons(), ElementsAre(u"masking-outdated"_qs));
    bringUpToDate();
    EXPECT_THAT(reasons(), ElementsAre(u"masking-outdated"_qs)) << "the document itself is old";
}

TEST_F(ChecklistTest, WhileNamesAreHiddenNothingLeaves) {
    m_departure.documents.push_back(saying(u"The regatta was called off."_qs));
    hideNames();
    EXPECT_THAT(reasons(), ElementsAre(u"names-hidden"_qs));
    Gate gate = open();
    EXPECT_FALSE(gate.isClear());
    EXPECT_THAT(gate.clear(m_departure.documents[0]), FailsWith(ErrorCode::Refused));
    ASSERT_OK_AND(Finished finished, Finished::of(u"summary.html"_qs, "<p>Nobody</p>"));
    NoProgress progress;
    EXPECT_THAT(gate.release(std::move(finished), progress), FailsWith(ErrorCode::Refused));
}

TEST_F(ChecklistTest, AMentionWithoutAnAppearanceBlocks) {
    addPerson({u"Ignatius Pell"_qs}, {});
    bringUpToDate();
    m_departure.documents.push_back(saying(u"Ignatius Pell was there."_qs));
    EXPECT_THAT(reasons(), ElementsAre(u"unknown-person"_qs));
}

TEST_F(ChecklistTest, AReferenceToWhatDoesNotLeaveBlocks) {
    auto event = record<records::Event>(1);
    document::Document document;
    document.title = {document::RecordRef{event.common.id.as<document::RecordTag>()}};
    m_departure.documents.push_back(document);
    EXPECT_THAT(reasons(), ElementsAre(u"not-included"_qs));
    m_departure.records.append(event);
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(ChecklistTest, AWitnessMentionedInPassingLeavesWithTheConsentGivenAsAWitness) {
    const AppearanceId passing = addAppearance(u"Person 47"_qs, AppearanceRole::ThirdParty);
    const IdentityId identity = names().identityOf(m_witness)->id;
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.join(identity, passing); }), IsOk());
    bringUpToDate();
    m_departure.documents = {mentioning({passing})};
    m_consents = {};
    EXPECT_THAT(reasons(), ElementsAre(u"no-consent"_qs));
    m_consents = {consentOf(m_witness)};
    EXPECT_THAT(reasons(), IsEmpty());
    m_consents[0].status = records::ConsentStatus::Refused;
    EXPECT_THAT(reasons(), ElementsAre(u"consent-refused"_qs));
    m_consents = {groundFor(passing)};
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(ChecklistTest, ALabelOfTheCaseTypedAsWordsIsPointedOut) {
    addAppearance(u"Witness 7"_qs, AppearanceRole::Witness);
    bringUpToDate();
    auto event = record<records::Event>(4);
    event.common.title = typed(u"What witness 7 saw"_qs);
    m_departure.records.append(event);
    EXPECT_THAT(reasons(), ElementsAre(u"(case-label-in-text)"_qs));
    event.common.title = typed(u"What @[Witness 7] saw"_qs);
    m_departure.records = {event};
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(ChecklistTest, TwoRolesOfOneHumanArePointedOut) {
    const AppearanceId author = addAppearance(u"Author of the letter"_qs, AppearanceRole::Author);
    const IdentityId identity = names().identityOf(m_witness)->id;
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.join(identity, author); }), IsOk());
    bringUpToDate();
    m_departure.documents.push_back(mentioning({m_witness, author}));
    m_consents = {consentOf(m_witness), groundFor(author)};
    EXPECT_THAT(reasons(), ElementsAre(u"(joined-appearances)"_qs, u"(small-group)"_qs));
    m_departure.documents = {mentioning({author})};
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(ChecklistTest, WhoIsKnownAndRefusesNamingIsPointedOut) {
    const AppearanceId known = person(u"Lucian Ferrow"_qs, AppearanceRole::Respondent, Naming::Refuses);
    bringUpToDate();
    m_departure.documents.push_back(mentioning({known}));
    m_consents = {groundFor(known)};
    EXPECT_THAT(reasons(), ElementsAre(u"(refuses-naming)"_qs));
}

TEST_F(ChecklistTest, QuotingAPublicTextWhereItNamesSomebodyIsPointedOut) {
    const AppearanceId chair = person(u"Bertram Okonjo"_qs, AppearanceRole::Official);
    bringUpToDate();
    auto statement = record<records::PublicStatement>(2);
    statement.text =
        typed(u"We regret nothing at all about that evening. The vote was led by Bertram Okonjo alone."_qs);
    m_departure.records.append(statement);
    m_consents = {groundFor(chair)};
    m_departure.documents = {quoting(u"The vote was led by Bertram Okonjo"_qs)};
    EXPECT_THAT(reasons(), ElementsAre(u"(quote-gives-away)"_qs));
    m_departure.documents = {quoting(u"We regret nothing at all about that evening."_qs),
                             saying(u"It is not true that Bertram Okonjo did so."_qs)};
    EXPECT_THAT(reasons(), IsEmpty());
    setAppearance(chair, AppearanceRole::Official, Naming::PublicForm);
    setPublicForm(chair, u"Bertram Okonjo"_qs);
    bringUpToDate();
    m_departure.documents = {quoting(u"The vote was led by Bertram Okonjo"_qs)};
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(ChecklistTest, ANameThatSeveralPeopleHaveIsPointedOutUntilSomebodyChoosesOne) {
    const AppearanceId first = person(u"Pavel Ostrander"_qs, AppearanceRole::Official);
    const AppearanceId second = person(u"Mirela Ostrander"_qs, AppearanceRole::Official);
    bringUpToDate();
    m_consents = {groundFor(first), groundFor(second)};
    m_departure.documents = {saying(u"Then Ostrander left."_qs)};
    EXPECT_THAT(reasons(), ElementsAre(u"(shared-name)"_qs));
    m_departure.documents = {saying(u"Then Mirela Ostrander left."_qs)};
    EXPECT_THAT(reasons(), IsEmpty());
    auto event = record<records::Event>(4);
    ASSERT_OK_AND(event.common.title, masker()->choose(typed(u"Then Ostrander left."_qs), 0, second));
    ASSERT_OK_AND(const bool isShared, masker()->holdsSharedName(event.common.title));
    EXPECT_FALSE(isShared);
}

TEST_F(ChecklistTest, AnAudienceIsNotCalledByAName) {
    m_departure.to.audience = u"for-odile-marchetti"_qs;
    EXPECT_THAT(reasons(), ElementsAre(u"label-gives-away"_qs));
}

TEST_F(ChecklistTest, NoLineHoldsContent) {
    auto testimony = record<records::Testimony>(3);
    testimony.of = m_witness.as<records::RecordTag>();
    testimony.common.title = typed(u"Interview at the boathouse"_qs);
    m_departure.records.append(testimony);
    m_departure.records.append(record<records::Exhibit>(4));
    m_departure.documents.push_back(mentioning({m_witness}));
    for (const Obstacle& obstacle : open().checklist())
        for (const QString& word : {u"boathouse"_qs, u"Odile"_qs, u"Case label"_qs})
            EXPECT_FALSE(obstacle.message.contains(word));
}

} // namespace
} // namespace casebound::privacy
