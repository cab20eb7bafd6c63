// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/summary_document.h"

#include "core/document/walk.h"
#include "tests/core/reply/materials.h"
#include "tests/core/reply/print.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using document::NoteKind;
using records::AppearanceRole;

document::Document summaryOf(const QList<records::AnyRecord>& records) {
    Material material = readable();
    for (const auto& record : records)
        material.add(record);
    return summaryDocument(material);
}

// A record of each kind that can have a section, each with a private note.
QList<records::AnyRecord> everything() {
    const auto singer = person(AppearanceRole::Witness, QStringLiteral("Singer"));
    auto link = titled<records::Link>(QStringLiteral("Link"));
    link.from = link.to = singer.common.id;
    QList<records::AnyRecord> all = {singer,
                                     titled<records::Body>(QStringLiteral("The choir")),
                                     titled<records::Topic>(QStringLiteral("Did it leak?")),
                                     titled<records::Allegation>(QStringLiteral("The leak")),
                                     titled<records::Testimony>(QStringLiteral("What the singer saw")),
                                     titled<records::Event>(QStringLiteral("The storm")),
                                     answeredDenial(),
                                     titled<records::Reply>(QStringLiteral("Our answer")),
                                     titled<records::Request>(QStringLiteral("For the repair book")),
                                     titled<records::Exhibit>(QStringLiteral("Letter of the tiler")),
                                     titled<records::Source>(QStringLiteral("Handbook of slates")),
                                     link};
    for (auto& record : all)
        records::commonOf(record).notes = {
            {.id = newId<records::PartId>(),
             .text = records::PrivateText{maskedText(QStringLiteral("She is the tiler's sister."))}}};
    return all;
}

// The titles of sections, without those of the records in them.
QStringList sections(const document::Document& document) {
    QStringList titles;
    for (const auto& block : document.blocks)
        if (const auto* heading = std::get_if<document::Heading<document::Content>>(&block.content))
            if (heading->level == 1) titles.append(printed(heading->text));
    return titles;
}

TEST(SummaryDocument, EachKindHasItsSection) {
    EXPECT_EQ(sections(summaryOf(everything())),
              QStringList({QStringLiteral("People"), QStringLiteral("Bodies"), QStringLiteral("Questions"),
                           QStringLiteral("Allegations"), QStringLiteral("Testimonies"),
                           QStringLiteral("Chronology"), QStringLiteral("Public statements"),
                           QStringLiteral("Replies"), QStringLiteral("Requests"), QStringLiteral("Exhibits"),
                           QStringLiteral("Sources"), QStringLiteral("How these relate")}));
}

TEST(SummaryDocument, KindOfWhichThereIsNothingHasNoSection) {
    EXPECT_TRUE(sections(summaryOf({})).isEmpty());
    EXPECT_EQ(sections(summaryOf({titled<records::Source>(QStringLiteral("Handbook of slates"))})),
              QStringList(QStringLiteral("Sources")));
}

TEST(SummaryDocument, ReaderIsToldFirstThatAllegationsAreUnproven) {
    const auto document = summaryOf({});
    ASSERT_FALSE(document.blocks.empty());
    EXPECT_TRUE(says(notes({document.blocks.front()}, NoteKind::Alleged), QStringLiteral("unproven")));
}

TEST(SummaryDocument, NothingOfPrivateNotesIsInIt) {
    const auto lines = printed(summaryOf(everything()));
    EXPECT_GT(lines.size(), 20);
    EXPECT_FALSE(says(lines, QStringLiteral("sister")));
}

TEST(SummaryDocument, ConsentsAndExportsAreNotInIt) {
    EXPECT_EQ(printed(summaryOf({titled<records::Consent>(QStringLiteral("The singer agrees")),
                                 titled<records::Export>(QStringLiteral("For the lawyer"))})),
              printed(summaryOf({})));
}

TEST(SummaryDocument, PeopleAppearByRoleAndOnlyAsMentions) {
    const auto witness = person(AppearanceRole::Witness, QStringLiteral("Singer"));
    const auto second = person(AppearanceRole::Witness, QStringLiteral("Organist"));
    const auto warden = person(AppearanceRole::Official, QStringLiteral("Warden"));
    const auto people = section(summaryOf({warden, witness, second}), QStringLiteral("People"));
    EXPECT_EQ(row(people, QStringLiteral("witness")).value(1),
              mention(witness.common.id) + QStringLiteral(", ") + mention(second.common.id));
    EXPECT_EQ(row(people, QStringLiteral("official")).value(1), mention(warden.common.id));
    EXPECT_FALSE(says(printed(people), QStringLiteral("Warden")));
}

TEST(SummaryDocument, MentionInATextStaysAMentionInTheDocument) {
    const auto warden = person(AppearanceRole::Official, QStringLiteral("Warden"));
    auto topic = titled<records::Topic>(QStringLiteral("Did it leak?"));
    topic.answer = mentioning(QStringLiteral("Yes, said @."), {appearanceId(warden)});
    int mentions = 0;
    document::walkInlines<document::Content>(summaryOf({topic}).blocks, [&](const document::Inline& part) {
        const auto* run = std::get_if<document::Run>(&part);
        const auto* masked = run ? std::get_if<text::MaskedText>(&run->words) : nullptr;
        if (masked) mentions += static_cast<int>(masked->mentions().count(appearanceId(warden)));
    });
    EXPECT_EQ(mentions, 1);
}

TEST(SummaryDocument, BodyComesWithItsMembers) {
    const auto warden = person(AppearanceRole::Official, QStringLiteral("Warden"));
    const auto parish = titled<records::Body>(QStringLiteral("The parish"));
    auto choir = titled<records::Body>(QStringLiteral("The choir"));
    choir.parent = parish.common.id;
    choir.memberships = {{.id = newId<records::PartId>(),
                          .member = warden.common.id,
                          .role = maskedText(QStringLiteral("keeper of the keys")),
                          .when = QStringLiteral("2018")}};
    const auto bodies = section(summaryOf({warden, parish, choir}), QStringLiteral("Bodies"));
    EXPECT_TRUE(says(printed(bodies), QStringLiteral("Part of: The parish")));
    EXPECT_TRUE(
        says(printed(bodies), mention(warden.common.id) + QStringLiteral(", keeper of the keys, 2018")));
}

TEST(SummaryDocument, QuestionListsWhatBelongsToIt) {
    const auto topic = titled<records::Topic>(QStringLiteral("Did it leak?"));
    auto source = titled<records::Source>(QStringLiteral("Handbook of slates"));
    source.common.topics = {{.id = newId<records::PartId>(), .topic = topic.common.id}};
    const auto other = titled<records::Source>(QStringLiteral("Handbook of nails"));
    EXPECT_EQ(fact(section(summaryOf({topic, source, other}), QStringLiteral("Questions")),
                   QStringLiteral("Belongs here")),
              reference(source.common.id));
}

TEST(SummaryDocument, StatementIsPrintedPointByPointInFull) {
    const auto document = summaryOf({denial()});
    EXPECT_EQ(quotedInk(document), ink(kDenial));
    EXPECT_TRUE(hasSection(document, QStringLiteral("Not answered")));
    auto unread = denial();
    unread.points.clear();
    EXPECT_EQ(quotedInk(summaryOf({unread})), ink(kDenial));
}

} // namespace
} // namespace casebound::reply
