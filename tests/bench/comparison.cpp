// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/comparison.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

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

QString pair(const Samples& samples) {
    return timed(samples.least()).rightJustified(kTime) + timed(samples.median()).rightJustified(kTime);
}

Outcome repeat(const Timed& work, Samples& into) {
    CB_TRY(const double seconds, work());
    into.seconds.append(seconds);
    return {};
}

} // namespace

double Samples::least() const {
    return *std::min_element(seconds.begin(), seconds.end());
}

double Samples::median() const {
    QList<double> sorted = seconds;
    std::sort(sorted.begin(), sorted.end());
    const qsizetype middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.at(middle) : (sorted.at(middle - 1) + sorted.at(middle)) / 2;
}

Result<Comparison> compare(const QString& what, const Timed& ours, const QString& other, const Timed& theirs,
                           int repetitions) {
    Comparison row{what, other, {}, {}};
    Samples warmUp;
    CB_CHECK(repeat(ours, warmUp));
    CB_CHECK(repeat(theirs, warmUp));
    for (int i = 0; i < repetitions; ++i) {
        CB_CHECK(repeat(ours, row.ours));
        CB_CHECK(repeat(theirs, row.theirs));
    }
    return row;
}

Result<Comparison> alone(const QString& what, const Timed& ours, const QString& missing, int repetitions) {
    Comparison row{what, missing + QStringLiteral(" is missing"), {}, {}};
    Samples warmUp;
    CB_CHECK(repeat(ours, warmUp));
    for (int i = 0; i < repetitions; ++i)
        CB_CHECK(repeat(ours, row.ours));
    return row;
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
        if (!row.theirs.seconds.isEmpty())
            out << pair(row.theirs)
                << QStringLiteral("%1").arg(row.ours.median() / row.theirs.median(), 8, 'f', 2);
        out << '\n';
    }
}

} // namespace casebound::bench
