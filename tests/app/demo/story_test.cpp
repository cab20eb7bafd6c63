// SPDX-License-Identifier: GPL-3.0-or-later
// The hard things that the demo is there to exercise: each test fails when its thing is edited away.
#include "tests/app/demo/demo_case.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace casebound::demo {
namespace {

QJsonObject denial() {
    return record(QStringLiteral("denial"));
}

template <class Test>
QList<QJsonObject> thoseOf(const char* kind, Test test) {
    QList<QJsonObject> result = records(kind);
    result.erase(std::remove_if(result.begin(), result.end(), [&](const QJsonObject& r) { return !test(r); }),
                 result.end());
    return result;
}

// The point of the denial with this kind of answer, and what its passages cite.
QJsonObject pointAnsweredBy(const char* kind) {
    for (const QJsonObject& point : items(denial(), "points"))
        if (point.value(u"answer_kinds").toArray().contains(QLatin1String(kind))) return point;
    return {};
}

QStringList targetsCitedBy(const QJsonObject& point) {
    QStringList targets;
    for (const QJsonObject& passage : items(point, "answer"))
        for (const QJsonObject& citation : records("citations"))
            if (value(citation, "from_part") == value(passage, "key")) targets << value(citation, "target");
    return targets;
}

TEST(DemoStory, TheDenialHasThreeParagraphsAndSome220Words) {
    const QString text = value(denial(), "text");
    EXPECT_EQ(text.split(QStringLiteral("\n\n")).size(), 3);
    const qsizetype words = text.simplified().split(u' ').size();
    EXPECT_GE(words, 200);
    EXPECT_LE(words, 240);
}

TEST(DemoStory, TheDenialMakesClaimsOfEveryKindAndMoreThanEight) {
    QSet<QString> kinds;
    qsizetype claims = 0;
    for (const QJsonObject& point : items(denial(), "points")) {
        for (const QJsonObject& claim : items(point, "claims")) {
            kinds.insert(value(claim, "kind"));
            ++claims;
        }
    }
    EXPECT_GE(claims, 8);
    EXPECT_EQ(kinds.size(), 11);
}

TEST(DemoStory, OneSentenceOfTheDenialIsCoveredByNothing) {
    const QString text = folded(value(denial(), "text"));
    QString left = text;
    QList<QJsonObject> passages = items(denial(), "points") + items(denial(), "set_aside");
    for (const QJsonObject& passage : passages)
        for (const QString& part : value(passage, "quote").split(QStringLiteral("[…]")))
            left.replace(folded(part), QString());
    EXPECT_EQ(left.simplified(), u"We thank all members who have brought cake and kind words.");
}

TEST(DemoStory, ADateSaysOverTwoYearsAgoAndItsAnchorIsUndated) {
    const auto events = thoseOf("events", [](const QJsonObject& event) {
        const auto constraints = items(event, "constraints");
        return value(event, "when").isEmpty() && value(event, "words") == u"over two years ago" &&
               std::any_of(constraints.begin(), constraints.end(), [](const QJsonObject& constraint) {
                   return value(constraint, "offset") == u"P2Y" &&
                          value(constraint, "measure") == u"more-than" &&
                          kindOf(value(constraint, "anchor")) == u"testimonies" &&
                          value(record(value(constraint, "anchor")), "when").isEmpty();
               });
    });
    EXPECT_EQ(events.size(), 1);
}

TEST(DemoStory, TwoTestimoniesContradictEachOther) {
    const auto links = thoseOf("links", [](const QJsonObject& link) {
        return value(link, "kind") == u"contradicts" && kindOf(value(link, "from")) == u"testimonies" &&
               kindOf(value(link, "to")) == u"testimonies" &&
               value(record(value(link, "from")), "of") != value(record(value(link, "to")), "of");
    });
    EXPECT_GE(links.size(), 1);
}

TEST(DemoStory, OneWitnessReportsAtSecondHand) {
    qsizetype longest = 0;
    for (const QJsonObject& testimony : records("testimonies"))
        for (const QJsonObject& paragraph : items(testimony, "paragraphs"))
            longest = std::max(longest, items(paragraph, "chain").size());
    EXPECT_EQ(longest, 2);
}

TEST(DemoStory, SomebodyElsesRequestWasNeverAnswered) {
    const QString writer = value(items(records("replies").value(0), "writers").value(0), "writer");
    const auto requests = thoseOf("requests", [&](const QJsonObject& request) {
        return value(request, "state") == u"none" && value(request, "asked_by") != writer &&
               kindOf(value(request, "asked_of")) == u"bodies";
    });
    EXPECT_GE(requests.size(), 1);
}

TEST(DemoStory, TheWriterOfTheReplyIsAlsoAProtectedWitness) {
    const QString writer = value(items(records("replies").value(0), "writers").value(0), "writer");
    for (const QJsonObject& identity : items(demoCase().json, "identities")) {
        const auto appearances = items(identity, "appearances");
        if (appearances.size() < 2) continue;
        EXPECT_EQ(value(appearances[0], "key"), writer);
        EXPECT_EQ(value(appearances[0], "naming"), u"public");
        EXPECT_EQ(value(appearances[1], "naming"), u"label");
        const QString witness = value(appearances[1], "key");
        const auto given = thoseOf(
            "testimonies", [&](const QJsonObject& testimony) { return value(testimony, "of") == witness; });
        ASSERT_EQ(given.size(), 1);
        // One who answers in her own name does not bring herself as a second voice.
        for (const QJsonObject& citation : records("citations"))
            EXPECT_NE(value(citation, "target"), value(given[0], "key"));
        return;
    }
    FAIL() << "no identity has two appearances";
}

TEST(DemoStory, APublicHandleBelongsToNobodyKnown) {
    const auto identities = thoseOf("identities", [](const QJsonObject& identity) {
        const QJsonObject appearance = items(identity, "appearances").value(0);
        const QJsonArray names = identity.value(u"names").toArray();
        return value(appearance, "naming") == u"public" && names.size() == 1 &&
               !names[0].toString().contains(u' ') && names[0] == appearance.value(u"public_form");
    });
    EXPECT_EQ(identities.size(), 1);
}

TEST(DemoStory, ABodyIsARespondentAndDecidedOtherwiseYearsAgo) {
    QString respondent;
    for (const QJsonObject& allegation : records("allegations"))
        for (const QJsonObject& party : items(allegation, "parties"))
            if (value(party, "role") == u"respondent" && kindOf(value(party, "party")) == u"bodies")
                respondent = value(party, "party");
    ASSERT_FALSE(respondent.isEmpty());
    const auto comparisons = thoseOf("allegations", [&](const QJsonObject& allegation) {
        const QJsonObject finding = items(allegation, "findings").value(0);
        return value(allegation, "kind") == u"comparison-case" && value(finding, "by") == respondent &&
               value(finding, "when") < u"2020";
    });
    EXPECT_EQ(comparisons.size(), 1);
}

TEST(DemoStory, OnePointIsQuotedWithAnOmission) {
    const auto points = items(denial(), "points");
    EXPECT_EQ(std::count_if(points.begin(), points.end(),
                            [](const QJsonObject& point) { return value(point, "quote").contains(u"[…]"); }),
              1);
}

TEST(DemoStory, OnePointIsAnsweredByTheOpponentsOwnWords) {
    EXPECT_TRUE(targetsCitedBy(pointAnsweredBy("self-contradiction")).contains(QStringLiteral("denial")));
}

TEST(DemoStory, OnePointIsAnsweredByADefinitionWhoseLinkIsDead) {
    const QStringList targets = targetsCitedBy(pointAnsweredBy("definition"));
    EXPECT_TRUE(std::any_of(targets.begin(), targets.end(), [](const QString& target) {
        return kindOf(target) == u"sources" && value(record(target), "status") == u"dead";
    }));
}

TEST(DemoStory, OnePointIsAnsweredBySeeThree) {
    const auto points = items(denial(), "points");
    ASSERT_GE(points.size(), 4);
    EXPECT_EQ(value(items(points.last(), "see").value(0), "part"), value(points[2], "key"));
}

TEST(DemoStory, OneTestimonyIsTranslatedParagraphByParagraph) {
    const QJsonObject translation = records("translations").value(0);
    const QJsonObject original = record(value(translation, "of"));
    EXPECT_NE(value(original, "language"), value(translation, "language"));
    const auto paragraphs = items(original, "paragraphs");
    const auto translated = items(translation, "paragraphs");
    ASSERT_EQ(paragraphs.size(), translated.size());
    for (qsizetype i = 0; i < paragraphs.size(); ++i)
        EXPECT_EQ(value(translated[i], "original"), value(paragraphs[i], "key"));
}

} // namespace
} // namespace casebound::demo
