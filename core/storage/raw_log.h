// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QIODevice>

namespace casebound::storage {

// Where the pages of a write-ahead log stand that are newer than the file's
// (https://sqlite.org/walformat.html).
struct LoggedPages {
    QHash<quint32, qint64> offsets; // in the log, by page number
    quint32 pageCount = 0;          // of the whole database after the last commit; 0: nothing was committed
};

// Up to the last commit that is whole, as SQLite itself would replay it. A log that is none has no pages.
LoggedPages committedPages(QIODevice& log);

} // namespace casebound::storage
