// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/desk_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QtMath>

namespace casebound::session {
namespace {

class ExhibitReadingTest : public DeskTest {
protected:
    ExhibitReading& reading() { return m_case->exhibits(); }
    QString minutes() {
        return import(pdfWithText({s("Minutes of the board\nGerold Pfefferkorn, keeper, has all keys\n"
                                     "and the boathouse was never locked."),
                                   s("On the second page Maud Ellersgate signs.")}));
    }
    ShownPage page(const QString& ref, qint64 number = 1) {
        auto page = reading().page(ref, number);
        EXPECT_THAT(page, IsOk());
        return page ? *page : ShownPage();
    }
    Selection select(const QString& ref, const char* words, qint64 number = 1) {
        return {ref, number, spanOf(page(ref, number).text, words)};
    }
};

TEST_F(ExhibitReadingTest, WithNamesShownAPageIsAsItWas) {
    const QString ref = minutes();
    const auto shown = page(ref);
    EXPECT_EQ(shown.ref, ref + s(" p.1"));
    EXPECT_EQ(shown.source, s("text-layer"));
    EXPECT_EQ(shown.width, 612);
    EXPECT_TRUE(shown.text.contains(s("Gerold Pfefferkorn, keeper")));
    EXPECT_EQ(text::textAt(shown.text, shown.words.first().span), s("Minutes"));
    EXPECT_THAT(reading().page(ref, 3), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(reading().page(s("PE-001"), 1), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(ExhibitReadingTest, WithNamesHiddenNoNameStandsInTextWordsOrFacts) {
    const QString ref = minutes();
    m_case->hideNames();
    const auto shown = page(ref);
    EXPECT_TRUE(shown.text.contains(s("Keeper, keeper, has all keys")));
    EXPECT_FALSE(holdsAName(shown.text));
    for (const auto& word : shown.words)
        EXPECT_FALSE(holdsAName(text::textAt(shown.text, word.span)));
    ASSERT_OK_AND(const auto facts, reading().facts(ref));
    EXPECT_FALSE(holdsAName(QString::fromUtf8(QJsonDocument(facts).toJson())));
}

TEST_F(ExhibitReadingTest, ANameOnAPageIsGivenToSomebodyElseOrToNobodyAndStaysSo) {
    load(R"({"identities": [{"names": ["Runa Achterholt"], "appearances":
        [{"label": "Voice T", "role": "official"}]}]})");
    const QString ref = minutes();
    const Selection name = select(ref, "Gerold Pfefferkorn");
    const auto people = m_case->editing().people(s("Voice T"), 5);
    ASSERT_THAT(people, IsOk());
    const QString other = people->first()[s("ref")].toString();
    ASSERT_THAT(reading().correctMention(name, other), IsOk());
    EXPECT_TRUE(page(ref).text.contains(s("Gerold Pfefferkorn, keeper"))); // what stands there is the same
    const auto asHidden = [&] {
        m_case->hideNames();
        const QString text = page(ref).text;
        EXPECT_THAT(m_case->showNames({}), IsOk());
        return text;
    };
    EXPECT_TRUE(asHidden().contains(s("Voice T, keeper, has all keys")));
    ASSERT_THAT(reading().correctMention(name, s("")), IsOk());
    EXPECT_TRUE(asHidden().contains(s("Gerold Pfefferkorn, keeper, has all keys")));
    const Selection second = select(ref, "Maud Ellersgate", 2);
    ASSERT_THAT(reading().correctMention(second, s("")), IsOk());
    ASSERT_THAT(m_case->namesDesk().addPerson(s("Tibor Quassel"), s("Voice Q"), s("official"), m_quiet),
                IsOk());
    m_case->hideNames();
    EXPECT_TRUE(page(ref, 2).text.contains(s("Maud Ellersgate signs")));
    EXPECT_THAT(reading().correctMention(second, s("")), FailsWith(ErrorCode::NamesHidden));
}

TEST_F(ExhibitReadingTest, AWordOfNobodyCannotBeGivenToSomebody) {
    const QString ref = minutes();
    EXPECT_THAT(reading().correctMention(select(ref, "boathouse"), s("PE-001")),
                FailsWith(ErrorCode::InvalidInput));
}

TEST_F(ExhibitReadingTest, EveryWordOfANameIsAllOfIt) {
    const QString ref = minutes();
    for (const bool isHidden : {false, true}) {
        SCOPED_TRACE(isHidden);
        if (isHidden) m_case->hideNames();
        const auto shown = page(ref);
        QList<ShownWord> words;
        for (const auto& word : shown.words)
            if (word.person == s("PE-001")) words.append(word);
        ASSERT_EQ(words.size(), 2); // "Gerold", "Pfefferkorn,"
        const QString name = isHidden ? s("Keeper") : s("Gerold Pfefferkorn");
        EXPECT_EQ(text::textAt(shown.text, words[0].span), name);
        EXPECT_TRUE(text::textAt(shown.text, words[1].span).startsWith(name));
        EXPECT_LT(words[0].box.right(), words[1].box.right());
        // What follows has its own words still.
        EXPECT_EQ(text::textAt(shown.text, shown.words.last().span).remove(u'.'), s("locked"));
        EXPECT_EQ(shown.words.last().person, QString());
    }
}

TEST_F(ExhibitReadingTest, WithNamesHiddenTheirPlacesInThePictureAreCovered) {
    const QString ref = minutes();
    constexpr double kScale = 2;
    ASSERT_OK_AND(const auto bare, reading().image(ref, 1, kScale, m_quiet));
    m_case->hideNames();
    ASSERT_OK_AND(const auto covered, reading().image(ref, 1, kScale, m_quiet));
    ASSERT_EQ(bare.width, 1224);
    ASSERT_EQ(covered.pixels.size(), bare.pixels.size());
    const int bytes = bare.format == reading::PixelFormat::Rgb888 ? 3 : 1;
    for (const auto& word : page(ref).words) {
        const QRectF box(word.box.topLeft() * kScale, word.box.size() * kScale);
        QSet<char> seen;
        bool isSame = true;
        for (int y = qCeil(box.top()); y < qFloor(box.bottom()); ++y)
            for (int x = qCeil(box.left()) * bytes; x < qFloor(box.right()) * bytes; ++x) {
                const qsizetype at = qsizetype(y) * bare.width * bytes + x;
                seen.insert(covered.pixels[at]);
                isSame = isSame && covered.pixels[at] == bare.pixels[at];
            }
        if (word.person.isEmpty()) {
            EXPECT_TRUE(isSame) << qPrintable(text::textAt(page(ref).text, word.span));
        } else {
            EXPECT_EQ(seen.size(), 1);
            EXPECT_FALSE(isSame);
        }
    }
}

TEST_F(ExhibitReadingTest, ASmallPictureIsCoveredInTheSamePlaces) {
    const QString ref = minutes();
    m_case->hideNames();
    // Less than what the reader draws at least.
    ASSERT_OK_AND(const auto image, reading().image(ref, 1, 0.01, m_quiet));
    const double scale = image.width / 612.0;
    const int bytes = image.format == reading::PixelFormat::Rgb888 ? 3 : 1;
    for (const auto& word : page(ref).words) {
        if (word.person.isEmpty()) continue;
        const QPointF middle = word.box.center() * scale;
        EXPECT_EQ(image.pixels[(qsizetype(middle.y()) * image.width + qsizetype(middle.x())) * bytes], 0x50);
    }
}

TEST_F(ExhibitReadingTest, APageWhoseNamesCannotBeFoundIsDrawnOnlyWithNamesShown) {
    PdfBuilder pdf;
    pdf.addPage("0 0 100 100 re f\n");
    const QString ref = import(pdf.build());
    EXPECT_THAT(reading().image(ref, 1, 1, m_quiet), IsOk());
    m_case->hideNames();
    EXPECT_THAT(reading().image(ref, 1, 1, m_quiet), FailsWith(ErrorCode::NamesHidden));
}

TEST_F(ExhibitReadingTest, BehindTheirOwnPasswordThereIsATextAndNoPicture) {
    open("names");
    load(R"({"identities": [{"key": "i", "names": ["Gerold Pfefferkorn"], "appearances":
        [{"key": "k", "label": "Keeper", "role": "third-party"}]}]})");
    const QString ref = minutes();
    const Selection selection = select(ref, "never locked");
    m_case->hideNames();
    const auto shown = page(ref);
    EXPECT_TRUE(shown.text.contains(s("Keeper, keeper, has all keys")));
    EXPECT_TRUE(shown.words.isEmpty());
    EXPECT_THAT(reading().image(ref, 1, 1, m_quiet), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(reading().cite(selection, {}, {}), FailsWith(ErrorCode::NamesHidden));
    ASSERT_OK_AND(const auto facts, reading().facts(ref));
    EXPECT_FALSE(facts[s("can_render")].toBool(true));
    EXPECT_FALSE(facts[s("why_not")].toString().isEmpty());
}

