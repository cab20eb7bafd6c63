// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace casebound {

// A PNG of one pixel with further chunks: type and data.
QByteArray pngWith(const QList<std::pair<QByteArray, QByteArray>>& chunks);

// Exif data in little-endian order: a photographer as plain letters, an author as Windows writes it, and 51°
// 30' North, 0° 6' West.
QByteArray exifBlock(const QByteArray& artist, const QString& author);

// A JPEG without pixels: Exif data and a comment.
QByteArray jpegWith(const QByteArray& exif, const QByteArray& comment);

} // namespace casebound
