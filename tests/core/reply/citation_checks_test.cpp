// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/citation_checks.h"

#include "core/text/anchor.h"
#include "tests/core/reply/materials.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using records::Citation;
using text::Span;

const QString kReport = QStringLiteral("The beam is dry. We looked twice.\n\n"
                                       "In the loft the beam is wet.\nThe beam is dry. So said the cook.");

// A source with the words of a carpenter's report, and what a citation of it comes to.
class CitationChecks : public testing::Test {
protected:
    std::optional<FaultKind> faultOf(const Citation& citation, const QString& words = kReport) {
        source.wording = maskedText(words);
        Material material = readable();
        material.add(source);
        return citationFault(citation, material);
    }

    Citation citing(const QString& quote, QList<Span> spans = {}) const {
        Citation citation;
        citation.target = source.common.id;
        citation.quote = maskedText(quote);
        citation.span = std::move(spans);
        return citation;
    }

    // As an import notes it: the place with what stands around it.
    Citation anchored(const Span& span) const {
        const auto anchor = text::Anchor::of(kReport, span);
        Citation citation = citing(anchor.quote, {span});
        citation.before = maskedText(anchor.before);
        citation.after = maskedText(anchor.after);
        return citation;
    }

    records::Source source = titled<records::Source>(QStringLiteral("The carpenter's report"));
    const QString dry = QStringLiteral("The beam is dry.");
    const QString twice = QStringLiteral("We looked twice.");
};

TEST_F(CitationChecks, WordsUnderTheirSpanStand) {
    EXPECT_EQ(faultOf(citing(twice, {spanOf(twice, kReport)})), std::nullopt);
    EXPECT_EQ(faultOf(anchored(spanOf(twice, kReport))), std::nullopt);
}

TEST_F(CitationChecks, WordsElsewhereThanTheirSpanAreFlagged) {
    EXPECT_EQ(faultOf(citing(twice, {spanOf(dry, kReport)})), FaultKind::CitationElsewhere);
    EXPECT_EQ(faultOf(citing(twice, {{4000, 16}})), FaultKind::CitationElsewhere);
    EXPECT_EQ(faultOf(citing(twice, {{17, 10}})), FaultKind::CitationElsewhere);
    EXPECT_EQ(faultOf(citing(twice, {{0, kReport.size()}})), FaultKind::CitationElsewhere);
}

TEST_F(CitationChecks, WordsAtSeveralPlacesNeedASpanOrTheirSurroundings) {
    EXPECT_EQ(faultOf(citing(dry)), FaultKind::CitationAmbiguous);
    const Span second{kReport.lastIndexOf(dry), dry.size()};
    EXPECT_EQ(faultOf(citing(dry, {spanOf(dry, kReport)})), std::nullopt);
    EXPECT_EQ(faultOf(citing(dry, {second})), std::nullopt);
    Citation surrounded = anchored(second);
    surrounded.span.clear();
    EXPECT_EQ(faultOf(surrounded), std::nullopt);
    EXPECT_EQ(faultOf(citing(twice)), std::nullopt);
}

TEST_F(CitationChecks, SameWordsThatStandUnderTheSpanByChanceDoNotPass) {
    const Span second{kReport.lastIndexOf(dry), dry.size()};
    Citation stale = anchored(second);
    EXPECT_EQ(faultOf(stale), std::nullopt);
    stale.span = {spanOf(dry, kReport)};
    EXPECT_EQ(faultOf(stale), FaultKind::CitationElsewhere);
}

TEST_F(CitationChecks, WordsThatStandNowhereAreFlagged) {
    const QString damp = QStringLiteral("The beam is damp.");
    EXPECT_EQ(faultOf(citing(damp)), FaultKind::CitationUnresolved);
    EXPECT_EQ(faultOf(citing(damp, {spanOf(dry, kReport)})), FaultKind::CitationUnresolved);
    Citation lost = citing(twice, {spanOf(twice, kReport)});
    lost.resolved = false;
    EXPECT_EQ(faultOf(lost), FaultKind::CitationUnresolved);
}

