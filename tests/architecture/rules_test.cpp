// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"
#include "tests/architecture/tree.h"
#include "tests/support/printing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace casebound::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const QString kRoot = QStringLiteral(CASEBOUND_SOURCE_DIR);
const QString kQtCore = QStringLiteral(CASEBOUND_QTCORE_HEADERS);
const QString kLicense = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n");

TEST(Includes, FollowTheDependencyTable) {
    EXPECT_THAT(includesOutsideTheTable(kRoot, designTable()), IsEmpty());
}

TEST(Includes, OfAModuleThatTheTableDoesNotAllowAreFound) {
    PlantedTree tree;
    tree.with(u"core/base/result.h"_qs, {}).with(u"core/privacy/gate.h"_qs, {}).with(u"ui/jobs/job.h"_qs, {});
    tree.with(u"core/report/html.cpp"_qs,
              u"#include \"core/base/result.h\"\n#include \"core/privacy/gate.h\"\n"_qs);
    tree.with(u"core/text/fold.cpp"_qs, u"#include \"core/privacy/gate.h\"\n"_qs);
    tree.with(u"app/cli/main.cpp"_qs, u"  #  include \"ui/jobs/job.h\"\n"_qs);
    EXPECT_THAT(includesOutsideTheTable(tree.root(), designTable()),
                ElementsAre(u"app/cli/main.cpp:1: app/cli may not include ui/jobs (ui/jobs/job.h)"_qs,
                            u"core/text/fold.cpp:1: text may not include privacy (core/privacy/gate.h)"_qs));
}

TEST(Includes, OfOneViewByAnotherAreFound) {
    PlantedTree tree;
    tree.with(u"ui/views/reply/editor.h"_qs, {}).with(u"ui/models/list.h"_qs, {});
    tree.with(u"ui/views/search/box.cpp"_qs,
              u"#include \"ui/models/list.h\"\n#include \"ui/views/reply/editor.h\"\n"_qs);
    tree.with(u"ui/shell/window.cpp"_qs, u"#include \"ui/views/reply/editor.h\"\n"_qs);
    EXPECT_THAT(includesOutsideTheTable(tree.root(), designTable()),
                ElementsAre(u"ui/views/search/box.cpp:2: ui/views/search may not include ui/views/reply "
                            "(ui/views/reply/editor.h)"_qs));
}

TEST(Includes, OfTestsAndOfFilesThatAreNotThereAreFound) {
    PlantedTree tree;
    tree.with(u"tests/support/fakes.h"_qs, {});
    tree.with(u"core/base/clock.cpp"_qs, u"#include \"tests/support/fakes.h\"\n#include \"clock.h\"\n"
                                         "#include \"core/base/gone.h\"\n"_qs);
    EXPECT_THAT(
        includesOutsideTheTable(tree.root(), designTable()),
        ElementsAre(u"core/base/clock.cpp:1: tests/support/fakes.h is not written from the project's root"_qs,
                    u"core/base/clock.cpp:2: clock.h is not written from the project's root"_qs,
                    u"core/base/clock.cpp:3: core/base/gone.h does not exist"_qs));
}

TEST(Libraries, AreIncludedInTheirOneHomeOnly) {
    EXPECT_THAT(librariesOutsideTheirHome(kRoot), IsEmpty());
}

TEST(Libraries, IncludedElsewhereAreFound) {
    PlantedTree tree;
    tree.with(u"core/storage/db.cpp"_qs, u"#include <sqlite3.h>\n"_qs);
    tree.with(u"core/casefile/db.cpp"_qs, u"#include <sqlite3.h>\n"_qs);
    tree.with(u"core/base/random.cpp"_qs, u"#include <sodium.h>\n"_qs);
    tree.with(u"core/session/code.cpp"_qs, u"#include <libgfshare.h>\n#include <qrencode.h>\n"_qs);
    tree.with(u"core/vault/key.cpp"_qs, u"#include <openssl/evp.h>\n#include \"sodium.h\"\n"_qs);
    tree.with(u"core/reading/client.cpp"_qs, u"#include <poppler/qt6/poppler-qt6.h>\n"_qs);
    tree.with(u"core/text/fold_test.cpp"_qs, u"#include <gtest/gtest.h>\n"_qs);
    EXPECT_THAT(librariesOutsideTheirHome(tree.root()),
                ElementsAre(u"core/base/random.cpp:1: sodium.h has another home"_qs,
                            u"core/casefile/db.cpp:1: sqlite3.h has another home"_qs,
                            u"core/reading/client.cpp:1: poppler/qt6/poppler-qt6.h has another home"_qs,
                            u"core/session/code.cpp:1: libgfshare.h has another home"_qs,
                            u"core/session/code.cpp:2: qrencode.h has another home"_qs,
                            u"core/text/fold_test.cpp:1: gtest/gtest.h has another home"_qs,
                            u"core/vault/key.cpp:1: openssl/evp.h has another home"_qs,
                            u"core/vault/key.cpp:2: sodium.h has another home"_qs));
}

TEST(Qt, BelowTheWindowIsQtCoreOnly) {
    EXPECT_THAT(qtBeyondCore(kRoot, kQtCore), IsEmpty());
}

