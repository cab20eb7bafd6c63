// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace casebound {

namespace {
constexpr qint64 kPiece = qint64(1) << 20;
}

Result<QByteArray> readWholeFile(const QString& path, const QString& what, qint64 most) {
    const QFileInfo info(path);
    if (!info.exists()) return failure(ErrorCode::NotFound, QStringLiteral("There is no such %1.").arg(what));
    if (info.isDir()) return failure(ErrorCode::InvalidInput, QStringLiteral("This is a folder."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NoPermission,
                       QStringLiteral("You have no permission to read this %1.").arg(what));
    // A pipe does not say how much is in it.
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(std::min(file.size(), most)) + 1);
    while (bytes.size() <= most) {
        const QByteArray more = file.read(std::min(kPiece, most + 1 - bytes.size()));
        if (more.isEmpty()) break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Io, QStringLiteral("The %1 could not be read to its end.").arg(what));
    if (bytes.size() > most)
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("This %1 is larger than %2 MiB, which is not read.").arg(what).arg(most >> 20));
    return bytes;
}

} // namespace casebound