TEST_F(ExhibitReadingTest, ADocumentLockedWithItsOwnPasswordSaysSo) {
    ASSERT_OK_AND(const auto open, reading().facts(minutes()));
    EXPECT_TRUE(open[s("can_render")].toBool());
    EXPECT_EQ(open[s("pages")].toInt(), 2);
    PdfBuilder pdf;
    pdf.addPage(PdfBuilder::textAt(72, 700, "Locked minutes"));
    pdf.encrypt("sesame", "owner");
    const QString ref = import(pdf.build(), "sesame");
    EXPECT_EQ(page(ref).text.trimmed(), s("Locked minutes"));
    ASSERT_OK_AND(const auto facts, reading().facts(ref));
    EXPECT_FALSE(facts[s("can_render")].toBool(true));
    EXPECT_TRUE(facts[s("why_not")].toString().contains(s("password")));
    EXPECT_THAT(reading().image(ref, 1, 1, m_quiet), FailsWith(ErrorCode::PasswordNeeded));
}

TEST_F(ExhibitReadingTest, FindsWordsInWhatIsShownAndNothingElse) {
    const QString ref = minutes();
    ASSERT_OK_AND(const auto hits, reading().find(ref, s("ellersgate SIGNS"), 10, m_quiet));
    ASSERT_EQ(hits.size(), 1);
    EXPECT_EQ(hits[0].page, 2);
    EXPECT_EQ(text::textAt(page(ref, 2).text, hits[0].span), s("Ellersgate signs"));
    ASSERT_OK_AND(const auto few, reading().find(ref, s("the"), 1, m_quiet));
    EXPECT_EQ(few.size(), 1);
    m_case->hideNames();
    ASSERT_OK_AND(const auto gone, reading().find(ref, s("Ellersgate"), 10, m_quiet));
    EXPECT_TRUE(gone.isEmpty());
    ASSERT_OK_AND(const auto label, reading().find(ref, s("chair of the board signs"), 10, m_quiet));
    ASSERT_EQ(label.size(), 1);
    EXPECT_EQ(text::textAt(page(ref, 2).text, label[0].span), s("Chair of the Board signs"));
    EXPECT_FALSE(holdsAName(label[0].passage));
}

