// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matcher.h"
#include "tests/bench/benches.h"
#include "tests/bench/invented_pages.h"
#include "tests/bench/programs.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace casebound::bench {
namespace {

constexpr int kNames = 5000;
constexpr int kGivenNames = 400;
constexpr qint64 kTextSize = 100'000'000; // bytes
constexpr qint64 kChunk = 1 << 20;        // read at a time, cut at a line's end
constexpr int kThreads = 2;
constexpr int kRepetitions = 3;

QString capitalised(QString word) {
    word[0] = word[0].toUpper();
    return word;
}

// Words that do not stand in the pages themselves.
QString givenName(int i) {
    return capitalised(InventedPages::word(InventedPages::kVocabulary + 1 + i % kGivenNames));
}
QString familyName(int i) {
    return capitalised(InventedPages::word(InventedPages::kVocabulary + 1 + kGivenNames + i));
}

QStringList names() {
    QStringList all;
    for (int i = 0; i < kNames; ++i)
        all.append(givenName(i * 7) + u' ' + familyName(i));
    return all;
}

// One name in some disguise.
QString disguised(int i) {
    const QString given = givenName(i * 7);
    const QString family = familyName(i);
    switch (i % 6) {
    case 0:
        return given + u' ' + family;
    case 1:
        return (given + u' ' + family).toUpper();
    case 2:
        return given.left(1) + QStringLiteral(". ") + family;
    case 3:
        return family + QStringLiteral(", ") + given;
    case 4:
        return given + QStringLiteral("\n") + family + QStringLiteral("'s");
    default:
        return family;
    }
}

// Sentences of invented words, with a name on every page or so.
Outcome writeText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, QStringLiteral("The text cannot be written."));
    InventedPages pages;
    for (int i = 0; file.size() < kTextSize; ++i) {
        const QString page = pages.next().replace(QLatin1Char('\n'), QStringLiteral(".\nThen "));
        file.write(
            (disguised(i % kNames) + QStringLiteral(" said: ") + page + QStringLiteral(".\n\n")).toUtf8());
    }
    return {};
}

// The next piece, up to a line's end; empty at the end of the file.
QByteArray nextChunk(QFile& file) {
    QByteArray chunk = file.read(kChunk);
    if (!chunk.isEmpty() && !chunk.endsWith('\n')) chunk += file.readLine();
    return chunk;
}

// Each thread takes every other piece.
Result<qint64> hitsIn(const text::Matcher& matcher, const QString& path) {
    std::atomic<qint64> hits = 0;
    std::atomic<bool> failed = false;
    std::array<std::thread, kThreads> threads;
    for (int t = 0; t < kThreads; ++t)
        threads[std::size_t(t)] = std::thread([&, t] {
            QFile file(path);
            failed = failed || !file.open(QIODevice::ReadOnly);
            int turn = 0;
            for (QByteArray chunk = nextChunk(file); !chunk.isEmpty(); chunk = nextChunk(file), ++turn)
                if (turn % kThreads == t) hits += matcher.scan(QString::fromUtf8(chunk)).size();
        });
    for (std::thread& thread : threads)
        thread.join();
    if (failed) return failure(ErrorCode::Io, QStringLiteral("The text cannot be read."));
    return hits.load();
}

} // namespace

Outcome benchNames(const QString& folder) {
    const QDir top(folder);
    const QString path = top.filePath(QStringLiteral("text.txt"));
    const QString list = top.filePath(QStringLiteral("names.txt"));
    CB_CHECK(writeText(path));
    CB_CHECK(writeFile(list, names().join(u'\n').toUtf8()));
    QList<text::Pattern> patterns;
    for (const QString& name : names())
        patterns.append({name, int(patterns.size()), text::Form::Person});

    qint64 hits = 0;
    const Timed ours = [&]() -> Result<double> {
        return secondsOf([&]() -> Outcome {
            const text::Matcher matcher(patterns, text::RuleSet::all());
            CB_TRY(hits, hitsIn(matcher, path));
            return {};
        });
    };
    const Timed theirs = [&]() -> Result<double> {
        return secondsOf([&]() -> Outcome {
            CB_CHECK(run({QStringLiteral("rg"), QStringLiteral("-F"), QStringLiteral("-i"),
                          QStringLiteral("-c"), QStringLiteral("-f"), list, path},
                         Status::Any));
            return {};
        });
    };
    const QString what = QStringLiteral("%1 names, all rules, two threads").arg(kNames);
    CB_TRY(const Comparison row,
           isInstalled("rg") ? compare(what, ours, QStringLiteral("rg -F -i -f"), theirs, kRepetitions)
                             : alone(what, ours, QStringLiteral("rg"), kRepetitions));
    print(QStringLiteral("Names in 100 MB of text"), {row});
    QTextStream(stdout) << "Names found: " << hits << '\n';
    return {};
}

} // namespace casebound::bench
