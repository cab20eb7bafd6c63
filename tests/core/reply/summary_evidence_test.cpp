// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reply/summary_section.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using records::LinkKind;
using records::ResponseState;
using records::SourceStatus;

QString daysOf(const records::Request& request) {
    return fact(sectionOf(u"Requests", {request}), QStringLiteral("Days without an answer"));
}

records::Request request(const QString& when, ResponseState state = ResponseState::None,
                         const QString& answered = {}) {
    auto request = titled<records::Request>(QStringLiteral("For the repair book"));
    request.when = when;
    request.state = state;
    request.answered = answered;
    return request;
}

records::Source source(SourceStatus status) {
    auto source = titled<records::Source>(QStringLiteral("Handbook of slates"));
    source.address = maskedText(QStringLiteral("https://slates.example/handbook"));
    source.status = status;
    return source;
}

records::Link link(LinkKind kind, const records::Source& from, const records::Source& to) {
    auto link = titled<records::Link>({});
    link.kind = kind;
    link.from = from.common.id;
    link.to = to.common.id;
    return link;
}

TEST(SummaryEvidence, OpenRequestHasWaitedUntilToday) {
    EXPECT_EQ(daysOf(request(QStringLiteral("2020-01-01"))), QStringLiteral("30"));
    EXPECT_EQ(daysOf(request(QStringLiteral("2020-01-01"), ResponseState::Partial)), QStringLiteral("30"));
}

TEST(SummaryEvidence, AnsweredRequestHasWaitedUntilTheAnswer) {
    EXPECT_EQ(
        daysOf(request(QStringLiteral("2020-01-01"), ResponseState::Answered, QStringLiteral("2020-01-11"))),
        QStringLiteral("10"));
    EXPECT_EQ(
        daysOf(request(QStringLiteral("2020-01-01"), ResponseState::Refused, QStringLiteral("2020-01-04"))),
        QStringLiteral("3"));
}

TEST(SummaryEvidence, UncertainDatesCountTheLeastThatTheRequestCanHaveWaited) {
    EXPECT_EQ(daysOf(request(QStringLiteral("2019-12"))), QStringLiteral("31"));
    EXPECT_EQ(daysOf(request(QStringLiteral("2019-12"), ResponseState::Answered, QStringLiteral("2020-01"))),
              QStringLiteral("1"));
    EXPECT_EQ(daysOf(request(QStringLiteral("2020-01"), ResponseState::Answered, QStringLiteral("2020-01"))),
              QStringLiteral("0"));
}

TEST(SummaryEvidence, NoDaysAreCountedFromADateThatIsNotKnown) {
    EXPECT_EQ(daysOf(request({})), QString());
    EXPECT_EQ(daysOf(request(QStringLiteral("2019-12-01/.."))), QString());
    EXPECT_EQ(daysOf(request(QStringLiteral("2020-01-01"), ResponseState::Answered)), QString());
}

TEST(SummaryEvidence, FiguresNameThePopulationAndTheYear) {
    auto survey = source(SourceStatus::Seen);
    survey.population = maskedText(QStringLiteral("118 roofs were looked at."));
    survey.year = QStringLiteral("2019");
    EXPECT_EQ(fact(sectionOf(u"Sources", {survey}), QStringLiteral("Figures of")),
              QStringLiteral("118 roofs were looked at. (2019)"));
    survey.population = {};
    EXPECT_EQ(fact(sectionOf(u"Sources", {survey}), QStringLiteral("Figures of")), QStringLiteral("2019"));
}

TEST(SummaryEvidence, DeadLinkIsCalledDeadAndTheCopyIsNamed) {
    auto dead = source(SourceStatus::Dead);
    dead.archivedAt = maskedText(QStringLiteral("https://archive.example/1"));
    const auto blocks = sectionOf(u"Sources", {dead});
    EXPECT_EQ(fact(blocks, QStringLiteral("State")), QStringLiteral("no longer found at its address"));
    EXPECT_EQ(fact(blocks, QStringLiteral("Address")), QStringLiteral("<https://slates.example/handbook>"));
    EXPECT_EQ(fact(blocks, QStringLiteral("Archived at")), QStringLiteral("<https://archive.example/1>"));
    EXPECT_EQ(fact(sectionOf(u"Sources", {source(SourceStatus::Seen)}), QStringLiteral("State")),
              QStringLiteral("seen"));
    EXPECT_EQ(fact(sectionOf(u"Sources", {source(SourceStatus::NotSeen)}), QStringLiteral("State")),
              QStringLiteral("not seen by the writers"));
}

