// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clearing.h"

#include "tests/support/masked.h"
#include "tests/support/result_matchers.h"

#include <QSet>

#include <gtest/gtest.h>

namespace casebound::privacy {

namespace {

using document::Anchor;
using document::Content;
using document::Document;
using document::RecordRef;
using document::words;

const auto kWitness = *text::AppearanceId::fromBytes(QByteArray(16, 'w'));
const auto kAuthor = *text::AppearanceId::fromBytes(QByteArray(16, 'a'));
const auto kStatement = *document::RecordId::fromBytes(QByteArray(16, 's'));
const auto kExhibit = *document::RecordId::fromBytes(QByteArray(16, 'e'));

FakeResolver knowing() {
    FakeResolver resolver;
    resolver.labels = {{kWitness, QStringLiteral("Witness 3")}, {kAuthor, QStringLiteral("Author")}};
    resolver.references = {{kStatement, QStringLiteral("ST-002")}, {kExhibit, QStringLiteral("EX-009")}};
    return resolver;
}

Document withLine(document::ContentLine line) {
    Document document;
    document.blocks.push_back(document::Paragraph<Content>{std::move(line)});
    return document;
}

const cleared::Line& firstLine(const ClearedDocument& document) {
    return std::get<cleared::Paragraph>(document.blocks().back().content).text;
}

QString textOf(const cleared::Inline& part) {
    return std::get<cleared::Run>(part).text;
}

} // namespace

TEST(Clearing, MentionsAreReplacedByTheLabelsOfThePacket) {
    const auto masked = maskedText(QStringLiteral("\uFFFC told \uFFFC."), {kWitness, kAuthor});
    ASSERT_OK_AND(const auto cleared,
                  ClearingForTests::clear(withLine({document::content(masked), document::Mention{kAuthor}}),
                                          knowing()));
    EXPECT_EQ(textOf(firstLine(cleared).at(0)), QStringLiteral("Witness 3 told Author."));
    EXPECT_EQ(textOf(firstLine(cleared).at(1)), QStringLiteral("Author"));
}

TEST(Clearing, WithoutALabelAReferenceOrACheckNothingIsCleared) {
    Document document =
        withLine({document::Mention{kWitness}, document::Mention{kWitness}, RecordRef{kExhibit, {2}},
                  document::content(maskedText(QStringLiteral("typed"), {}, false))});
    document.title = {document::content(maskedText(QStringLiteral("\uFFFC"), {kAuthor}))};
    const Unresolved missing = unresolved(document, FakeResolver());
    EXPECT_EQ(missing.appearances, (QList<text::AppearanceId>{kAuthor, kWitness}));
    EXPECT_EQ(missing.records, QList<document::RecordId>{kExhibit});
    EXPECT_EQ(missing.uncheckedTexts.size(), 1);
    EXPECT_THAT(ClearingForTests::clear(document, FakeResolver()), FailsWith(ErrorCode::Refused));
}

TEST(Clearing, AnUnknownRecordInAHeadingsAnchorIsNoticed) {
    Document document;
    document.blocks.push_back(document::Heading<Content>{1, {words(u"x")}, Anchor::record(kExhibit)});
    EXPECT_EQ(unresolved(document, FakeResolver()).records.size(), 1);
}

TEST(Clearing, ARefusalHoldsNoTextOfTheDocument) {
    const auto refused = ClearingForTests::clear(
        withLine({document::content(maskedText(QStringLiteral("quince \uFFFC"), {kWitness}, false))}));
    ASSERT_THAT(refused, FailsWith(ErrorCode::Refused));
    EXPECT_FALSE(refused.error().message.contains(QStringLiteral("quince")));
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("1 people")));
}

TEST(Clearing, AReferenceLeadsToTheHeadingOfItsRecord) {
    Document document;
    document.blocks.push_back(
        document::Heading<Content>{1, {words(u"Point")}, Anchor::record(kStatement, {3})});
    document.blocks.push_back(
        document::Paragraph<Content>{{RecordRef{kStatement, {3}}, RecordRef{kExhibit}}});
    ASSERT_OK_AND(const auto cleared, ClearingForTests::clear(document, knowing()));
    const auto& heading = std::get<cleared::Heading>(cleared.blocks().front().content);
    const auto& link = std::get<cleared::InternalLink>(firstLine(cleared).at(0));
    EXPECT_EQ(link.label, QStringLiteral("ST-002.3"));
    EXPECT_EQ(link.anchor, heading.anchor.value());
    EXPECT_EQ(textOf(firstLine(cleared).at(1)), QStringLiteral("EX-009")); // no heading, no link
}

TEST(Clearing, EveryHeadingHasAnAnchorOfItsOwn) {
    Document document;
    for (int i = 0; i < 3; ++i)
        document.blocks.push_back(document::Heading<Content>{9, {words(u"x")}, Anchor::named(u"s", 1)});
    document.blocks.push_back(document::Heading<Content>{0, {words(u"y")}});
    ASSERT_OK_AND(const auto cleared, ClearingForTests::clear(document));
    QSet<QString> anchors;
    for (const auto& block : cleared.blocks()) {
        const auto& heading = std::get<cleared::Heading>(block.content);
        anchors.insert(heading.anchor.value());
        EXPECT_GE(heading.level, 1);
        EXPECT_LE(heading.level, 6);
    }
    EXPECT_EQ(anchors.size(), 4);
}

TEST(Clearing, LineEndsInContentBecomeLineBreaks) {
    ASSERT_OK_AND(const auto cleared, ClearingForTests::clear(withLine(
                                          {document::content(maskedText(QStringLiteral("a\r\nb")))})));
    ASSERT_EQ(firstLine(cleared).size(), 3U);
    EXPECT_TRUE(std::holds_alternative<cleared::LineBreak>(firstLine(cleared).at(1)));
}

TEST(Clearing, OnlyAddressesOfTheWebAndOfMailBecomeLinks) {
    const auto clearedAs = [](const QString& address, const QList<text::AppearanceId>& mentions = {}) {
        const Document document = withLine({document::Link{maskedText(address, mentions)}});
        const auto cleared = ClearingForTests::clear(document, knowing());
        return std::holds_alternative<cleared::Link>(firstLine(cleared.value()).at(0));
    };
    EXPECT_TRUE(clearedAs(QStringLiteral("https://example.org/a?b=c")));
    EXPECT_TRUE(clearedAs(QStringLiteral("mailto:board@example.org")));
    for (const char16_t* bad : {u"javascript:alert(1)", u"file:///etc/passwd", u"data:text/html,x",
                                u"https://", u"example.org", u"https://a b"})
        EXPECT_FALSE(clearedAs(QString::fromUtf16(bad))) << QString::fromUtf16(bad).toStdString();
    EXPECT_FALSE(clearedAs(QStringLiteral("https://example.org/\uFFFC"), {kWitness}));
}

TEST(Clearing, RowsOfATableAreFilledUp) {
    document::Table<Content> table;
    table.header = {{words(u"a")}};
    table.rows = {{}, {{words(u"b")}, {words(u"c")}, {words(u"d")}}};
    Document document;
    document.blocks.push_back(table);
    ASSERT_OK_AND(const auto cleared, ClearingForTests::clear(document));
    const auto& made = std::get<cleared::Table>(cleared.blocks().front().content);
    EXPECT_EQ(made.columns.size(), 3U);
    EXPECT_EQ(made.header.size(), 3U);
    EXPECT_EQ(made.rows.at(0).size(), 3U);
}

} // namespace casebound::privacy
