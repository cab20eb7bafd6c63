// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/file_list.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace casebound::ingest {

namespace {

void walk(const QString& folder, QSet<QString>& entered, QList<ListedFile>& found) {
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    if (entered.contains(canonical)) return;
    entered.insert(canonical);
    const QDir directory(folder);
    if (!QFileInfo(folder).isReadable() || !QFileInfo(folder).isExecutable()) {
        found.append({folder, QStringLiteral("You have no permission to look into this folder.")});
        return;
    }
    const auto entries = directory.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (entry.isDir())
            walk(entry.filePath(), entered, found);
        else
            found.append({entry.filePath(), {}});
    }
}

} // namespace

QList<ListedFile> listFiles(const QStringList& paths) {
    QList<ListedFile> found;
    QSet<QString> entered;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            walk(path, entered, found);
        else
            found.append({path, {}});
    }
    return found;
}

} // namespace casebound::ingest
