// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/material.h"

#include "tests/core/reply/materials.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

TEST(Material, HoldsNoPrivateNotes) {
    auto source = titled<records::Source>(QStringLiteral("Handbook of slates"));
    source.common.notes = {
        {.id = newId<records::PartId>(),
         .text = records::PrivateText{maskedText(QStringLiteral("Ask the tiler's sister."))}}};
    Material material;
    material.add(source);
    ASSERT_NE(material.get<records::Source>(source.common.id), nullptr);
    EXPECT_TRUE(material.get<records::Source>(source.common.id)->common.notes.isEmpty());
}

TEST(Material, TakesNoConsentsAndNoExports) {
    Material material;
    material.add(titled<records::Consent>(QStringLiteral("The singer agrees")));
    material.add(titled<records::Export>(QStringLiteral("For the lawyer")));
    EXPECT_TRUE(material.records().isEmpty());
}

TEST(Material, RecordThatIsThereAlreadyIsNotAddedAgain) {
    const auto source = titled<records::Source>(QStringLiteral("Handbook of slates"));
    Material material;
    material.add(source);
    material.add(source);
    EXPECT_EQ(material.all<records::Source>().size(), 1);
}

TEST(Material, NothingIsCitedFromAPassageWhoseSourceIsProtected) {
    auto statement = denial();
    auto& passage = statement.points[0].passages[0];
    auto citation = titled<records::Citation>({});
    citation.from = statement.common.id;
    citation.fromPart = passage.id;
    const auto cited = [&](records::Basis basis) {
        passage.basis = basis;
        Material material;
        material.add(statement);
        material.add(citation);
        return material.citationsFrom(statement.common.id, passage.id).size();
    };
    EXPECT_EQ(cited(records::Basis::PinCite), 1);
    EXPECT_EQ(cited(records::Basis::ProtectedSource), 0);
}

TEST(Material, RecordsOfAKindComeInTheOrderOfTheirNumbers) {
    Material material;
    material.add(titled<records::Source>(QStringLiteral("Second"), 2));
    material.add(titled<records::Source>(QStringLiteral("First"), 1));
    const auto sources = material.all<records::Source>();
    ASSERT_EQ(sources.size(), 2);
    EXPECT_EQ(sources[0]->common.number, 1);
}

TEST(Material, PartIsThereOnlyWithTheRecordItIsOf) {
    const auto statement = denial();
    const auto page = newId<records::PartId>();
    const auto exhibit = titled<records::Exhibit>(QStringLiteral("Letter of the tiler"));
    Material material;
    material.add(statement);
    material.add(exhibit);
    material.addPage(page, {exhibit.common.id, 1, {}});
    EXPECT_TRUE(material.has(statement.common.id, {}));
    EXPECT_TRUE(material.has(statement.common.id, statement.points[0].claims[0].id));
    EXPECT_TRUE(material.has(exhibit.common.id, page));
    EXPECT_FALSE(material.has(statement.common.id, page));
    EXPECT_FALSE(material.has(exhibit.common.id, statement.points[0].id));
    EXPECT_FALSE(material.has(newId<records::RecordId>(), statement.points[0].id));
}

TEST(Material, WithoutNamesNoTextIsReadAsPublished) {
    EXPECT_THAT(Material().raw(maskedText(kDenial)), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(Material().toMasked(maskedText(kDenial), {0, 3}), FailsWith(ErrorCode::NamesHidden));
}

} // namespace
} // namespace casebound::reply
