// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/exhibit_document.h"

#include "core/document/walk.h"
#include "tests/core/reply/materials.h"
#include "tests/core/reply/print.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using document::NoteKind;

records::Exhibit letter() {
    auto exhibit = titled<records::Exhibit>(QStringLiteral("Letter of the tiler"));
    exhibit.dated = QStringLiteral("2019-03-04");
    exhibit.provenance = maskedText(QStringLiteral("Found in the vestry."));
    exhibit.parent = newId<records::RecordId>();
    exhibit.duplicateOf = newId<records::RecordId>();
    exhibit.common.notes = {
        {.id = newId<records::PartId>(),
         .text = records::PrivateText{maskedText(QStringLiteral("Ask the tiler's sister."))}}};
    return exhibit;
}

TEST(ExhibitDocument, ItSaysOfItselfThatItIsNotTheOriginal) {
    const auto document = exhibitDocument(letter(), {{1, maskedText(QStringLiteral("Dear warden"))}});
    ASSERT_FALSE(document.blocks.empty());
    const auto first = notes({document.blocks.front()}, NoteKind::Warning);
    EXPECT_TRUE(says(first, QStringLiteral("and not the exhibit itself")));
}

TEST(ExhibitDocument, PageWithoutTextSaysSo) {
    const auto document = exhibitDocument(letter(), {{1, maskedText(QStringLiteral("Dear warden"))},
                                                     {2, maskedText(QString())},
                                                     {3, maskedText(QStringLiteral(" \n\n "))}});
    const auto warnings = [&](const QString& page) {
        return notes(section(document, page), NoteKind::Warning);
    };
    EXPECT_TRUE(warnings(QStringLiteral("Page 1")).isEmpty());
    EXPECT_EQ(warnings(QStringLiteral("Page 2")),
              QStringList(QStringLiteral("No text was found on this page.")));
    EXPECT_EQ(warnings(QStringLiteral("Page 3")).size(), 1);
}

TEST(ExhibitDocument, PagesComeWithTheirNumbersAndTheLinesOfTheText) {
    const auto document =
        exhibitDocument(letter(), {{4, maskedText(QStringLiteral("Slates  12\nNails  400"))},
                                   {5, maskedText(QStringLiteral("Yours"))}});
    EXPECT_EQ(headings(document), QStringList({QStringLiteral("Page 4"), QStringLiteral("Page 5")}));
    EXPECT_TRUE(printed(document).contains(QStringLiteral("Slates  12 / Nails  400")));
}

TEST(ExhibitDocument, PersonOnAPageStaysAMention) {
    const auto tiler = person(records::AppearanceRole::Witness, QStringLiteral("Tiler"));
    const auto document =
        exhibitDocument(letter(), {{1, mentioning(QStringLiteral("Signed, @"), {appearanceId(tiler)})}});
    EXPECT_TRUE(printed(document).contains(QStringLiteral("Signed, ") + mention(tiler.common.id)));
}

TEST(ExhibitDocument, WhereItComesFromIsToldAndNoOtherRecordIsReferredTo) {
    const auto exhibit = letter();
    const auto document = exhibitDocument(exhibit, {});
    EXPECT_EQ(fact(document.blocks, QStringLiteral("Dated")), QStringLiteral("4 March 2019"));
    EXPECT_EQ(fact(document.blocks, QStringLiteral("Provenance")), QStringLiteral("Found in the vestry."));
    EXPECT_EQ(printed(document.title),
              reference(exhibit.common.id) + QStringLiteral(": Letter of the tiler"));
    document::walkInlines<document::Content>(document.blocks, [](const document::Inline& part) {
        EXPECT_FALSE(std::holds_alternative<document::RecordRef>(part));
    });
}

TEST(ExhibitDocument, PrivateNotesAreNotInIt) {
    EXPECT_FALSE(says(printed(exhibitDocument(letter(), {})), QStringLiteral("sister")));
}

} // namespace
} // namespace casebound::reply
