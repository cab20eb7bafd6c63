// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/storage/recorded_disk.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <functional>
#include <iostream>

namespace casebound::storage {

// In memory where there is such a place: flushing is what the model is about, and costs most of the time.
inline QString quickFolder() {
    const QString memory = QStringLiteral("/dev/shm");
    const QString where = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return where + QStringLiteral("/cb-crash-XXXXXX");
}

struct CrashReport {
    int crashes = 0;
    int bad = 0;
    QString complaints; // the first few
};

// What is wrong in a folder after a crash; empty: nothing.
using AfterCrash = std::function<QString(const QDir& folder, const DiskAfterCrash& disk)>;

// The power fails after each step, `times` times with another outcome. Prints how often.
inline CrashReport crashEverywhere(const QList<DiskStep>& steps, int times, const char* when,
                                   const AfterCrash& look) {
    constexpr unsigned kSeed = 20260302;
    std::mt19937 chance(kSeed);
    const QTemporaryDir folder(quickFolder());
    CrashReport report;
    for (qsizetype count = 0; count <= steps.size(); ++count) {
        for (int i = 0; i < times; ++i, ++report.crashes) {
            const DiskAfterCrash disk = crashAfter(steps, count, chance);
            layOut(disk, folder.path());
            const QString wrong = look(QDir(folder.path()), disk);
            if (!wrong.isEmpty() && ++report.bad <= 3)
                report.complaints += QStringLiteral("after step %1: %2\n").arg(count).arg(wrong);
        }
    }
    std::cout << report.crashes << " power failures " << when << ", at each of " << steps.size()
              << " steps (seed " << kSeed << "): " << report.bad << " with something wrong\n";
    return report;
}

} // namespace casebound::storage
