// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pixels.h"

#include "core/reading/wire/bounds.h"

#include <QPainter>

namespace casebound::reader {

using namespace reading::wire;

namespace {

bool isGrey(const QImage& image) {
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            if (qRed(row[x]) != qGreen(row[x]) || qGreen(row[x]) != qBlue(row[x])) return false;
    }
    return true;
}

// What can be seen through lies on paper.
QImage onWhite(const QImage& drawn) {
    if (!drawn.hasAlphaChannel()) return drawn.convertToFormat(QImage::Format_RGB32);
    QImage paper(drawn.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, drawn);
    return paper;
}

} // namespace

Image packed(const QImage& drawn) {
    const QImage image = onWhite(drawn);
    Image result{image.width(), image.height(), isGrey(image) ? PixelFormat::Grey8 : PixelFormat::Rgb888, {}};
    const bool grey = result.format == PixelFormat::Grey8;
    result.pixels.resize(qsizetype(image.width()) * image.height() * (grey ? 1 : 3));
    char* out = result.pixels.data();
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            *out++ = static_cast<char>(qRed(row[x]));
            if (grey) continue;
            *out++ = static_cast<char>(qGreen(row[x]));
            *out++ = static_cast<char>(qBlue(row[x]));
        }
    }
    return result;
}

bool isHandable(qint64 width, qint64 height) {
    return width <= kMaxPixelsASide && height <= kMaxPixelsASide && width * height <= kMaxPixels;
}

} // namespace casebound::reader
