// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reply/summary_section.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using document::NoteKind;
using records::AppearanceRole;
using records::KnowledgeBasis;
using records::Standing;

records::Event event(const QString& title, Standing standing, const QString& when = {}) {
    auto event = titled<records::Event>(title);
    event.standing = standing;
    event.when = when;
    return event;
}

// What the chronology says happened.
QString what(const records::Event& event) {
    return row(sectionOf(u"Chronology", {event}), reference(event.common.id)).value(2);
}

TEST(SummaryStory, FindingNamesWhoFoundIt) {
    const auto board = titled<records::Body>(QStringLiteral("Board of the parish"));
    auto allegation = titled<records::Allegation>(QStringLiteral("The leak"));
    allegation.findings = {{.id = newId<records::PartId>(),
                            .by = board.common.id,
                            .when = QStringLiteral("2019-05-02"),
                            .standard = records::Standard::BalanceOfProbabilities,
                            .outcome = maskedText(QStringLiteral("The roof leaked.")),
                            .sanction = maskedText(QStringLiteral("It was mended."))},
                           {.id = newId<records::PartId>(),
                            .by = {},
                            .when = {},
                            .outcome = maskedText(QStringLiteral("It was dry.")),
                            .sanction = {}}};
    const auto lines = printed(sectionOf(u"Allegations", {board, allegation}));
    EXPECT_TRUE(lines.contains(
        QStringLiteral("Board of the parish, 2 May 2019, on the balance of probabilities: The roof leaked. "
                       "What followed: It was mended.")));
    EXPECT_TRUE(lines.contains(
        QStringLiteral("Somebody not named, date unknown, standard of proof not stated: It was dry.")));
    EXPECT_FALSE(says(lines, QStringLiteral("Nobody has made a finding")));
}

TEST(SummaryStory, AllegationWithoutAFindingSaysSo) {
    auto allegation = titled<records::Allegation>(QStringLiteral("The leak"));
    allegation.alleged = maskedText(QStringLiteral("The warden knew."));
    const auto blocks = sectionOf(u"Allegations", {allegation});
    EXPECT_TRUE(printed(blocks).contains(QStringLiteral("Nobody has made a finding on it.")));
    EXPECT_EQ(notes(blocks, NoteKind::Alleged),
              QStringList(QStringLiteral("It is alleged: The warden knew.")));
}

TEST(SummaryStory, OnlyAnEstablishedEventIsToldAsAFact) {
    const QString storm = QStringLiteral("The storm took twelve slates");
    const QString said = QStringLiteral("It is said: ") + storm;
    EXPECT_EQ(what(event(storm, Standing::Claimed)), said);
    EXPECT_EQ(what(event(storm, Standing::Disputed)), said);
    EXPECT_EQ(what(event(storm, Standing::Corroborated)), said);
    EXPECT_EQ(what(event(storm, Standing::Established)), storm);
    EXPECT_TRUE(what(titled<records::Event>(storm)).startsWith(QStringLiteral("It is said")));
}

TEST(SummaryStory, EventsComeByTheEarliestDayTheyCanHaveBeenAndUndatedOnesLast) {
    const auto undated = event(QStringLiteral("A talk"), Standing::Claimed);
    const auto june = event(QStringLiteral("The storm"), Standing::Claimed, QStringLiteral("2019-06-03"));
    const auto year = event(QStringLiteral("The leak"), Standing::Claimed, QStringLiteral("2019"));
    const auto lines = printed(sectionOf(u"Chronology", {undated, june, year}));
    const auto place = [&](const records::Event& event) { return lines.indexOf(reference(event.common.id)); };
    EXPECT_LT(place(year), place(june));
    EXPECT_LT(place(june), place(undated));
}

TEST(SummaryStory, EventKeepsTheWordsItWasDatedByAndWhoSaysSo) {
    auto meeting = event(QStringLiteral("The meeting"), Standing::Established, QStringLiteral("2019-07-01"));
    const auto testimony = titled<records::Testimony>(QStringLiteral("What the singer saw"));
    auto storm = event(QStringLiteral("The storm"), Standing::Claimed);
    storm.words = maskedText(QStringLiteral("when the elder was in bloom"));
    storm.constraints = {{.id = newId<records::PartId>(),
                          .relation = records::Relation::SoLongBefore,
                          .anchor = meeting.common.id,
                          .offset = QStringLiteral("P2M"),
                          .measure = records::Measure::MoreThan}};
    storm.accordingTo = {{.id = newId<records::PartId>(), .record = testimony.common.id, .part = {}}};
    const auto blocks = sectionOf(u"Chronology", {storm, meeting, testimony});
    const auto cells = row(blocks, reference(storm.common.id));
    EXPECT_EQ(cells.value(1), QStringLiteral("“when the elder was in bloom”; over two months before ") +
                                  reference(meeting.common.id));
    EXPECT_EQ(cells.value(3), QStringLiteral("claimed, not established"));
    EXPECT_EQ(cells.value(4), reference(testimony.common.id));
    EXPECT_EQ(row(blocks, reference(meeting.common.id)).value(4), QStringLiteral("nobody is named"));
}

