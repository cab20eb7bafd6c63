// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/quoted.h"

#include "tests/core/reply/materials.h"
#include "tests/core/reply/print.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using text::Span;

QStringList quoted(const QList<Span>& spans, const QString& text = kDenial) {
    const auto lines = wordsUnder(readable(), maskedText(text), spans);
    EXPECT_THAT(lines, IsOk());
    QStringList found;
    for (const Line& line : lines.value_or(std::vector<Line>{}))
        found.append(printed(line));
    return found;
}

Span denied(const char16_t* words) {
    return spanOf(QString::fromUtf16(words));
}

TEST(WordsUnder, OmissionBetweenTwoSpansIsMarked) {
    EXPECT_EQ(quoted({denied(u"The roof"), denied(u"never did.")}),
              QStringList(QStringLiteral("The roof […] never did.")));
}

TEST(WordsUnder, WhiteSpaceBetweenTwoSpansIsNoOmission) {
    EXPECT_EQ(quoted({denied(u"it never did."), denied(u"Nobody asked")}),
              QStringList(QStringLiteral("it never did. Nobody asked")));
}

TEST(WordsUnder, EachParagraphIsALineOfItsOwn) {
    const QStringList expected{QStringLiteral("repair book."), QStringLiteral("The choir sang well.")};
    EXPECT_EQ(quoted({denied(u"repair book."), denied(u"The choir sang well.")}), expected);
    EXPECT_EQ(quoted({denied(u"repair book.\n\nThe choir sang well.")}), expected);
}

TEST(WordsUnder, OmissionAcrossParagraphsIsMarkedToo) {
    EXPECT_EQ(quoted({denied(u"Nobody asked"), denied(u"The choir")}),
              QStringList(QStringLiteral("Nobody asked […] The choir")));
}

TEST(WordsUnder, WordsInAnotherOrderThanPublishedDoNotReadAsOneSentence) {
    EXPECT_EQ(quoted({denied(u"The choir sang well."), denied(u"The roof")}),
              QStringList(QStringLiteral("The choir sang well. […] The roof")));
}

TEST(WordsUnder, SpansOutsideTheTextAddNothing) {
    EXPECT_EQ(quoted({{9000, 5}, denied(u"The roof"), {-7, 3}}), QStringList(QStringLiteral("The roof")));
    EXPECT_EQ(quoted({}), QStringList());
}

TEST(WordsUnder, PersonInTheQuotedWordsStaysAMention) {
    const auto warden = appearanceId(person(records::AppearanceRole::Official, QStringLiteral("Warden")));
    const auto material = readable({{warden, QStringLiteral("Ottoline Brack")}});
    const auto masked = mentioning(QStringLiteral("Then @ closed the loft. Nobody saw it."), {warden});
    const QString raw = QStringLiteral("Then Ottoline Brack closed the loft. Nobody saw it.");
    ASSERT_OK_AND(const auto lines,
                  wordsUnder(material, masked, {spanOf(QStringLiteral("Brack closed"), raw)}));
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(printed(lines[0]), mention(warden.as<records::RecordTag>()) + QStringLiteral(" closed"));
}

TEST(WordsUnder, HiddenNamesAreAFailureAndNoEmptyQuote) {
    EXPECT_THAT(wordsUnder(Material(), maskedText(kDenial), {{0, 8}}), FailsWith(ErrorCode::NamesHidden));
}

} // namespace
} // namespace casebound::reply
