// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/backup_table.h"

#include "ui/models/plain_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace casebound::models {

using session::BackupFile;
using session::BackupState;

QStringList BackupTable::headers() const {
    return {tr("When"), tr("How"), tr("State"), tr("Size"), tr("File")};
}

QVariant BackupTable::cellText(const BackupFile& row, int column) const {
    switch (column) {
    case When:
        return momentInWords(row.at);
    case How:
        return row.isAutomatic ? tr("On closing") : tr("By hand");
    case State:
        return row.state == BackupState::Opens     ? tr("Opens as the case does")
               : row.state == BackupState::Damaged ? tr("Damaged")
                                                   : tr("Opens with former keys");
    case Size:
        return QLocale().formattedDataSize(row.bytes);
    case File:
        return QDir::toNativeSeparators(row.path);
    default:
        return {};
    }
}

QString BackupTable::cellIcon(const BackupFile& row, int column) const {
    if (column != State) return {};
    return row.state == BackupState::Opens     ? QStringLiteral("check")
           : row.state == BackupState::Damaged ? QStringLiteral("cross")
                                               : QStringLiteral("key");
}

CellTone BackupTable::cellTone(const BackupFile& row, int column) const {
    if (column != State) return column == When ? CellTone::Plain : CellTone::Quiet;
    return row.state == BackupState::Opens     ? CellTone::Good
           : row.state == BackupState::Damaged ? CellTone::Danger
                                               : CellTone::Warning;
}

QString lastGoodWords(const std::optional<session::GoodBackup>& backup) {
    const auto words = [](const char* source) { return QCoreApplication::translate("backup", source); };
    if (!backup)
        return words(QT_TRANSLATE_NOOP("backup", "There is no backup of this case yet. A lost or broken disk "
                                                 "would be the end of it."));
    const QString where = backup->path.isEmpty() ? QString() : QDir::toNativeSeparators(backup->path);
    if (backup->isThere || where.isEmpty())
        return words(QT_TRANSLATE_NOOP("backup", "Last good backup: %1, opened again and verified. %2"))
            .arg(momentInWords(backup->at), where);
    return words(QT_TRANSLATE_NOOP("backup", "Last good backup: %1. Its file is not there now: %2"))
        .arg(momentInWords(backup->at), where);
}

} // namespace casebound::models
