// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace casebound::document {

namespace {

ContentLine one(Literal literal) {
    return {words(literal)};
}

Document nested() {
    Document document;
    document.blocks.push_back(Heading<Content>{1, one(u"a")});
    document.blocks.push_back(List<Content>{
        ListKind::Bulleted,
        {{{Paragraph<Content>{one(u"b")}, Note<Content>{NoteKind::Basis, {Paragraph<Content>{one(u"c")}}}}},
         {{Paragraph<Content>{one(u"d")}}}}});
    document.blocks.push_back(Quote<Content>{{one(u"e"), one(u"f")}, one(u"g")});
    Table<Content> table;
    table.caption = one(u"h");
    table.header = {one(u"i"), one(u"j")};
    table.rows = {{one(u"k"), one(u"l")}};
    document.blocks.push_back(table);
    document.blocks.push_back(PageBreak{});
    document.blocks.push_back(DefinitionList<Content>{{{one(u"m"), one(u"n")}}});
    return document;
}

} // namespace

TEST(Walk, InlinesComeInReadingOrder) {
    QString seen;
    walkInlines<Content>(nested().blocks, [&](const Inline& part) {
        seen += std::get<Literal>(std::get<document::Run>(part).words).toString();
    });
    EXPECT_EQ(seen.toStdString(), "abcdefghijklmn");
}

TEST(Walk, BlocksInsideOthersAreVisitedAfterTheirParents) {
    std::vector<std::size_t> kinds;
    walkBlocks<Content>(nested().blocks,
                        [&](const Block<Content>& block) { kinds.push_back(block.content.index()); });
    // heading, list, paragraph, note, paragraph, paragraph, quote, table, page break, definitions
    EXPECT_EQ(kinds, (std::vector<std::size_t>{0, 3, 1, 5, 1, 1, 2, 4, 7, 6}));
}

TEST(Anchor, ANameCarriesItsNumberAndARecordItsPath) {
    EXPECT_EQ(Anchor::named(u"section", 3).name(), QStringLiteral("section-3"));
    EXPECT_EQ(Anchor::named(u"coverage").name(), QStringLiteral("coverage"));
    const RecordId id = *RecordId::fromBytes(QByteArray(16, 'x'));
    EXPECT_TRUE(Anchor::record(id, {3}).isRecord());
    EXPECT_FALSE(Anchor::record(id, {3}) == Anchor::record(id, {4}));
}

} // namespace casebound::document
