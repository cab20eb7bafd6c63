// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matcher.h"
#include "tests/bench/benches.h"
#include "tests/bench/programs.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

#include <array>
#include <atomic>
#include <random>
#include <thread>

namespace casebound::bench {
namespace {

constexpr int kNames = 5000;
constexpr int kGivenNames = 120;          // of each script
constexpr qint64 kTextSize = 100'000'000; // bytes
constexpr qint64 kChunk = 1 << 20;        // read at a time, cut at a line's end
constexpr int kThreads = 2;
constexpr int kScans = 3;
constexpr int kSentencesAtOnce = 300;    // in one script
constexpr unsigned kNamedSentences = 10; // one of so many names somebody

// Names and words of four scripts, of the same syllables: many words of the text begin as names do. Six of
// ten are Latin.
class Language {
public:
    enum Script { Latin, Cyrillic, Greek, Arabic };
    static Script scriptOf(unsigned i) {
        constexpr std::array kScripts{Latin, Latin,    Latin,    Latin, Latin,
                                      Latin, Cyrillic, Cyrillic, Greek, Arabic};
        return kScripts[i % kScripts.size()];
    }

    QString word(Script script, unsigned syllables) {
        QString made;
        for (; syllables > 0; --syllables)
            made += any(m_syllables[script]);
        return made;
    }
    QString name(Script script) {
        QString made = word(script, 3);
        made[0] = made[0].toUpper();
        return any(m_given[script]) + u' ' + made;
    }
    QString sentence(Script script, const QStringList& names) {
        QStringList words;
        for (unsigned count = 5 + m_engine() % 9; count > 0; --count)
            words.append(word(script, 1 + m_engine() % 3));
        if (m_engine() % kNamedSentences == 0) words.insert(2, any(names));
        words[0][0] = words[0][0].toUpper();
        return words.join(u' ') + (m_engine() % 2 == 0 ? QStringLiteral(". ") : QStringLiteral(".\n"));
    }
    unsigned number() { return m_engine(); }

    Language() {
        for (const Script script : {Latin, Cyrillic, Greek, Arabic})
            for (int i = 0; i < kGivenNames; ++i) {
                QString made = word(script, 2);
                made[0] = made[0].toUpper();
                m_given[script].append(made);
            }
    }

private:
    const QString& any(const QStringList& list) { return list.at(int(m_engine() % unsigned(list.size()))); }

    std::mt19937 m_engine{1};
    std::array<QStringList, 4> m_given;
    const std::array<QStringList, 4> m_syllables{
        QStringLiteral("har ri et quill wren low maud tar gan to bi as fea ther brook field mar ley win "
                       "stone j\u00F6r g k\u00E4 "
                       "bich ler ann le na k\u00F6t ter berg bach \u00E9 lo se tran che m\u00E8 re val de "
                       "can ta ro rui zo pa we\u0142 "
                       "grz\u0119 do ski zde n\u011Bk ho \u0161ov no vak ma ric jan ka")
            .split(u' '),
        QStringLiteral(
            "зи на и да кру то я ро ва ти мо фей щег лов ский яр ина анов сто јан вре те ми лош пав ле")
            .split(u' '),
        QStringLiteral("θε ο φα νώ καλ λι γε ρί δου α χιλ λέ ας ψα ρο γιάν νης").split(u' '),
        QStringLiteral("زين ال قصا بجي يح يى رما ني كيخ سرو گل اندا می ثر یا چغتا ئی پور ی").split(u' ')};
};

QStringList inventedNames(Language& language) {
    QStringList all;
    for (unsigned i = 0; i < kNames; ++i)
        all.append(language.name(Language::scriptOf(i)));
    return all;
}

Outcome writeText(const QString& path, Language& language, const QStringList& names) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, QStringLiteral("The text cannot be written."));
    while (file.size() < kTextSize) {
        const auto script = Language::scriptOf(language.number());
        QString text;
        for (int i = 0; i < kSentencesAtOnce; ++i)
            text += language.sentence(script, names);
        file.write(text.toUtf8());
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
    Language language;
    const QStringList names = inventedNames(language);
    CB_CHECK(writeText(path, language, names));
    CB_CHECK(writeFile(list, names.join(u'\n').toUtf8()));
    QList<text::Pattern> patterns;
    for (const QString& name : names)
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
    CB_TRY(const Comparison row, isInstalled("rg")
                                     ? compare(what, ours, QStringLiteral("rg -F -i -f"), theirs, kScans)
                                     : alone(what, ours, QStringLiteral("rg"), kScans));
    print(QStringLiteral("Names in 100 MB of text"), {row});
    QTextStream(stdout) << "Names found: " << hits << '\n';
    return {};
}

} // namespace casebound::bench
