// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/anchor.h"

#include <gtest/gtest.h>

#include <random>

namespace casebound::text {
namespace {

Span spanOf(const QString& text, const QString& part, qsizetype from = 0) {
    return {text.indexOf(part, from), part.size()};
}

const QString kMinutes = QStringLiteral(
    "The chair opened the meeting. The treasurer gave no account. The chair closed the meeting.");

TEST(AnchorTest, AnUnchangedTextGivesTheSamePlace) {
    const Span span = spanOf(kMinutes, QStringLiteral("The chair"), 10);
    const Place place = find(kMinutes, Anchor::of(kMinutes, span));
    EXPECT_EQ(place.finding, Finding::Exact);
    EXPECT_EQ(place.span, span);
}

TEST(AnchorTest, AQuoteThatMovedIsFoundByItsSurroundings) {
    const Anchor anchor = Anchor::of(kMinutes, spanOf(kMinutes, QStringLiteral("The chair"), 10));
    const QString changed = QStringLiteral("Page 2. ") + kMinutes;
    const Place place = find(changed, anchor);
    EXPECT_EQ(place.finding, Finding::Moved);
    EXPECT_EQ(place.span, spanOf(changed, QStringLiteral("The chair"), 30));
}

TEST(AnchorTest, ARecognitionRunAnewMayChangeSpacesAccentsAndLineEnds) {
    const Anchor anchor = Anchor::of(kMinutes, spanOf(kMinutes, QStringLiteral("treasurer gave no account")));
    const QString changed = QStringLiteral("THE CHAIR. The tréa-\nsurer  gave\nno account. End");
    const Place place = find(changed, anchor);
    EXPECT_EQ(place.finding, Finding::Moved);
    EXPECT_EQ(textAt(changed, place.span), QStringLiteral("tréa-\nsurer  gave\nno account"));
}

TEST(AnchorTest, PlacesThatFitEquallyWellAreAmbiguous) {
    const Anchor anchor{.quote = QStringLiteral("no account"), .before = {}, .after = {}, .start = 40};
    const Place place = find(QStringLiteral("no account; again no account"), anchor);
    EXPECT_EQ(place.finding, Finding::Ambiguous);
    EXPECT_EQ(place.candidates.size(), 2);
    EXPECT_EQ(place.span, (Span{18, 10}));
}

TEST(AnchorTest, WhatIsGoneIsLost) {
    EXPECT_EQ(find(QStringLiteral("Another text."), Anchor::of(kMinutes, {0, 9})).finding, Finding::Lost);
    EXPECT_EQ(find(kMinutes, Anchor{}).finding, Finding::Lost);
    EXPECT_EQ(find(QStringLiteral("unaccountable"), Anchor::of(QStringLiteral("Account"), {0, 7})).finding,
              Finding::Lost);
}

TEST(AnchorTest, EverySpanOfAnyTextIsFoundAgain) {
    std::mt19937 engine(8);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (unsigned count = 1 + engine() % 80; count > 0; --count)
            text +=
                engine() % 9 == 0 ? QChar(char16_t(engine() & 0xFFFF)) : QChar(char16_t(u'a' + engine() % 2));
        const qsizetype start = qsizetype(engine()) % text.size();
        const Span span{start, 1 + qsizetype(engine()) % (text.size() - start)};
        const Place place = find(text, Anchor::of(text, span));
        EXPECT_EQ(place.finding, Finding::Exact);
        EXPECT_EQ(place.span, span);
    }
}

TEST(AnchorTest, AQuoteFoundEverywhereCostsNoMoreThanItMust) {
    const Anchor anchor{.quote = QStringLiteral("aa"), .before = {}, .after = {}, .start = 0};
    const Place place = find(QStringLiteral("b") + QString(1'000'000, QLatin1Char('a')), anchor);
    EXPECT_EQ(place.finding, Finding::Ambiguous);
    EXPECT_LE(place.candidates.size(), 32);
}

const QString kDenial = QStringLiteral("We did not, at any time, take money. \u201CNobody asked\u201D for "
                                       "the well-\nkept accounts. It was all done by our honest treasurer.");

QuoteCheck check(const QString& quote, const QList<Span>& spans = {{0, kDenial.size()}}) {
    return quoteMatches(kDenial, spans, quote);
}

QList<Span> firstSentence() {
    return {spanOf(kDenial, QStringLiteral("We did not, at any time, take money."))};
}

TEST(QuoteTest, TheWholePassageMatchesWhateverItsLayout) {
    EXPECT_TRUE(check(QStringLiteral("We did not, at any time,\n take money"), firstSentence()).matches());
    EXPECT_TRUE(check(QStringLiteral("We did not, at any time, take money. \"Nobody asked\" for the "
                                     "well-kept accounts. It was all done by our honest treasurer."))
                    .matches());
    EXPECT_TRUE(
        check(QStringLiteral("\"Nobody asked\" for the wellkept accounts"),
              {spanOf(kDenial, QStringLiteral("\u201CNobody asked\u201D for the well-\nkept accounts."))})
            .matches());
}

TEST(QuoteTest, AMarkedOmissionMayStandForAnyWords) {
    for (const char* mark : {"[…]", "…", "[...]", "...", "[ … ]", "...."}) {
        EXPECT_TRUE(
            check(QStringLiteral("We did not %1 take money.").arg(QString::fromUtf8(mark)), firstSentence())
                .matches())
            << mark;
        EXPECT_TRUE(check(QStringLiteral("%1 at any time, %1").arg(QString::fromUtf8(mark)), firstSentence())
                        .matches())
            << mark;
    }
}

TEST(QuoteTest, AnUnmarkedOmissionIsReportedWithItsPlace) {
    const QuoteCheck inside = check(QStringLiteral("We did take money."), firstSentence());
    EXPECT_EQ(inside.departure, Departure::UnmarkedOmission);
    EXPECT_EQ(inside.quoteOffset, 7);
    EXPECT_EQ(inside.rawOffset, 7);
    EXPECT_EQ(check(QStringLiteral("take money."), firstSentence()).departure, Departure::UnmarkedOmission);
    const QuoteCheck end = check(QStringLiteral("We did not"), firstSentence());
    EXPECT_EQ(end.departure, Departure::UnmarkedOmission);
    EXPECT_EQ(end.quoteOffset, 10);
}

TEST(QuoteTest, OtherWordsAreReportedWithTheirPlace) {
    const QuoteCheck departed = check(QStringLiteral("We did not, at any time, take gold."), firstSentence());
    EXPECT_EQ(departed.departure, Departure::Differs);
    EXPECT_EQ(departed.quoteOffset, 30);
    EXPECT_EQ(departed.rawOffset, 30);
    EXPECT_EQ(check(QStringLiteral("we did not […]"), firstSentence()).departure, Departure::Differs);
}

TEST(QuoteTest, AnOmissionDoesNotCutWords) {
    const QString raw = QStringLiteral("He is dishonest.");
    EXPECT_FALSE(quoteMatches(raw, {{0, raw.size()}}, QStringLiteral("He is … honest.")).matches());
    EXPECT_FALSE(quoteMatches(raw, {{0, raw.size()}}, QStringLiteral("He is dis…")).matches());
}

TEST(QuoteTest, AnInsertionStandsForFewWordsOrNone) {
    EXPECT_TRUE(check(QStringLiteral("[w]e did not […]"), firstSentence()).matches());
    EXPECT_TRUE(
        check(QStringLiteral("We did not [sic], at any time, take money."), firstSentence()).matches());
    EXPECT_TRUE(
        check(QStringLiteral("[The board] did not, at any time, take money."), firstSentence()).matches());
    EXPECT_TRUE(check(QStringLiteral("We did not, [ever,] take money."), firstSentence()).matches());
    EXPECT_FALSE(check(QStringLiteral("We did [ever] take money."), firstSentence()).matches()); // four words
}

TEST(QuoteTest, SpansThatDoNotAdjoinNeedAMark) {
    const QList<Span> spans{spanOf(kDenial, QStringLiteral("We did not")),
                            spanOf(kDenial, QStringLiteral("take money."))};
    EXPECT_TRUE(check(QStringLiteral("We did not […] take money."), spans).matches());
    EXPECT_EQ(check(QStringLiteral("We did not take money."), spans).departure, Departure::UnmarkedOmission);
    EXPECT_FALSE(check(QStringLiteral("We did not [x] take money."), spans).matches());
    const QList<Span> adjoining{spanOf(kDenial, QStringLiteral("We did not,")),
                                spanOf(kDenial, QStringLiteral("at any time"))};
    EXPECT_TRUE(check(QStringLiteral("We did not, at any time"), adjoining).matches());
}

TEST(QuoteTest, NothingQuotedIsNoQuote) {
    EXPECT_EQ(check(QStringLiteral("[…]")).departure, Departure::Empty);
    EXPECT_EQ(check(QString()).departure, Departure::Empty);
    EXPECT_EQ(check(QStringLiteral("We"), {}).departure, Departure::Empty);
    EXPECT_EQ(check(QStringLiteral("We"), {{9999, 5}, {-3, 2}}).departure, Departure::Empty);
}

TEST(QuoteTest, ALoneBracketIsItself) {
    const QString raw = QStringLiteral("As seen [in print");
    EXPECT_TRUE(quoteMatches(raw, {{0, raw.size()}}, raw).matches());
}

// A quote made from the passage by leaving out words with a mark matches; the same without the mark does not.
TEST(QuoteTest, RandomOmissionsMatchOnlyWhenMarked) {
    std::mt19937 engine(10);
    QStringList words;
    for (int i = 0; i < 40; ++i)
        words.append(QStringLiteral("word%1").arg(i));
    const QString raw = words.join(QLatin1Char(' '));
    for (int round = 0; round < 2000; ++round) {
        const int first = int(engine() % 40);
        const int last = first + int(engine() % unsigned(40 - first));
        const QString before = words.mid(0, first).join(QLatin1Char(' '));
        const QString after = words.mid(last + 1).join(QLatin1Char(' '));
        if (before.isEmpty() && after.isEmpty()) continue;
        EXPECT_TRUE(quoteMatches(raw, {{0, raw.size()}}, before + QStringLiteral(" […] ") + after).matches());
        EXPECT_EQ(quoteMatches(raw, {{0, raw.size()}}, before + QLatin1Char(' ') + after).departure,
                  Departure::UnmarkedOmission);
    }
}

TEST(QuoteTest, RandomQuotesNeverBreakTheCheck) {
    std::mt19937 engine(12);
    const QString signs =
        QStringLiteral("ab  ..[[]]…\n-\u00AD\u201C,") + QChar(0xD801) + QChar(0x1F) + QChar(0);
    const auto text = [&](unsigned longest) {
        QString made;
        for (unsigned count = engine() % longest; count > 0; --count)
            made += signs[qsizetype(engine()) % signs.size()];
        return made;
    };
    for (int round = 0; round < 20'000; ++round) {
        const QString raw = text(40);
        const QString quote = text(30);
        const QuoteCheck result = quoteMatches(raw, {{0, 9}, {12, qsizetype(engine() % 40)}}, quote);
        EXPECT_TRUE(result.quoteOffset >= 0 && result.quoteOffset <= quote.size());
        EXPECT_TRUE(result.rawOffset >= 0 && result.rawOffset <= raw.size());
    }
}

TEST(QuoteTest, EndlessMarksAreNoTrouble) {
    const QString raw = QStringLiteral("a ").repeated(5000) + QString(5000, QLatin1Char('a'));
    const QList<Span> all{{0, raw.size()}};
    EXPECT_FALSE(quoteMatches(raw, all, QStringLiteral("… a ").repeated(10'000)).matches());
    EXPECT_FALSE(quoteMatches(raw, all, QStringLiteral("[").repeated(200'000)).matches());
    EXPECT_FALSE(
        quoteMatches(raw, all, QStringLiteral("[x] ").repeated(20'000) + QLatin1Char('b')).matches());
    EXPECT_FALSE(quoteMatches(raw, all, QStringLiteral("[x] a ").repeated(500)).matches());
}

} // namespace
} // namespace casebound::text