TEST(Qt, WidgetsAndDrawingBelowTheWindowAreFoundHoweverTheyAreWritten) {
    PlantedTree tree;
    tree.with(u"core/base/a.cpp"_qs,
              u"#include <QString>\n#include <QtCore/QFile>\n#include <QtWidgets/QWidget>\n"
              "#include <QImage>\n#include <qwidget.h>\n"_qs);
    tree.with(u"app/reader/page.cpp"_qs, u"#include <QImage>\n#include <QWidget>\n"_qs);
    tree.with(u"app/desktop/main.cpp"_qs, u"#include <QApplication>\n"_qs);
    EXPECT_THAT(qtBeyondCore(tree.root(), kQtCore),
                ElementsAre(u"app/reader/page.cpp:2: QWidget is no header of QtCore"_qs,
                            u"core/base/a.cpp:3: QtWidgets/QWidget is no header of QtCore"_qs,
                            u"core/base/a.cpp:4: QImage is no header of QtCore"_qs,
                            u"core/base/a.cpp:5: qwidget.h is no header of QtCore"_qs));
}

TEST(Words, OfDialogsEventLoopsAndTranslationStandInTheWindowOnly) {
    EXPECT_THAT(forbiddenWords(kRoot), IsEmpty());
}

TEST(Words, InCodeAreFoundAndThoseInCommentsAndTextsAreNot) {
    PlantedTree tree;
    tree.with(u"core/base/a.cpp"_qs,
              u"// QFileDialog and tr(x)\nauto a = \"QApplication\";\nauto b = tr(\"yes\");\n"
              "QEventLoop loop;\nauto c = str(1);\n"_qs);
    tree.with(u"ui/views/search/x.cpp"_qs, u"QFileDialog dialog;\nauto a = tr(\"yes\");\n"_qs);
    tree.with(u"ui/widgets/file_chooser.cpp"_qs, u"QFileDialog dialog;\n"_qs);
    tree.with(u"ui/views/search/y.cpp"_qs,
              u"auto* box = new QComboBox;\nauto* calm = new CalmComboBox;\n"_qs);
    EXPECT_THAT(forbiddenWords(tree.root()),
                ElementsAre(u"core/base/a.cpp:4: QEventLoop has no place here"_qs,
                            u"core/base/a.cpp:3: tr( has no place here"_qs,
                            u"ui/views/search/x.cpp:1: QFileDialog has no place here"_qs,
                            u"ui/views/search/y.cpp:1: new QComboBox has no place here"_qs));
}

TEST(Sql, StandsOnlyInTheModulesThatOwnTables) {
    EXPECT_THAT(sqlOutsideItsModules(kRoot), IsEmpty());
}

TEST(Sql, ElsewhereIsFoundAlsoInRawStrings) {
    PlantedTree tree;
    tree.with(u"core/casefile/ok.cpp"_qs, u"auto q = \"SELECT id FROM body\";\n"_qs);
    tree.with(u"core/session/a.cpp"_qs, u"// SELECT id FROM body\nauto a = \"Select a file\";\n"
                                        "auto q = R\"sql(\n  DELETE FROM body WHERE id = ?)sql\";\n"
                                        "auto u = u8R\"(UPDATE body SET name = ?)\";\n"_qs);
    tree.with(u"core/ingest/b.cpp"_qs,
              u"char c = '\"'; auto q = \"INSERT OR IGNORE INTO body VALUES (?)\";\n"_qs);
    EXPECT_THAT(sqlOutsideItsModules(tree.root()),
                ElementsAre(u"core/ingest/b.cpp:1: SQL outside its modules"_qs,
                            u"core/session/a.cpp:3: SQL outside its modules"_qs,
                            u"core/session/a.cpp:5: SQL outside its modules"_qs));
}

TEST(Files, AreShortLicensedAndGuarded) {
    EXPECT_THAT(filesOutOfShape(kRoot), IsEmpty());
}

TEST(Files, OutOfShapeAreFound) {
    PlantedTree tree;
    tree.with(u"core/base/fine.h"_qs, kLicense + u"#pragma once\n"_qs);
    tree.with(u"core/base/long.cpp"_qs, kLicense + QString(400, u'\n'));
    tree.with(u"core/base/longest.cpp"_qs, kLicense + QString(399, u'\n'));
    tree.with(u"core/base/open.h"_qs, kLicense + u"\n"_qs);
    tree.with(u"tests/x_test.cpp"_qs, u"#include <QString>\n"_qs);
    EXPECT_THAT(filesOutOfShape(tree.root()),
                ElementsAre(u"core/base/long.cpp:401: more than 400 lines: a concept is missing"_qs,
                            u"core/base/open.h:2: no #pragma once"_qs,
                            u"tests/x_test.cpp:1: the license line is not the first"_qs));
}

TEST(TopLevel, IsTheFixedList) {
    EXPECT_THAT(topLevelStrangers(kRoot), IsEmpty());
}

TEST(TopLevel, OtherFoldersAreFound) {
    PlantedTree tree;
    tree.with(u".gitignore"_qs, u"/build/\n"_qs).with(u"build/x"_qs, {}).with(u"core/x"_qs, {});
    tree.with(u"scripts/x"_qs, {}).with(u"README.md"_qs, {});
    EXPECT_THAT(topLevelStrangers(tree.root()), ElementsAre(u"scripts: the top level is fixed"_qs));
}

} // namespace
} // namespace casebound::architecture