TEST(SummaryStory, WhoSaysSoIsNamedOnceThoughTheyAreCitedToo) {
    const auto testimony = titled<records::Testimony>(QStringLiteral("What the singer saw"), 1);
    auto storm = event(QStringLiteral("The storm"), Standing::Claimed);
    storm.accordingTo = {{.id = newId<records::PartId>(), .record = testimony.common.id, .part = {}}};
    auto citation = titled<records::Citation>({}, 1);
    citation.from = storm.common.id;
    citation.target = testimony.common.id;
    const auto blocks = sectionOf(u"Chronology", {storm, testimony, citation});
    EXPECT_EQ(row(blocks, reference(storm.common.id)).value(4), reference(testimony.common.id));
}

// A testimony of one paragraph, number 4.
records::Testimony testimony(const QString& words, KnowledgeBasis basis) {
    auto testimony = titled<records::Testimony>(QStringLiteral("What the singer saw"));
    testimony.paragraphs = {{.id = newId<records::PartId>(),
                             .number = 4,
                             .text = maskedText(words),
                             .basis = basis,
                             .chain = {}}};
    return testimony;
}

TEST(SummaryStory, HearsayIsToldWithTheWholeChainNearestFirst) {
    const auto cook = person(AppearanceRole::Witness, QStringLiteral("Cook"));
    const auto baker = person(AppearanceRole::ThirdParty, QStringLiteral("Baker"));
    auto told = testimony(QStringLiteral("It dripped all night."), KnowledgeBasis::ToldBy);
    told.paragraphs[0].chain = {{.id = newId<records::PartId>(),
                                 .from = cook.common.id,
                                 .how = maskedText(QStringLiteral("in May, at the well"))},
                                {.id = newId<records::PartId>(), .from = baker.common.id, .how = {}},
                                {.id = newId<records::PartId>(), .from = {}, .how = {}}};
    const auto basis = notes(sectionOf(u"Testimonies", {cook, baker, told}), NoteKind::Basis);
    EXPECT_EQ(basis, QStringList(QStringLiteral("How the witness knows: told by others (hearsay). Told by %1 "
                                                "(in May, at the well), who had it from %2, who had it from "
                                                "somebody not named.")
                                     .arg(mention(cook.common.id), mention(baker.common.id))));
}

TEST(SummaryStory, EachParagraphSaysHowTheWitnessKnows) {
    const auto basis = [](KnowledgeBasis knows) {
        return notes(sectionOf(u"Testimonies", {testimony(QStringLiteral("It dripped."), knows)}),
                     NoteKind::Basis);
    };
    EXPECT_EQ(basis(KnowledgeBasis::FirstHand),
              QStringList(QStringLiteral("How the witness knows: first-hand.")));
    EXPECT_TRUE(says(basis(KnowledgeBasis::NotStated), QStringLiteral("is not stated")));
}

TEST(SummaryStory, GradeIsPrintedWithItsParagraphAndItsReasons) {
    auto told = testimony(QStringLiteral("It dripped."), KnowledgeBasis::FirstHand);
    told.grades = {{.id = newId<records::PartId>(),
                    .paragraph = told.paragraphs[0].id,
                    .source = QStringLiteral("B"),
                    .information = 2,
                    .reasons = maskedText(QStringLiteral("She sat below."))},
                   {.id = newId<records::PartId>(),
                    .paragraph = newId<records::PartId>(),
                    .source = QStringLiteral("F"),
                    .information = 5,
                    .reasons = {}}};
    const auto basis = notes(sectionOf(u"Testimonies", {told}), NoteKind::Basis);
    EXPECT_TRUE(says(basis, QStringLiteral("Graded B2: She sat below.")));
    EXPECT_FALSE(says(basis, QStringLiteral("F5")));
}

TEST(SummaryStory, TranslationStandsBelowTheParagraphItTranslates) {
    const auto told = testimony(QStringLiteral("Es tropfte."), KnowledgeBasis::FirstHand);
    auto translation = titled<records::Translation>(QStringLiteral("Into English"));
    translation.of = told.common.id;
    translation.language = QStringLiteral("en");
    translation.paragraphs = {{.id = newId<records::PartId>(),
                               .original = told.paragraphs[0].id,
                               .text = maskedText(QStringLiteral("It dripped."))},
                              {.id = newId<records::PartId>(),
                               .original = newId<records::PartId>(),
                               .text = maskedText(QStringLiteral("Of something else."))}};
    const auto lines = printed(sectionOf(u"Testimonies", {told, translation}));
    const auto original = lines.indexOf(QStringLiteral("¶ 4  Es tropfte."));
    ASSERT_GE(original, 0);
    EXPECT_EQ(lines.value(original + 1), QStringLiteral("In translation: It dripped."));
    EXPECT_FALSE(says(lines, QStringLiteral("something else")));
}

} // namespace
} // namespace casebound::reply
