// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/comparison.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace casebound::bench {

namespace {

constexpr int kWhat = 52;
constexpr int kTime = 10;
constexpr int kOther = 22;

QString timed(double seconds) {
    if (seconds >= 1) return QStringLiteral("%1 s").arg(seconds, 0, 'f', 2);
    if (seconds >= 0.001) return QStringLiteral("%1 ms").arg(seconds * 1e3, 0, 'f', 1);
    return QStringLiteral("%1 us").arg(seconds * 1e6, 0, 'f', 0);
}

QString pair(const Times& times) {
    return timed(times.least).rightJustified(kTime) + timed(times.median).rightJustified(kTime);
}

// Keeps the statistics that the library makes, by the name of what was repeated. Prints nothing.
class Statistics final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            const double seconds = run.GetAdjustedRealTime() / 1e9;
            if (run.aggregate_name == "median") m_times[run.run_name.function_name].median = seconds;
            if (run.aggregate_name == "least") m_times[run.run_name.function_name].least = seconds;
        }
    }
    Times of(const std::string& name) const { return m_times.at(name); }

private:
    std::map<std::string, Times> m_times;
};

double least(const std::vector<double>& values) {
    return *std::min_element(values.begin(), values.end());
}

// The library repeats, interleaves and computes; the work times itself, so that its preparation does not
// count.
class Repeated {
public:
    explicit Repeated(int repetitions)
        : m_repetitions(repetitions) {
        benchmark::ClearRegisteredBenchmarks();
    }

    Outcome add(const char* name, const Timed& work) {
        CB_CHECK(work()); // files are in the cache, programs loaded
        benchmark::RegisterBenchmark(name,
                                     [this, work](benchmark::State& state) {
                                         for (auto _ : state) {
                                             const auto seconds = work();
                                             if (!seconds && !m_error) m_error = seconds.error();
                                             state.SetIterationTime(seconds.value_or(0));
                                         }
                                     })
            ->UseManualTime()
            ->Iterations(1)
            ->Repetitions(m_repetitions)
            ->ComputeStatistics("least", least);
        return {};
    }

    Result<Statistics> run() {
        Statistics statistics;
        benchmark::RunSpecifiedBenchmarks(&statistics);
        if (m_error) return failure(*m_error);
        return statistics;
    }

private:
    int m_repetitions;
    std::optional<Error> m_error;
};

} // namespace

void prepareLibrary() {
    std::string name = "casebound-bench", interleave = "--benchmark_enable_random_interleaving=true";
    char* words[] = {name.data(), interleave.data(), nullptr};
    int count = 2;
    benchmark::Initialize(&count, words);
}

Result<Comparison> compare(const QString& what, const Timed& ours, const QString& other, const Timed& theirs,
                           int repetitions) {
    Repeated both(repetitions);
    CB_CHECK(both.add("ours", ours));
    CB_CHECK(both.add("theirs", theirs));
    CB_TRY(const auto statistics, both.run());
    return Comparison{what, other, statistics.of("ours"), statistics.of("theirs")};
}

Result<Comparison> alone(const QString& what, const Timed& ours, const QString& missing, int repetitions) {
    Repeated one(repetitions);
    CB_CHECK(one.add("ours", ours));
    CB_TRY(const auto statistics, one.run());
    return Comparison{what, missing + QStringLiteral(" is missing"), statistics.of("ours"), {}};
}

Result<double> secondsOf(const std::function<Outcome()>& work) {
    QElapsedTimer timer;
    timer.start();
    CB_CHECK(work());
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void print(const QString& title, const QList<Comparison>& rows) {
    QTextStream out(stdout);
    const QString times =
        QStringLiteral("least").rightJustified(kTime) + QStringLiteral("median").rightJustified(kTime);
    out << '\n'
        << title.leftJustified(kWhat) << times << "   " << QStringLiteral("other").leftJustified(kOther)
        << times << "   ratio\n";
    for (const Comparison& row : rows) {
        out << row.what.leftJustified(kWhat) << pair(row.ours) << "   " << row.other.leftJustified(kOther);
        if (row.theirs)
            out << pair(*row.theirs)
                << QStringLiteral("%1").arg(row.ours.median / row.theirs->median, 8, 'f', 2);
        out << '\n';
    }
}

} // namespace casebound::bench