TEST(SummaryEvidence, ContradictionsComeFirst) {
    const auto one = source(SourceStatus::Seen), other = source(SourceStatus::Seen);
    const auto blocks =
        sectionOf(u"How these relate",
                  {one, other, link(LinkKind::Context, one, other), link(LinkKind::SameOrigin, one, other),
                   link(LinkKind::Supports, one, other), link(LinkKind::Contradicts, other, one)});
    const QString first = reference(one.common.id), second = reference(other.common.id);
    EXPECT_EQ(
        printed(blocks).mid(1),
        QStringList(
            {QStringLiteral("%1 contradicts %2").arg(second, first),
             QStringLiteral("%1 supports %2").arg(first, second),
             QStringLiteral("%1 may have the same origin as %2, so the two count once").arg(first, second),
             QStringLiteral("%1 is context to %2").arg(first, second)}));
}

TEST(SummaryEvidence, OnlyWhatHasOneOriginCountsOnce) {
    const auto one = source(SourceStatus::Seen), other = source(SourceStatus::Seen);
    const auto lines = [&](LinkKind kind) {
        return printed(sectionOf(u"How these relate", {one, other, link(kind, one, other)}));
    };
    EXPECT_TRUE(says(lines(LinkKind::SameOrigin), QStringLiteral("count once")));
    EXPECT_FALSE(says(lines(LinkKind::Supports), QStringLiteral("count once")));
}

TEST(SummaryEvidence, RelationNamesTheParagraphAndTheReason) {
    auto testimony = titled<records::Testimony>(QStringLiteral("What the singer saw"));
    testimony.paragraphs = {{.id = newId<records::PartId>(), .number = 2, .text = {}, .chain = {}}};
    const auto book = source(SourceStatus::Seen);
    auto relation = link(LinkKind::Supports, book, book);
    relation.from = testimony.common.id;
    relation.fromPart = testimony.paragraphs[0].id;
    relation.reason = maskedText(QStringLiteral("Both name the loft."));
    EXPECT_TRUE(printed(sectionOf(u"How these relate", {testimony, book, relation}))
                    .contains(QStringLiteral("%1, paragraph 2 supports %2: Both name the loft.")
                                  .arg(reference(testimony.common.id), reference(book.common.id))));
}

TEST(SummaryEvidence, ExhibitShowsItsCustodyButNotWhenTheProgramTookIt) {
    auto exhibit = titled<records::Exhibit>(QStringLiteral("Letter of the tiler"));
    exhibit.custody = {{.id = newId<records::PartId>(),
                        .at = {},
                        .when = QStringLiteral("2019-03-05"),
                        .event = records::CustodyEvent::Received,
                        .by = {},
                        .from = maskedText(QStringLiteral("the vestry")),
                        .how = {}},
                       {.id = newId<records::PartId>(),
                        .at = {},
                        .when = QStringLiteral("2019-04-01"),
                        .event = records::CustodyEvent::Imported,
                        .by = {},
                        .from = {},
                        .how = {}}};
    records::Flag flag;
    flag.flag = records::ExhibitFlag::FailedRedaction;
    flag.page = 2;
    exhibit.flags = {flag};
    const auto blocks = sectionOf(u"Exhibits", {exhibit});
    EXPECT_EQ(fact(blocks, QStringLiteral("Custody")),
              QStringLiteral("received, 5 March 2019, from the vestry"));
    EXPECT_EQ(fact(blocks, QStringLiteral("Noticed")),
              QStringLiteral("text stands under what looks blacked out (page 2)"));
}

TEST(SummaryEvidence, WhatIsNotPartOfTheFileIsNotReferredTo) {
    auto exhibit = titled<records::Exhibit>(QStringLiteral("Letter of the tiler"));
    exhibit.parent = newId<records::RecordId>();
    EXPECT_EQ(fact(sectionOf(u"Exhibits", {exhibit}), QStringLiteral("Attached to")),
              QStringLiteral("a record that is not part of this file"));
}

} // namespace
} // namespace casebound::reply