TEST_F(ExhibitReadingTest, ACitationLeadsBackToWhatWasSelected) {
    const QString ref = minutes();
    for (const bool isHidden : {false, true}) {
        SCOPED_TRACE(isHidden);
        if (isHidden) m_case->hideNames();
        const Selection selection = select(ref, "the boathouse was never");
        ASSERT_OK_AND(const QString citation, reading().cite(selection, {}, {}));
        EXPECT_EQ(shown(citation)[s("quote")].toString(), s("the boathouse was never"));
        ASSERT_OK_AND(const auto place, reading().placeOf(citation));
        EXPECT_EQ(place.selection.document, ref);
        EXPECT_EQ(place.selection.page, 1);
        EXPECT_EQ(place.selection.span, selection.span);
        ASSERT_EQ(place.rects.size(), 1);
        const auto words = page(ref).words;
        EXPECT_NEAR(place.rects[0].right(), words[words.size() - 2].box.right(), 0.2);
        // And with the names in another state.
        if (isHidden)
            ASSERT_THAT(m_case->showNames({}), IsOk());
        else
            m_case->hideNames();
        ASSERT_OK_AND(const auto again, reading().placeOf(citation));
        EXPECT_EQ(text::textAt(page(ref).text, again.selection.span), s("the boathouse was never"));
        ASSERT_THAT(m_case->showNames({}), IsOk());
    }
}

