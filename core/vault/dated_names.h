// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <optional>

// Names of further files of a case: its own name, what they are, and when, in UTC to the minute:
// "mill backup 2026-11-27 0312.casebound" beside "mill.casebound"; the second of a minute ends in "-2". They
// tell what the case's own name and the file's date tell, and no more.
namespace casebound::vault {

struct DatedName {
    QDateTime at; // UTC
    int number = 1;

    friend bool operator==(const DatedName&, const DatedName&) = default;
    friend bool operator<(const DatedName& one, const DatedName& other) {
        return one.at != other.at ? one.at < other.at : one.number < other.number;
    }
};

// When a file was made, by its name; nothing where this is not a name for that case with these words in it.
std::optional<DatedName> readDatedName(const QString& fileName, const QString& casePath,
                                       const QString& words);

// A path in `folder` that nothing has yet, nor a log or an unfinished file that belongs to it.
QString freeDatedPath(const QString& folder, const QString& casePath, const QString& words,
                      const QDateTime& at);

} // namespace casebound::vault
