// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace casebound::ingest {

// A file to import, or a folder that could not be looked into.
struct ListedFile {
    QString path;
    QString reason; // why it cannot be read at all; empty for a file to try
};

// Files as they are given, folders with everything below them, in the order of their names. Hidden files are
// left out; a folder met twice through links is entered once.
QList<ListedFile> listFiles(const QStringList& paths);

} // namespace casebound::ingest