TEST_F(ExhibitReadingTest, ASelectionThatCutsANameCitesAllOfIt) {
    const QString ref = minutes();
    m_case->hideNames();
    ASSERT_OK_AND(const QString citation, reading().cite(select(ref, "per, keeper"), {}, {}));
    EXPECT_EQ(shown(citation)[s("quote")].toString(), s("Keeper, keeper"));
    ASSERT_THAT(m_case->showNames({}), IsOk());
    EXPECT_EQ(shown(citation)[s("quote")].toString(), s("Gerold Pfefferkorn, keeper"));
}

TEST_F(ExhibitReadingTest, WhatStandsAroundACitationHoldsNoHalfOfAName) {
    // The context's 32 units begin, or end, within the name.
    const QString ref = import(pdfWithText({s("Gerold Pfefferkorn, it was said then, lost it.\n"
                                              "They all met near the boathouse Gerold Pfefferkorn.")}));
    m_case->hideNames();
    for (const char* words : {"lost it", "all met"}) {
        ASSERT_OK_AND(const QString citation, reading().cite(select(ref, words), {}, {}));
        const auto told = shown(citation);
        EXPECT_FALSE(holdsAName(told[s("before")].toString() + told[s("after")].toString()));
        EXPECT_TRUE((told[s("before")].toString() + told[s("after")].toString()).contains(s("Keeper")));
    }
}

TEST_F(ExhibitReadingTest, CitesFromAPassageOfTheRecordAndOfNoOther) {
    load(R"({"public-statements": [{"title": "Ours", "text": "It was lost.", "points":
        [{"quote": "It was lost.", "answer": "It was not."}]}], "events": [{"title": "A loss"}]})");
    ASSERT_OK_AND(const auto view, m_case->statements().view(s("ST-001")));
    const QString passage = view.points.first().passages.first().id;
    const QString ref = minutes();
    const auto selection = select(ref, "all keys");
    EXPECT_THAT(reading().cite(selection, s("EV-001"), passage), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(reading().cite(selection, s("ST-001"), s("#1")), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(reading().cite({ref, 1, {3, 0}}, {}, {}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(reading().cite({ref, 1, {900, 5}}, {}, {}), FailsWith(ErrorCode::InvalidInput));
    ASSERT_THAT(reading().cite(selection, s("ST-001"), passage), IsOk());
    ASSERT_OK_AND(const auto after, m_case->statements().view(s("ST-001")));
    const auto citations = after.points.first().passages.first().citations;
    ASSERT_EQ(citations.size(), 1);
    EXPECT_EQ(citations[0].quote, s("all keys"));
    EXPECT_EQ(citations[0].target, ref + s(" p.1"));
}

TEST_F(ExhibitReadingTest, SelectedWordsBringTheirMentions) {
    const QString ref = minutes();
    ASSERT_OK_AND(const auto words, reading().words(select(ref, "Gerold Pfefferkorn, keeper, has")));
    EXPECT_EQ(words[s("text")].toString(), QString(QChar(0xFFFC)) + s(", keeper, has"));
    const auto mentions = words[s("mentions")].toArray();
    ASSERT_EQ(mentions.size(), 1);
    EXPECT_EQ(mentions[0][s("ref")].toString(), s("PE-001"));
    EXPECT_EQ(mentions[0][s("label")].toString(), s("Keeper"));
}

} // namespace
} // namespace casebound::session
