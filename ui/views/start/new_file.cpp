// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/new_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace casebound::views {

QString newFile(const QString& name) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(QFileInfo(documents).isWritable() ? documents : QDir::homePath());
    const auto path = [&](const QString& stem) {
        return folder.filePath(stem + QStringLiteral(".casebound"));
    };
    QString free = path(name);
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = path(QStringLiteral("%1 %2").arg(name).arg(number));
    return free;
}

} // namespace casebound::views
