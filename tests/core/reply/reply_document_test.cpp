// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/reply_document.h"

#include "tests/core/reply/materials.h"
#include "tests/core/reply/print.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using document::NoteKind;
using records::Basis;
using records::PublicStatement;

document::Document replyWith(const PublicStatement& statement, const records::Reply& reply,
                             const QList<records::AnyRecord>& others = {}) {
    Material material = readable();
    material.add(statement);
    for (const auto& other : others)
        material.add(other);
    return replyDocument(reply, material);
}

document::Document replyWith(const PublicStatement& statement) {
    return replyWith(statement, replyTo(statement));
}

QStringList pointHeadings(const document::Document& document) {
    return headings(document).filter(QStringLiteral("Point "));
}

records::Citation citation(const PublicStatement& statement, records::PartId passage,
                           records::RecordId target, const QString& quote) {
    auto citation = titled<records::Citation>({});
    citation.from = statement.common.id;
    citation.fromPart = passage;
    citation.target = target;
    citation.quote = maskedText(quote);
    return citation;
}

TEST(ReplyDocument, EveryWordOfTheStatementStandsInItOnceAndInOrder) {
    EXPECT_EQ(quotedInk(replyWith(denial())), ink(kDenial));
    EXPECT_EQ(quotedInk(replyWith(answeredDenial())), ink(kDenial));
}

TEST(ReplyDocument, WordsAreQuotedInFullWhereTheDisplayQuoteLeavesSomeOut) {
    auto statement = denial();
    statement.points[0].quote = maskedText(QStringLiteral("The roof […] never did."));
    EXPECT_EQ(quotedInk(replyWith(statement)), ink(kDenial));
}

TEST(ReplyDocument, WithNamesHiddenTheWholeTextIsPrinted) {
    const auto statement = denial();
    Material material;
    material.add(statement);
    const auto document = replyDocument(replyTo(statement), material);
    EXPECT_TRUE(quotedInk(document).contains(ink(kDenial)));
    EXPECT_TRUE(hasSection(document, QStringLiteral("The whole text")));
    EXPECT_TRUE(says(printed(document), QStringLiteral("no quote was compared")));
}

TEST(ReplyDocument, StatementWithoutPointsIsPrintedWholeAsNotAnswered) {
    auto statement = denial();
    statement.points.clear();
    const auto document = replyWith(statement);
    EXPECT_EQ(quotedInk(document), ink(kDenial));
    EXPECT_TRUE(hasSection(document, QStringLiteral("Not answered")));
}

TEST(ReplyDocument, PointsComeInTheOrderOfTheReply) {
    const auto statement = denial();
    auto reply = replyTo(statement);
    reply.order = orderOf({statement.points[1].id, statement.points[0].id});
    EXPECT_EQ(pointHeadings(replyWith(statement, reply)),
              QStringList({QStringLiteral("Point 2"), QStringLiteral("Point 1")}));
    reply.order.clear();
    EXPECT_EQ(pointHeadings(replyWith(statement, reply)),
              QStringList({QStringLiteral("Point 1"), QStringLiteral("Point 2")}));
}

TEST(ReplyDocument, PointsThatTheOrderDoesNotListComeAfterIt) {
    const auto statement = denial();
    auto reply = replyTo(statement);
    reply.order = orderOf({statement.points[1].id});
    EXPECT_EQ(pointHeadings(replyWith(statement, reply)),
              QStringList({QStringLiteral("Point 2"), QStringLiteral("Point 1")}));
    reply.order = orderOf({statement.points[1].id, statement.points[1].id});
    EXPECT_EQ(pointHeadings(replyWith(statement, reply)).size(), 2);
}