TEST_F(CitationChecks, LeftOutWordsAreAcceptedOnlyWithTheirMark) {
    const QList<Span> spans{spanOf(twice, kReport), spanOf(QStringLiteral("the beam is wet."), kReport)};
    EXPECT_EQ(faultOf(citing(QStringLiteral("We looked twice. […] the beam is wet."), spans)), std::nullopt);
    EXPECT_EQ(faultOf(citing(QStringLiteral("We looked twice. the beam is wet."), spans)),
              FaultKind::CitationUnresolved);
}

TEST_F(CitationChecks, SpanThatReachesBeyondTheTextIsFlagged) {
    const QString cook = QStringLiteral("So said the cook.");
    Span span = spanOf(cook, kReport);
    EXPECT_EQ(faultOf(citing(cook, {span})), std::nullopt);
    span.length += 50;
    EXPECT_EQ(faultOf(citing(cook, {span})), FaultKind::CitationElsewhere);
}

TEST_F(CitationChecks, OmissionDoesNotLeadOutOfTheText) {
    const QString quote = QStringLiteral("We looked twice. […]");
    const Span tail{kReport.size() - 4, 4};
    EXPECT_EQ(faultOf(citing(quote, {spanOf(twice, kReport), tail})), std::nullopt);
    EXPECT_EQ(faultOf(citing(quote, {spanOf(twice, kReport), {9000, 4}})), FaultKind::CitationElsewhere);
}

TEST_F(CitationChecks, LineBreaksOfThePageDoNotCount) {
    const QString broken = QStringLiteral("the beam is wet. The beam");
    const Span span = spanOf(QStringLiteral("the beam is wet.\nThe beam"), kReport);
    EXPECT_EQ(faultOf(citing(broken, {span})), std::nullopt);
}

TEST_F(CitationChecks, WhatIsNotHereOrNotReadableIsNotPassed) {
    const Citation citation = citing(twice, {spanOf(twice, kReport)});
    EXPECT_EQ(citationFault(citation, readable()), FaultKind::CitationUnreadable);
    EXPECT_EQ(faultOf(citation, QString()), FaultKind::CitationUnreadable);
    EXPECT_EQ(faultOf(citing(QString())), FaultKind::CitationUnreadable);
    source.wording = maskedText(kReport);
    Material hidden;
    hidden.add(source);
    EXPECT_EQ(citationFault(citation, hidden), FaultKind::CitationUnreadable);
}

TEST_F(CitationChecks, CitationOfAPointStaysInsideThatPoint) {
    auto statement = denial();
    Material material = readable();
    material.add(statement);
    Citation citation = citing(QStringLiteral("it never did"));
    citation.target = statement.common.id;
    citation.targetPart = statement.points[0].id;
    EXPECT_EQ(citationFault(citation, material), std::nullopt);
    citation.targetPart = statement.points[1].id;
    EXPECT_EQ(citationFault(citation, material), FaultKind::CitationElsewhere);
    citation.span = {spanOf(QStringLiteral("it never did"))};
    EXPECT_EQ(citationFault(citation, material), FaultKind::CitationElsewhere);
    citation.targetPart = {};
    EXPECT_EQ(citationFault(citation, material), std::nullopt);
}

TEST_F(CitationChecks, SpansCountTheTextAsPublishedAndNotAsMasked) {
    const auto cook = appearanceId(person(records::AppearanceRole::Witness, QStringLiteral("Cook")));
    Material material = readable({{cook, QStringLiteral("Marjolein Tuck")}});
    source.wording = mentioning(QStringLiteral("So said @. It was raining."), {cook});
    material.add(source);
    const QString raw = QStringLiteral("So said Marjolein Tuck. It was raining.");
    const QString rain = QStringLiteral("It was raining.");
    EXPECT_EQ(citationFault(citing(rain, {spanOf(rain, raw)}), material), std::nullopt);
    EXPECT_EQ(citationFault(citing(rain, {spanOf(rain, source.wording.text())}), material),
              FaultKind::CitationElsewhere);
}

TEST_F(CitationChecks, EachFaultIsToldInItsOwnWords) {
    QStringList messages;
    for (const auto fault : {FaultKind::CitationUnresolved, FaultKind::CitationElsewhere,
                             FaultKind::CitationAmbiguous, FaultKind::CitationUnreadable})
        messages.append(citationMessage(fault));
    EXPECT_EQ(messages.removeDuplicates(), 0);
    EXPECT_FALSE(messages.contains(QString()));
}

} // namespace
} // namespace casebound::reply
