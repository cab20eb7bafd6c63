// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pixels.h"

#include "core/reading/wire/bounds.h"

#include <algorithm>

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

// Qt converts larger images in several threads, which the cage forbids.
constexpr qsizetype kPixelsInOneThread = 60000;

// What can be seen through lies on paper.
QImage onPaper(const QImage& drawn) {
    if (drawn.format() == QImage::Format_RGB32) return drawn;
    QImage paper(drawn.size(), QImage::Format_RGB32);
    if (paper.isNull()) return paper;
    const int rows = std::max(1, static_cast<int>(kPixelsInOneThread / drawn.width()));
    for (int top = 0; top < drawn.height(); top += rows) {
        QImage strip(drawn.constScanLine(top), drawn.width(), std::min(rows, drawn.height() - top),
                     drawn.bytesPerLine(), drawn.format());
        strip.setColorTable(drawn.colorTable());
        const QImage clear = strip.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < clear.height(); ++y) {
            const auto* from = reinterpret_cast<const QRgb*>(clear.constScanLine(y));
            auto* to = reinterpret_cast<QRgb*>(paper.scanLine(top + y));
            for (int x = 0; x < clear.width(); ++x) {
                const int white = 255 - qAlpha(from[x]);
                to[x] = qRgb(qRed(from[x]) + white, qGreen(from[x]) + white, qBlue(from[x]) + white);
            }
        }
    }
    return paper;
}

// Where pixel number `at` of `target` begins among `source` ones.
int startOf(int at, int source, int target) {
    return static_cast<int>(qint64(at) * source / target);
}

// The average of a block of pixels.
QRgb averageOf(const QImage& image, const QRect& block) {
    quint64 red = 0, green = 0, blue = 0;
    for (int y = block.top(); y <= block.bottom(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = block.left(); x <= block.right(); ++x) {
            red += static_cast<quint64>(qRed(row[x]));
            green += static_cast<quint64>(qGreen(row[x]));
            blue += static_cast<quint64>(qBlue(row[x]));
        }
    }
    const auto count = static_cast<quint64>(block.width()) * static_cast<quint64>(block.height());
    return qRgb(static_cast<int>(red / count), static_cast<int>(green / count),
                static_cast<int>(blue / count));
}

} // namespace

Image packed(const QImage& drawn) {
    const QImage image = onPaper(drawn);
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

QImage resized(const QImage& drawn, const QSize& size) {
    const QImage image = onPaper(drawn);
    if (image.size() == size) return image;
    QImage result(size, QImage::Format_RGB32);
    if (result.isNull()) return result;
    for (int y = 0; y < size.height(); ++y) {
        const int top = startOf(y, image.height(), size.height());
        const int down = std::max(1, startOf(y + 1, image.height(), size.height()) - top);
        auto* row = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int left = startOf(x, image.width(), size.width());
            const int across = std::max(1, startOf(x + 1, image.width(), size.width()) - left);
            row[x] = averageOf(image, QRect(left, top, across, down));
        }
    }
    return result;
}

bool isHandable(qint64 width, qint64 height) {
    return width <= kMaxPixelsASide && height <= kMaxPixelsASide && width * height <= kMaxPixels;
}

} // namespace casebound::reader
