// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/hardening.h"

#include <QFile>
#include <QFileInfo>
#include <QList>

#include <cerrno>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace casebound::vault {
namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A swap area that never reaches a disk in plain: memory that compresses itself, or dm-crypt.
bool isSafe(const QString& device, const QString& blockFolder) {
    const QString name = QFileInfo(QFileInfo(device).canonicalFilePath()).fileName();
    const QString known = name.isEmpty() ? QFileInfo(device).fileName() : name;
    if (known.startsWith(QLatin1String("zram"))) return true;
    return contentOf(blockFolder + QLatin1Char('/') + known + QStringLiteral("/dm/uuid"))
        .startsWith("CRYPT-");
}

} // namespace

Outcome hardenProcess() {
    const rlimit noCore = {0, 0};
    if (::setrlimit(RLIMIT_CORE, &noCore) == 0 && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0) return {};
    return failure(
        ErrorCode::Internal,
        QStringLiteral("This system does not let Casebound protect its memory from other programs, so "
                       "no case was opened."),
        QStringLiteral("errno %1").arg(errno));
}

std::optional<QString> swapWarning(const QString& swapsFile, const QString& blockFolder) {
    const QList<QByteArray> lines = contentOf(swapsFile).split('\n');
    for (const QByteArray& line : lines.mid(1)) { // the first line is a heading
        const QString device = QString::fromUtf8(line.simplified().split(' ').value(0));
        if (device.isEmpty() || isSafe(device, blockFolder)) continue;
        return QStringLiteral(
                   "This computer swaps memory to a disk that is not known to be encrypted (%1). Parts "
                   "of an open case can end up there, and hibernating writes all of it. Encrypt the "
                   "swap area, or switch it off while you work.")
            .arg(device);
    }
    return std::nullopt;
}

} // namespace casebound::vault
