// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/folding.h"
#include "core/text/matcher.h"

#include <gtest/gtest.h>

#include <random>

namespace casebound::text {
namespace {

QStringList found(const Matcher& matcher, const QString& text) {
    QStringList words;
    for (const Hit& hit : matcher.scan(text))
        words.append(textAt(text, hit.span));
    return words;
}

Matcher names(const QStringList& list, bool lookAlike = false) {
    QList<Pattern> patterns;
    for (const QString& name : list)
        patterns.append({name, int(patterns.size())});
    return Matcher(patterns, RuleSet::upTo(lookAlike ? Level::LookAlike : Level::Exact));
}

TEST(MatcherTest, ANameIsFoundAsAWholeWordOnly) {
    const Matcher matcher = names({QStringLiteral("Ida")});
    EXPECT_EQ(found(matcher, QStringLiteral("Ida, (IDA) said; Idaho, Frida and Ida2 not. ida")),
              (QStringList{QStringLiteral("Ida"), QStringLiteral("IDA"), QStringLiteral("ida")}));
}

TEST(MatcherTest, APossessiveEndingIsNotPartOfTheName) {
    const Matcher matcher = names({QStringLiteral("Marlow")});
    EXPECT_EQ(found(matcher, QStringLiteral("Marlow's, Marlow\u2019s, Marlow\u02BCs book, Marlow'")),
              QStringList(4, QStringLiteral("Marlow")));
}

TEST(MatcherTest, ANameOfSeveralWordsIsFoundOverAnyGap) {
    const Matcher matcher = names({QStringLiteral("Ida Marlow")});
    const QStringList texts{QStringLiteral("Ida  Marlow"), QStringLiteral("Ida\nMarlow"),
                            QStringLiteral("Ida\u00A0Mar-\nlow"), QStringLiteral("ida_marlow"),
                            QStringLiteral("ida.marlow")};
    for (const QString& text : texts)
        EXPECT_EQ(found(matcher, QStringLiteral("by ") + text + QStringLiteral("@example.org")),
                  QStringList{text});
    EXPECT_TRUE(found(matcher, QStringLiteral("Ida \uFFFC Marlow")).isEmpty());
}

TEST(MatcherTest, TheLongestOfTheLeftmostWins) {
    const Matcher matcher = names({QStringLiteral("Ida"), QStringLiteral("Ida Marlow"),
                                   QStringLiteral("Marlow Senior"), QStringLiteral("Marlow")});
    const auto hits = matcher.scan(QStringLiteral("Ida Marlow Senior and Ida Mar"));
    ASSERT_EQ(hits.size(), 2);
    EXPECT_EQ(hits[0].value, 1);
    EXPECT_EQ(hits[1].value, 0);
    EXPECT_EQ(hits[1].span, (Span{22, 3}));
}

TEST(MatcherTest, TwoPeopleOfOneNameAreBothReported) {
    const Matcher matcher({{QStringLiteral("Ida Marlow"), 7},
                           {QStringLiteral("IDA MARLOW"), 9},
                           {QStringLiteral("Ida Marlow"), 7}});
    const auto hits = matcher.scan(QStringLiteral("Ida Marlow"));
    ASSERT_EQ(hits.size(), 1);
    EXPECT_EQ(hits[0].value, 7);
    EXPECT_EQ(hits[0].others, QList<int>{9});
}

TEST(MatcherTest, InitialsAreFoundInCapitalsOnlyWithPointsOrWithout) {
    const QList<Pattern> initials{{QStringLiteral("I. M."), 4, Form::Initials}};
    const Matcher matcher(initials, RuleSet::upTo(Level::Exact));
    EXPECT_EQ(found(matcher, QStringLiteral("IM, I.M., I. M. and I-M; im Im i.m. IMK K.I.M. I, M I.\nM.")),
              (QStringList{QStringLiteral("IM"), QStringLiteral("I.M"), QStringLiteral("I. M"),
                           QStringLiteral("I-M")}));
    EXPECT_EQ(matcher.scan(QStringLiteral("IM")).first().value, 4);
    EXPECT_TRUE(found(Matcher(initials, RuleSet::all().without(Rule::Initials)),
                      QStringLiteral("IM, I.M., I. M. and I-M"))
                    .isEmpty());
}

TEST(MatcherTest, LettersApartAreFoundInLookAlikesToo) {
    const QList<Pattern> patterns{{QStringLiteral("Ida Marlow"), 0, Form::Person}};
    const Matcher matcher(patterns, RuleSet::upTo(Level::LookAlike));
    EXPECT_EQ(found(matcher, QStringLiteral("It was M 4 r l 0 w, \u041C \u0430 r l o w, 1 2 3 4 5 6 7 8")),
              (QStringList{QStringLiteral("M 4 r l 0 w"), QStringLiteral("\u041C \u0430 r l o w")}));
    EXPECT_TRUE(found(Matcher(patterns, RuleSet::all().without(Rule::SpacedOut)),
                      QStringLiteral("It was M 4 r l 0 w, \u041C \u0430 r l o w"))
                    .isEmpty());
}

TEST(MatcherTest, SignsInsideANameMayBeLeftOut) {
    const Matcher matcher = names({QStringLiteral("O'Dell"), QStringLiteral("Anna-Lena")});
    EXPECT_EQ(
        found(matcher, QStringLiteral("O\u2019Dell ODELL Anna Lena Annalena Anna-\nLena O'Dell's")).size(),
        6);
    EXPECT_EQ(matcher.scan(QStringLiteral("ODELL")).first().rule, Rule::JoinedUp);
    EXPECT_TRUE(found(names({QStringLiteral("A-B")}), QStringLiteral("ab")).isEmpty());
}

TEST(MatcherTest, ScriptsWithoutSpacesNeedNoWordBoundary) {
    EXPECT_EQ(found(names({QStringLiteral("李美玲")}), QStringLiteral("昨天李美玲說")),
              QStringList{QStringLiteral("李美玲")});
    EXPECT_EQ(found(names({QStringLiteral("김영")}), QStringLiteral("김영은 왔다. 김영")).size(), 2);
    EXPECT_TRUE(found(names({QStringLiteral("가나")}), QStringLiteral("가난한"))
                    .isEmpty()); // the start of a syllable
    EXPECT_EQ(found(names({QStringLiteral("สมชาย")}), QStringLiteral("คุณสมชายมา")).size(), 1);
    EXPECT_EQ(found(names({QStringLiteral("𠮷野")}), QStringLiteral("は𠮷野が")),
              QStringList{QStringLiteral("𠮷野")});
}

TEST(MatcherTest, OtherScriptsNeedOne) {
    EXPECT_EQ(found(names({QStringLiteral("Анна")}), QStringLiteral("Анна, Анналиса, АННА")).size(), 2);
    EXPECT_EQ(found(names({QStringLiteral("सीता")}), QStringLiteral("सीता और सीताराम")).size(), 1);
}

TEST(MatcherTest, AnAttachedParticleDoesNotHideAName) {
    const auto hits = names({QStringLiteral("زينب")}).scan(QStringLiteral("ذهبت وزينب إلى"));
    ASSERT_EQ(hits.size(), 1);
    EXPECT_EQ(hits[0].span, (Span{6, 4}));
    EXPECT_EQ(hits[0].rule, Rule::AttachedParticle);
    EXPECT_TRUE(names({QStringLiteral("زينب")}).scan(QStringLiteral("سزينب")).isEmpty());
}

TEST(MatcherTest, TheNameAsItIsGoesBeforeOneThatIsTurned) {
    const Matcher matcher({{QStringLiteral("Ida Marlow"), 0, Form::Person}}, RuleSet::all());
    const QString text = QStringLiteral("Marlow, Ida Marlow");
    const auto hits = matcher.scan(text);
    ASSERT_EQ(hits.size(), 2);
    EXPECT_EQ(hits[0].rule, Rule::SurnameAlone);
    EXPECT_EQ(textAt(text, hits[1].span), QStringLiteral("Ida Marlow"));
    EXPECT_EQ(hits[1].rule, Rule::AsWritten);
}

TEST(MatcherTest, AGivenNameAloneIsOnlyNearWhateverSignsTheFamilyNameHas) {
    for (const char* name :
         {"Maud O'Tarrigan", "Maud van der Zandwijck",
          "Maud \u06AF\u0644\u200C\u0627\u0646\u062F\u0627\u0645\u06CC", "Maud Gro\u00DFk\u00F6tter-Quist"}) {
        const Matcher matcher({{QString::fromUtf8(name), 0, Form::Person}}, RuleSet::all());
        const auto hits = matcher.scan(QStringLiteral("then Maud left"));
        ASSERT_EQ(hits.size(), 1) << name;
        EXPECT_EQ(hits[0].level, Level::Near) << name;
    }
}

TEST(MatcherTest, ATelephoneNumberIsFoundHoweverItIsGrouped) {
    const Matcher matcher({{QStringLiteral("+49 30 5550 17342"), 0, Form::Number}});
    for (const char* written :
         {"+49 30 5550 17342", "030/5550-17342", "(030) 55 50 17 342", "00493055 5017342", "5550 17342"})
        EXPECT_EQ(found(matcher, QStringLiteral("call %1, or write").arg(QLatin1String(written))).size(), 1)
            << written;
    EXPECT_TRUE(
        found(matcher, QStringLiteral("555 017 343; 5550 and 17342; in 2017, 342 of them")).isEmpty());
}

TEST(MatcherTest, LookAlikesAreFoundOnlyWhenAskedFor) {
    const QString text = QStringLiteral("Her name is M\u0430rl0w, MARL0VV or Marlow, RlCHARD or Marlowe.");
    EXPECT_EQ(found(names({QStringLiteral("Marlow"), QStringLiteral("Richard")}), text),
              QStringList{QStringLiteral("Marlow")});
    const auto hits = names({QStringLiteral("Marlow"), QStringLiteral("Richard")}, true).scan(text);
    ASSERT_EQ(hits.size(), 4);
    EXPECT_EQ(hits[0].level, Level::LookAlike);
    EXPECT_EQ(hits[0].rule, Rule::Skeleton);
    EXPECT_EQ(textAt(text, hits[1].span), QStringLiteral("MARL0VV"));
    EXPECT_EQ(hits[2].level, Level::Exact);
    EXPECT_EQ(hits[3].value, 1);
}

TEST(MatcherTest, AnExactNameInsideALongerDisguisedOneLeavesNothingOfItStanding) {
    const QString text = QStringLiteral("Ida M\u0430rlow");
    const auto hits = names({QStringLiteral("Ida"), QStringLiteral("Ida Marlow")}, true).scan(text);
    ASSERT_EQ(hits.size(), 1);
    EXPECT_EQ(hits[0].span, (Span{0, text.size()}));
    EXPECT_EQ(hits[0].level, Level::Exact); // part of it is sure
    EXPECT_EQ(hits[0].value, 1);
    EXPECT_EQ(hits[0].others, QList<int>{0});
}

TEST(MatcherTest, PatternsWithoutALetterAreCountedNotSearched) {
    const Matcher matcher = names({QStringLiteral(" -'. "), QString(), QStringLiteral("\uFFFC")});
    EXPECT_TRUE(matcher.isEmpty());
    EXPECT_EQ(matcher.unusable(), 3);
    EXPECT_TRUE(matcher.scan(QStringLiteral("anything - at all")).isEmpty());
}

TEST(MatcherTest, NamesKeepTheirNames) {
    EXPECT_EQ(levelName(Level::LookAlike), QStringLiteral("lookalike"));
    EXPECT_EQ(ruleName(Rule::JoinedUp), QStringLiteral("joined-up"));
}

// What the scan must say, found the slow way: every stretch of words compared with every name.
QList<Span> slowScan(const QStringList& list, const QString& text) {
    const Folded folded = fold(text);
    QList<Span> hits;
    for (qsizetype at = 0; at < folded.text.size();) {
        qsizetype best = 0;
        const bool begins = at == 0 || folded.text[at - 1] == QLatin1Char(' ');
        for (const QString& name : list) {
            const qsizetype end = at + name.size();
            const bool ends = end == folded.text.size() ||
                              (end < folded.text.size() && folded.text[end] == QLatin1Char(' '));
            if (begins && ends && folded.text.mid(at, name.size()) == name)
                best = std::max(best, name.size());
        }
        if (best > 0) hits.append(folded.source(at, best));
        at += std::max<qsizetype>(best, 1);
    }
    return hits;
}

TEST(MatcherTest, ThousandsOfRandomNamesAreFoundJustAsByComparingEach) {
    std::mt19937 engine(3);
    const auto word = [&engine](unsigned longest) {
        QString text;
        for (unsigned count = 1 + engine() % longest; count > 0; --count)
            text += QChar(char16_t(u'a' + engine() % 3));
        return text;
    };
    QStringList list;
    for (int i = 0; i < 3000; ++i)
        list.append(engine() % 2 == 0 ? word(7) : word(3) + QLatin1Char(' ') + word(3));
    QList<Pattern> patterns;
    for (const QString& name : list)
        patterns.append({name, int(patterns.size())});
    const Matcher matcher(patterns, RuleSet::only(Rule::AsWritten));
    for (int round = 0; round < 20; ++round) {
        QString text;
        for (int i = 0; i < 30; ++i)
            text += word(8) + (engine() % 3 == 0 ? QStringLiteral(",\n ") : QStringLiteral(" "));
        QList<Span> spans;
        for (const Hit& hit : matcher.scan(text))
            spans.append(hit.span);
        EXPECT_EQ(spans, slowScan(list, text));
    }
}

} // namespace
} // namespace casebound::text