TEST(ReplyDocument, CrossReferencesLeadToWhatTheyMean) {
    auto statement = denial();
    statement.points[0].number = 0; // printed by its place
    const auto allegation = titled<records::Allegation>(QStringLiteral("The leak"));
    statement.points[1].see = {
        {.id = newId<records::PartId>(), .record = statement.common.id, .part = statement.points[0].id},
        {.id = newId<records::PartId>(), .record = allegation.common.id, .part = {}},
        {.id = newId<records::PartId>(), .record = newId<records::RecordId>(), .part = {}}};
    const auto document = replyWith(statement, replyTo(statement), {allegation});
    EXPECT_EQ(lineThatBegins(printed(document), QStringLiteral("See ")),
              QStringLiteral("See %1; %2; a record that is not part of this file.")
                  .arg(reference(statement.common.id, 1), reference(allegation.common.id)));
    EXPECT_TRUE(says(printed(section(document, QStringLiteral("What is still open"))),
                     QStringLiteral("a cross-reference leads to nothing")));
}

TEST(ReplyDocument, PartOfAnotherRecordIsNotPrintedAsOneOfThis) {
    auto statement = denial();
    const auto other = denial();
    statement.points[1].see = {
        {.id = newId<records::PartId>(), .record = statement.common.id, .part = other.points[1].id}};
    const auto lines = printed(replyWith(statement, replyTo(statement), {other}));
    EXPECT_EQ(lineThatBegins(lines, QStringLiteral("See ")),
              QStringLiteral("See %1.").arg(reference(statement.common.id)));
}

TEST(ReplyDocument, PinCiteNamesThePageAndTheWordsAndThoseOfTheTranslation) {
    auto statement = answeredDenial();
    auto& passage = statement.points[0].passages[0];
    passage.basis = Basis::PinCite;
    const auto exhibit = titled<records::Exhibit>(QStringLiteral("Letter of the tiler"));
    auto cited = citation(statement, passage.id, exhibit.common.id, QStringLiteral("Es tropft."));
    cited.targetPart = newId<records::PartId>();
    cited.translatedQuote = maskedText(QStringLiteral("It drips."));
    Material material = readable();
    material.add(statement);
    material.add(exhibit);
    material.add(cited);
    material.addPage(cited.targetPart, {exhibit.common.id, 3, maskedText(QStringLiteral("Es tropft."))});
    const auto document = replyDocument(replyTo(statement), material);
    EXPECT_EQ(notes(section(document, QStringLiteral("Point 1")), NoteKind::Basis),
              QStringList(QStringLiteral("%1, page 3: “Es tropft.” In translation: “It drips.”")
                              .arg(reference(exhibit.common.id))));
    EXPECT_FALSE(hasSection(document, QStringLiteral("What is still open")));
}

TEST(ReplyDocument, OwnKnowledgeAndArgumentAreNamedAsWhatTheyAre) {
    auto statement = answeredDenial();
    EXPECT_EQ(notes(section(replyWith(statement), QStringLiteral("Point 1")), NoteKind::Basis),
              QStringList(QStringLiteral("The writer's own knowledge.")));
    statement.points[0].passages[0].basis = Basis::Argument;
    const auto argued = notes(section(replyWith(statement), QStringLiteral("Point 1")), NoteKind::Basis);
    ASSERT_EQ(argued.size(), 1);
    EXPECT_TRUE(argued[0].startsWith(QStringLiteral("An argument")));
}

TEST(ReplyDocument, ProtectedSourceIsSaidToBeOneAndNothingOfItIsShown) {
    auto statement = answeredDenial();
    auto& passage = statement.points[0].passages[0];
    const auto exhibit = titled<records::Exhibit>(QStringLiteral("Letter of the tiler"));
    const auto cited =
        citation(statement, passage.id, exhibit.common.id, QStringLiteral("I saw it from the loft."));
    passage.basis = Basis::PinCite;
    EXPECT_TRUE(says(printed(replyWith(statement, replyTo(statement), {cited})), QStringLiteral("loft")));
    passage.basis = Basis::ProtectedSource;
    const auto document = replyWith(statement, replyTo(statement), {cited});
    EXPECT_TRUE(says(notes(section(document, QStringLiteral("Point 1")), NoteKind::Basis),
                     QStringLiteral("asked for protection")));
    EXPECT_FALSE(says(printed(document), QStringLiteral("loft")));
    EXPECT_FALSE(says(printed(document), reference(exhibit.common.id)));
}

