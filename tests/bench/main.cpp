// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benches.h"
#include "tests/bench/comparison.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

namespace casebound::bench {
namespace {

struct Bench {
    QString name;
    std::function<Outcome(const QString& folder)> run;
};

QList<Bench> all(const QString& pdfs, int gigabytes) {
    return {{QStringLiteral("import"), [=](const QString& folder) { return benchImport(folder, pdfs); }},
            {QStringLiteral("search"), benchSearch},
            {QStringLiteral("sealing"), benchSealing},
            {QStringLiteral("unlock"), [=](const QString& folder) { return benchUnlock(folder, gigabytes); }},
            {QStringLiteral("commit"), benchCommit},
            {QStringLiteral("rekey"), benchRekey},
            {QStringLiteral("names"), benchNames},
            {QStringLiteral("ocr"), benchOcr}};
}

// Each in a folder of its own, which is gone before the next one begins.
Outcome runThem(const QList<Bench>& benches, const QStringList& wanted) {
    for (const Bench& bench : benches) {
        if (!wanted.isEmpty() && !wanted.contains(bench.name)) continue;
        const QTemporaryDir folder;
        if (!folder.isValid())
            return failure(ErrorCode::Io, QStringLiteral("No temporary folder could be made."));
        CB_CHECK(bench.run(folder.path()));
    }
    return {};
}

} // namespace
} // namespace casebound::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption only(
        QStringLiteral("only"),
        QStringLiteral("import, search, sealing, unlock, commit, rekey, names or ocr; again for more"),
        QStringLiteral("NAME"));
    const QCommandLineOption size(QStringLiteral("gigabytes"),
                                  QStringLiteral("of the large case that is unlocked"), QStringLiteral("N"),
                                  QStringLiteral("2"));
    parser.addOptions({only, size});
    parser.addHelpOption();
    parser.process(application);
    casebound::bench::prepareLibrary();
    QTextStream(stdout)
        << "Least and median of several repetitions, both sides in turn. Ratio: Casebound's median "
           "to the other's,\nso less than 1 is quicker. But for unlocking the key derivation is the tests' "
           "cheap one: it is paid once on opening.\n";
    const auto benches =
        casebound::bench::all(parser.positionalArguments().value(0), parser.value(size).toInt());
    const auto done = casebound::bench::runThem(benches, parser.values(only));
    if (done) return 0;
    QTextStream(stderr) << done.error().message << '\n';
    return 1;
}
