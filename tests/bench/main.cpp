// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benches.h"
#include "tests/bench/comparison.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

namespace casebound::bench {
namespace {

Outcome runAll(const QString& folder, const QString& pdfs) {
    const QDir top(folder);
    for (const char* part : {"import", "search", "sealing"})
        top.mkpath(QLatin1String(part));
    CB_CHECK(benchImport(top.filePath(QStringLiteral("import")), pdfs));
    CB_CHECK(benchSearch(top.filePath(QStringLiteral("search"))));
    return benchSealing(top.filePath(QStringLiteral("sealing")));
}

} // namespace
} // namespace casebound::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    casebound::bench::prepareLibrary();
    QTextStream err(stderr);
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        err << "No temporary folder could be made.\n";
        return 1;
    }
    QTextStream(stdout)
        << "Least and median of several repetitions, both sides in turn. Ratio: Casebound's median "
           "to the other's,\nso less than 1 is quicker. The key derivation is the tests' cheap "
           "one: it is paid once on opening.\n";
    const auto done = casebound::bench::runAll(folder.path(), application.arguments().value(1));
    if (done) return 0;
    err << done.error().message << '\n';
    return 1;
}
