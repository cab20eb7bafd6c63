// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/table.h"
#include "tests/architecture/tree.h"
#include "tests/support/printing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace casebound::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const QString kTableRoot = QStringLiteral(CASEBOUND_SOURCE_DIR);

TEST(DependencyTable, DeclaredIsTheOneOfTheDesign) {
    EXPECT_THAT(differences(declaredTable(kTableRoot), designTable()), IsEmpty());
}

TEST(DependencyTable, HasNoCycle) {
    EXPECT_THAT(cycles(declaredTable(kTableRoot)), IsEmpty());
    EXPECT_THAT(cycles(designTable()), IsEmpty());
}

TEST(DependencyTable, FindsACycleOverTwoSteps) {
    const Table table{{u"a"_qs, {u"b"_qs}}, {u"b"_qs, {u"c"_qs}}, {u"c"_qs, {u"a"_qs}}, {u"d"_qs, {u"a"_qs}}};
    EXPECT_THAT(cycles(table),
                ElementsAre(u"a reaches itself"_qs, u"b reaches itself"_qs, u"c reaches itself"_qs));
}

TEST(DependencyTable, IsReadFromTheBuildFile) {
    PlantedTree tree;
    tree.with(u"core/CMakeLists.txt"_qs, u"# casebound_module(ghost)\n"
                                         "casebound_module(base LINK PkgConfig::sodium)\n"
                                         "casebound_module(text USES base\n    edtf LINK ICU::uc)\n"_qs)
        .with(u"core/reading/wire/CMakeLists.txt"_qs,
              u"add_library(casebound_wire STATIC x.cpp)\n"
              "target_link_libraries(casebound_wire PUBLIC casebound_base casebound_flags)\n"_qs);
    const Table expected{
        {u"base"_qs, {}}, {u"text"_qs, {u"base"_qs, u"edtf"_qs}}, {u"wire"_qs, {u"base"_qs}}};
    EXPECT_EQ(declaredTable(tree.root()), expected);
}

TEST(DependencyTable, ADeclarationBeyondTheDesignIsFound) {
    const Table design{{u"base"_qs, {}}, {u"text"_qs, {u"base"_qs}}, {u"vault"_qs, {u"base"_qs}}};
    const Table declared{{u"base"_qs, {u"text"_qs}}, {u"text"_qs, {}}, {u"extra"_qs, {}}};
    EXPECT_THAT(differences(declared, design),
                ElementsAre(u"base: declared to use text, which the design does not allow"_qs,
                            u"extra: declared, but not in the design"_qs,
                            u"text: the design lets it use base, which is not declared"_qs,
                            u"vault: in the design, but not declared"_qs));
}

TEST(DependencyTable, APathBelongsToTheModuleOfItsFolder) {
    EXPECT_EQ(moduleOf(u"core/text/fold.h"_qs), u"text"_qs);
    EXPECT_EQ(moduleOf(u"core/reading/wire/frame.h"_qs), u"wire"_qs);
    EXPECT_EQ(moduleOf(u"core/reading/client.h"_qs), u"reading"_qs);
    EXPECT_EQ(moduleOf(u"app/cli/commands/seal.cpp"_qs), u"app/cli"_qs);
    EXPECT_EQ(moduleOf(u"ui/views/reply/editor.h"_qs), u"ui/views/reply"_qs);
    EXPECT_EQ(moduleOf(u"fold.h"_qs), QString());
    EXPECT_EQ(moduleOf(u"tests/support/fakes.h"_qs), QString());
}

} // namespace
} // namespace casebound::architecture
