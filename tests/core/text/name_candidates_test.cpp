// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/name_candidates.h"

#include <QStringList>

#include <gmock/gmock.h>

namespace casebound::text {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QStringList foundNames(const QStringList& pages) {
    NameCandidates candidates;
    for (const QString& page : pages)
        candidates.addPage(page);
    QStringList texts;
    for (const NameCandidate& candidate : candidates.found())
        texts.append(candidate.text);
    return texts;
}

QList<NameSign> signsOf(const QString& page, const QString& text) {
    NameCandidates candidates;
    candidates.addPage(page);
    for (const NameCandidate& candidate : candidates.found())
        if (candidate.text == text) return candidate.signs;
    return {};
}

TEST(NameCandidatesTest, WordsWithCapitalsAreOneNameWithInitialsAndParticles) {
    EXPECT_EQ(foundNames({s(
                  "Then Odile K. Marchetti and Pieter van der Zandwijck rowed; Anna-Lena Quist did not.")}),
              (QStringList{s("Anna-Lena Quist"), s("Odile K. Marchetti"), s("Pieter van der Zandwijck")}));
}

TEST(NameCandidatesTest, WhatIsWrittenMostOftenComesFirst) {
    EXPECT_EQ(
        foundNames({s("the letter of Tove Lindgaard, and Ida Marlow"), s("with Ida Marlow, Ida\tMarlow")})
            .first(),
        s("Ida Marlow"));
}

TEST(NameCandidatesTest, ASentencesFirstWordIsNone) {
    EXPECT_THAT(foundNames({s("Nothing happened. Yesterday was quiet! Who knows? It rained.")}), IsEmpty());
}

TEST(NameCandidatesTest, AWordThatIsAlsoWrittenSmallIsNone) {
    EXPECT_THAT(
        foundNames({s("We met at the Boathouse, the old boathouse by the river, and saw Marlow there.")}),
        (QStringList{s("Marlow")}));
}

TEST(NameCandidatesTest, AnArticleBeforeItMakesItACommonWord) {
    EXPECT_THAT(foundNames({s("Wir sahen das Boot und den Steg, dann kam Quillan.")}),
                (QStringList{s("Quillan")}));
}

TEST(NameCandidatesTest, TitlesAndWordsOfSayingAreSigns) {
    EXPECT_EQ(signsOf(s("I asked Mrs Rivergull."), s("Rivergull")), QList<NameSign>{NameSign::Title});
    EXPECT_EQ(signsOf(s("Rivergull said nothing."), s("Rivergull")), QList<NameSign>{NameSign::Speech});
    EXPECT_EQ(signsOf(s("وقالت زينب القصابجي ذلك"), s("زينب القصابجي")), QList<NameSign>{});
    EXPECT_EQ(signsOf(s("ثم قالت زينب القصابجي ذلك"), s("زينب القصابجي")), QList<NameSign>{NameSign::Speech});
}

TEST(NameCandidatesTest, SignaturesAndMailHeadsAreSigns) {
    EXPECT_EQ(signsOf(s("I am sorry.\nYours sincerely,\n\nTove Lindgaard\n"), s("Tove Lindgaard")),
              QList<NameSign>{NameSign::Signature});
    EXPECT_EQ(signsOf(s("From: Tove Lindgaard <t@post.example>\nSubject: keys\n"), s("Tove Lindgaard")),
              QList<NameSign>{NameSign::MailHead});
}

TEST(NameCandidatesTest, AMentionIsNoneAndPartsWhatIsAroundIt) {
    EXPECT_THAT(foundNames({s("then \uFFFC Marlow and Ida \uFFFC rowed")}), Not(Contains(s("Ida Marlow"))));
    EXPECT_THAT(foundNames({s("\uFFFC said that \uFFFC wrote")}), IsEmpty());
}

TEST(NameCandidatesTest, ThePlaceIsWhereItStandsFirst) {
    NameCandidates candidates;
    candidates.addPage(s("nothing here"));
    const QString page = s("with Ida Marlow");
    candidates.addPage(page);
    ASSERT_EQ(candidates.found().size(), 1);
    EXPECT_EQ(candidates.found().first().page, 1);
    EXPECT_EQ(textAt(page, candidates.found().first().span), s("Ida Marlow"));
}

} // namespace
} // namespace casebound::text
