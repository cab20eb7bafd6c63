// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/unnamed_names.h"

#include "tests/architecture/tree.h"

#include <gmock/gmock.h>

namespace casebound::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

QString q(const char* text) {
    return QString::fromUtf8(text);
}

TEST(UnnamedNames, AreTheirOwnThroughoutATarget) {
    EXPECT_THAT(namesUnnamedTwice(QStringLiteral(CASEBOUND_SOURCE_DIR)), IsEmpty());
}

TEST(UnnamedNames, SharedByTwoSourcesAreFound) {
    PlantedTree tree;
    tree.with(q("core/text/a.cpp"), q("namespace {\n"
                                      "constexpr int kSize = 3;\n"
                                      "struct Piece { int a; int b() { return 1; } };\n"
                                      "template <class T>\nint count(const T& of) { return 1; }\n"
                                      "const QLatin1String kKey(\"key\");\n"
                                      "constexpr std::array kWords{Piece{1}, Piece{2}};\n"
                                      "using Shape = int;\n"
                                      "TEST(A, B) { int mine; }\n"
                                      "}\nint open() { return 0; }\n"));
    tree.with(q("core/text/matching/b.cpp"), q("namespace {\n"
                                               "constexpr int kSize = 4;\n"
                                               "class Piece {};\n"
                                               "int count(int a = 3) { return a; }\n"
                                               "const QLatin1String kKey(\"other\");\n"
                                               "const char* kWords[] = {\"a\"};\n"
                                               "using Shape = long;\n"
                                               "TEST(A, C) { int mine; }\n"
                                               "}\nint open(int) { return 0; }\n"));
    tree.with(q("core/vault/c.cpp"), q("namespace {\nconstexpr int kSize = 5;\n}\n"));
    EXPECT_THAT(namesUnnamedTwice(tree.root()),
                ElementsAre(q("core/text: Piece in a.cpp, b.cpp"), q("core/text: Shape in a.cpp, b.cpp"),
                            q("core/text: count in a.cpp, b.cpp"), q("core/text: kKey in a.cpp, b.cpp"),
                            q("core/text: kSize in a.cpp, b.cpp"), q("core/text: kWords in a.cpp, b.cpp")));
}

} // namespace
} // namespace casebound::architecture