TEST(ReplyDocument, WhatIsMissingIsMarkedAsADraft) {
    auto statement = denial();
    statement.points[0].passages[0].basis = Basis::NotStated;
    const auto draft = [](const PublicStatement& from, const QString& point) {
        return notes(section(replyWith(from), point), NoteKind::Draft);
    };
    EXPECT_EQ(draft(statement, QStringLiteral("Point 1")),
              QStringList(QStringLiteral("What this rests on has not been stated.")));
    EXPECT_EQ(draft(statement, QStringLiteral("Point 2")),
              QStringList(QStringLiteral("This point has no answer yet.")));
    statement.points[0].passages[0].basis = Basis::PinCite;
    EXPECT_TRUE(says(draft(statement, QStringLiteral("Point 1")), QStringLiteral("none is cited yet")));
    EXPECT_TRUE(draft(answeredDenial(), QStringLiteral("Point 1")).isEmpty());
    EXPECT_TRUE(draft(answeredDenial(), QStringLiteral("Point 2")).isEmpty());
}

TEST(ReplyDocument, ClaimsAreListedAndTheUnansweredOnesMarked) {
    const auto lines = printed(section(replyWith(denial()), QStringLiteral("Point 1")));
    EXPECT_TRUE(lines.contains(QStringLiteral("The roof does not leak. (denial)")));
    EXPECT_TRUE(lines.contains(QStringLiteral("It never leaked. (denial) Not answered yet.")));
    EXPECT_TRUE(lines.contains(QStringLiteral("Answer: denied.")));
}

TEST(ReplyDocument, WhatIsSetAsideIsQuotedWithItsReason) {
    auto statement = answeredDenial();
    const QString title = QStringLiteral("Set aside");
    EXPECT_EQ(printed(section(replyWith(statement), title)).filter(QStringLiteral("hoir")),
              QStringList({QStringLiteral("The choir sang well."),
                           QStringLiteral("Set aside because: Praise of the choir.")}));
    statement.setAside[0].reason = {};
    EXPECT_TRUE(says(printed(section(replyWith(statement), title)), QStringLiteral("No reason was given.")));
    EXPECT_FALSE(hasSection(replyWith(denial()), title));
}

TEST(ReplyDocument, WritersAreNamedWithTheirInterestsOrThatNoneWereDeclared) {
    const auto statement = denial();
    const auto first = person(records::AppearanceRole::Author, QStringLiteral("Author"));
    const auto second = person(records::AppearanceRole::ThirdParty, QStringLiteral("Neighbour"));
    auto reply = replyTo(statement);
    reply.writers = {{.id = newId<records::PartId>(),
                      .writer = first.common.id,
                      .interests = maskedText(QStringLiteral("sings in the choir"))},
                     {.id = newId<records::PartId>(), .writer = second.common.id, .interests = {}}};
    const auto lines =
        printed(section(replyWith(statement, reply, {first, second}), QStringLiteral("Who writes")));
    EXPECT_TRUE(lines.contains(mention(first.common.id) + QStringLiteral(": sings in the choir")));
    EXPECT_TRUE(lines.contains(mention(second.common.id) + QStringLiteral(": no interests were declared")));
}

TEST(ReplyDocument, OpenQuestionsSayOfWhichStatementTheyAre) {
    const auto statement = denial();
    const auto open = printed(section(replyWith(statement), QStringLiteral("What is still open")));
    EXPECT_TRUE(
        open.contains(reference(statement.common.id) + QStringLiteral(", Point 2: it has no answer yet.")));
    EXPECT_FALSE(hasSection(replyWith(answeredDenial()), QStringLiteral("What is still open")));
}

} // namespace
} // namespace casebound::reply
