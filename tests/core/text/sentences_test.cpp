// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"

#include <gtest/gtest.h>

#include <random>

namespace casebound::text {
namespace {

QStringList pieces(const QString& text, const QList<Span>& spans) {
    QStringList all;
    for (const Span& span : spans)
        all.append(textAt(text, span));
    return all;
}

QStringList sentencesOf(const QString& text) {
    return pieces(text, sentences(text));
}

TEST(ParagraphTest, BlankLinesPartWhereThereAreAny) {
    const QString text = QStringLiteral("One\nstill one.\n \r\n\n Two. \n");
    EXPECT_EQ(pieces(text, paragraphs(text)),
              (QStringList{QStringLiteral("One\nstill one."), QStringLiteral("Two.")}));
}

TEST(ParagraphTest, ElseEveryLineIsOne) {
    const QString text = QStringLiteral("One.\r\nTwo.\nThree.");
    EXPECT_EQ(paragraphs(text).size(), 3);
    EXPECT_TRUE(paragraphs(QStringLiteral(" \n\n ")).isEmpty());
}

TEST(SentenceTest, EachIsFoundWithoutTheSpaceAround) {
    EXPECT_EQ(sentencesOf(QStringLiteral(" We deny this.  Was it so? \u201CNo!\u201D she said. ")),
              (QStringList{QStringLiteral("We deny this."), QStringLiteral("Was it so?"),
                           QStringLiteral("\u201CNo!\u201D she said.")}));
}

TEST(SentenceTest, AbbreviationsAndInitialsDoNotEndOne) {
    const QStringList whole{QStringLiteral("Dr. Marlow and Prof. Quill came, e.g. Monday."),
                            QStringLiteral("See No. 5 and Art. 12."),
                            QStringLiteral("It was J. Marlow who asked."),
                            QStringLiteral("Am 3. Mai war Sitzung."),
                            QStringLiteral("1. The board met."),
                            QStringLiteral("(a) The board met.")};
    for (const QString& sentence : whole)
        EXPECT_EQ(sentencesOf(sentence), QStringList{sentence});
}

TEST(SentenceTest, TheSameLettersCanEndOne) {
    EXPECT_EQ(sentencesOf(QStringLiteral("Did they? No. They did not.")).size(), 3);
    EXPECT_EQ(sentencesOf(QStringLiteral("So did I. Then it ended in 12. The rest left.")).size(), 3);
}

TEST(SentenceTest, ALineBreakInsideAParagraphDoesNotEndOne) {
    EXPECT_EQ(sentencesOf(QStringLiteral("The treasurer\nKept the book. It was\nRed.\n\nNo title\n\nEnd.")),
              (QStringList{QStringLiteral("The treasurer\nKept the book."), QStringLiteral("It was\nRed."),
                           QStringLiteral("No title"), QStringLiteral("End.")}));
}

TEST(SentenceTest, AMentionBeginsASentenceAsANameDoes) {
    EXPECT_EQ(sentencesOf(QStringLiteral("She asked. \uFFFC left. Dr. \uFFFC stayed.")).size(), 3);
}

TEST(SentenceTest, OtherScriptsHaveSentencesToo) {
    EXPECT_EQ(sentencesOf(QStringLiteral("我们否认。没有证据。")).size(), 2);
    EXPECT_EQ(sentencesOf(QStringLiteral("هل حضر؟ لم يحضر أحد.")).size(), 2);
}

struct Marker {
    QString text;
    QString label;
};

TEST(NumberingTest, EveryUsualFormIsKnown) {
    const QList<Marker> markers{{QStringLiteral("1. The"), QStringLiteral("1")},
                                {QStringLiteral("12) The"), QStringLiteral("12")},
                                {QStringLiteral("(3) The"), QStringLiteral("3")},
                                {QStringLiteral("1.2 The"), QStringLiteral("1.2")},
                                {QStringLiteral("a) the"), QStringLiteral("a")},
                                {QStringLiteral("(b) the"), QStringLiteral("b")},
                                {QStringLiteral("iv. the"), QStringLiteral("iv")},
                                {QStringLiteral("§ 3 The"), QStringLiteral("§ 3")},
                                {QStringLiteral("  First, we"), QStringLiteral("First")},
                                {QStringLiteral("B. The"), QStringLiteral("B")}};
    for (const Marker& marker : markers) {
        const auto numbering = numberingAt(marker.text, 0);
        ASSERT_TRUE(numbering.has_value()) << marker.text.toStdString();
        EXPECT_EQ(numbering->label, marker.label);
    }
}

TEST(NumberingTest, AYearAnAmountOrAWordIsNone) {
    for (const char* text : {"2004 was hard", "2004. It", "3 members", "First we", "a member", "1.5million",
                             "(see) it", "", "1.x"})
        EXPECT_FALSE(numberingAt(QString::fromUtf8(text), 0).has_value()) << text;
}

TEST(NumberingTest, ItemsReachToTheNextNumber) {
    const QString text =
        QStringLiteral("We reply.\n1. It is false. Wholly.\nAs we said.\n2. (a) Not so:\n  (b) nor so.\n");
    const auto items = numberedItems(text);
    ASSERT_EQ(items.size(), 4);
    EXPECT_EQ(textAt(text, items[0].span), QStringLiteral("1. It is false. Wholly.\nAs we said."));
    EXPECT_EQ(textAt(text, items[0].body), QStringLiteral("It is false. Wholly.\nAs we said."));
    EXPECT_EQ(items[1].numbering.label, QStringLiteral("2"));
    EXPECT_EQ(textAt(text, proposedPoints(text)[2]), QStringLiteral("2. (a) Not so:"));
    EXPECT_EQ(textAt(text, items[3].body), QStringLiteral("nor so."));
}

TEST(NumberingTest, OrdinalWordsCountWhereSentencesBegin) {
    const QString text =
        QStringLiteral("We object. First, nobody asked. Second, nobody was there. It ended.");
    EXPECT_EQ(pieces(text, proposedPoints(text)),
              (QStringList{QStringLiteral("We object."), QStringLiteral("First, nobody asked."),
                           QStringLiteral("Second, nobody was there. It ended.")}));
}

TEST(NumberingTest, ASingleNumberIsNoNumbering) {
    const QString text = QStringLiteral("The board met on\n3. May was warm.");
    EXPECT_TRUE(numberedItems(text).isEmpty());
}

TEST(NumberingTest, WithoutNumbersEachSentenceIsAPoint) {
    const QString text = QStringLiteral("We deny this. It never was.");
    EXPECT_EQ(proposedPoints(text).size(), 2);
}

// Nothing but white space is lost, whatever the text: coverage is measured over these.
TEST(NumberingTest, ProposedPointsCoverEverythingInOrder) {
    std::mt19937 engine(9);
    const QStringList parts{QStringLiteral("1. "),      QStringLiteral("a) "),      QStringLiteral("Dr. "),
                            QStringLiteral("word "),    QStringLiteral("Word. "),   QStringLiteral("\n"),
                            QStringLiteral("\r\n\r\n"), QStringLiteral("Second, "), QStringLiteral("\u2029"),
                            QString(QChar(0xDC00)),     QStringLiteral("\uFFFC"),   QStringLiteral("3. May "),
                            QStringLiteral("\u00A0"),   QStringLiteral("\f"),       QStringLiteral("\u0085"),
                            QStringLiteral("?! ")};
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (unsigned count = engine() % 30; count > 0; --count)
            text += parts[qsizetype(engine()) % parts.size()];
        for (const auto& points : {proposedPoints(text), sentences(text), paragraphs(text)}) {
            qsizetype last = 0;
            for (const Span& point : points) {
                EXPECT_FALSE(point.isEmpty());
                EXPECT_TRUE(text.mid(last, point.start - last).trimmed().isEmpty());
                EXPECT_GE(point.start, last);
                last = point.end();
            }
            EXPECT_TRUE(text.mid(last).trimmed().isEmpty());
        }
    }
}

TEST(SentenceTest, LongTextWithoutAnySentenceIsNoTrouble) {
    EXPECT_EQ(sentences(QString(2'500'000, QLatin1Char('a'))).size(), 3);
    EXPECT_TRUE(sentences(QStringLiteral(" \n").repeated(500'000)).isEmpty());
    EXPECT_EQ(numberedItems(QStringLiteral("1. ").repeated(200'000)).size(), 0);
}

} // namespace
} // namespace casebound::text
