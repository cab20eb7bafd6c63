// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace casebound::bench {

// Seconds, over all repetitions.
struct Times {
    double least = 0;
    double median = 0;
};

// One row: the same work done by Casebound and by something else.
struct Comparison {
    QString what;
    QString other; // what did it otherwise: "pdftotext"
    Times ours;
    std::optional<Times> theirs; // nothing where the other program is not installed
};

// One repetition: does its own preparation, and says how many seconds the part took that counts.
using Timed = std::function<Result<double>()>;

// Both sides, their repetitions interleaved by Google Benchmark, so that whatever else the machine does meets
// both; one repetition before that does not count. Errors: the first of either side.
Result<Comparison> compare(const QString& what, const Timed& ours, const QString& other, const Timed& theirs,
                           int repetitions);

// The same for work whose other side cannot run here.
Result<Comparison> alone(const QString& what, const Timed& ours, const QString& missing, int repetitions);

// Once, before the first comparison.
void prepareLibrary();

// How long `work` takes. Errors: its own.
Result<double> secondsOf(const std::function<Outcome()>& work);

// A table on standard output: least and median of both sides, and the ratio of the medians.
void print(const QString& title, const QList<Comparison>& rows);

} // namespace casebound::bench
