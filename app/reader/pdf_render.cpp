// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_render.h"

#include <QImage>

#include <poppler-qt6.h>

#include <cmath>

namespace casebound::reader {

using namespace reading::wire;

namespace {

struct Area {
    qint64 x = 0;
    qint64 y = 0;
    qint64 width = 0;
    qint64 height = 0;
};

// In pixels, of what was asked for.
Area areaOf(const Poppler::Page& page, const RenderRequest& request) {
    const double scale = request.dpi / 72;
    if (!request.whole)
        return {std::llround(request.part.x * scale), std::llround(request.part.y * scale),
                std::llround(request.part.width * scale), std::llround(request.part.height * scale)};
    const QSizeF size = page.pageSizeF();
    return {0, 0, std::llround(std::ceil(size.width() * scale)),
            std::llround(std::ceil(size.height() * scale))};
}

bool isGrey(const QImage& image) {
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            if (qRed(row[x]) != qGreen(row[x]) || qGreen(row[x]) != qBlue(row[x])) return false;
    }
    return true;
}

Image packed(const QImage& image) {
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

} // namespace

Answer<Image> renderPage(Poppler::Document& document, const Poppler::Page& page,
                         const RenderRequest& request) {
    if (!std::isfinite(page.pageSizeF().width()) || !std::isfinite(page.pageSizeF().height()))
        return refused(FailureReason::Broken);
    const Area area = areaOf(page, request);
    const bool fits = area.width <= kMaxPixelsASide && area.height <= kMaxPixelsASide &&
                      area.width * area.height <= kMaxPixels && std::abs(area.x) < kMaxPixels &&
                      std::abs(area.y) < kMaxPixels;
    if (!fits) return refused(FailureReason::TooLarge);
    if (area.width < 1 || area.height < 1) return refused(FailureReason::Broken);
    document.setRenderHint(Poppler::Document::Antialiasing);
    document.setRenderHint(Poppler::Document::TextAntialiasing);
    QImage image =
        page.renderToImage(request.dpi, request.dpi, static_cast<int>(area.x), static_cast<int>(area.y),
                           static_cast<int>(area.width), static_cast<int>(area.height));
    if (image.isNull()) return refused(FailureReason::Broken);
    image.convertTo(QImage::Format_RGB32);
    return packed(image);
}

} // namespace casebound::reader
