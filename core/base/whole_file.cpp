// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include <QFile>
#include <QFileInfo>

namespace casebound {

Result<QByteArray> readWholeFile(const QString& path, const QString& what, qint64 most) {
    const QFileInfo info(path);
    if (!info.exists()) return failure(ErrorCode::NotFound, QStringLiteral("There is no such %1.").arg(what));
    if (!info.isFile())
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is not an ordinary file."));
    if (info.size() > most)
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("This %1 is larger than %2 MiB, which is not read.").arg(what).arg(most >> 20));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NoPermission,
                       QStringLiteral("You have no permission to read this %1.").arg(what));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Io, QStringLiteral("The %1 could not be read to its end.").arg(what));
    return bytes;
}

} // namespace casebound
