// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_render.h"

#include "app/reader/pixels.h"

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

} // namespace

Answer<Image> renderPage(Poppler::Document& document, const Poppler::Page& page,
                         const RenderRequest& request) {
    if (!std::isfinite(page.pageSizeF().width()) || !std::isfinite(page.pageSizeF().height()))
        return refused(FailureReason::Broken);
    const Area area = areaOf(page, request);
    const bool fits =
        isHandable(area.width, area.height) && std::abs(area.x) < kMaxPixels && std::abs(area.y) < kMaxPixels;
    if (!fits) return refused(FailureReason::TooLarge);
    if (area.width < 1 || area.height < 1) return refused(FailureReason::Broken);
    document.setRenderHint(Poppler::Document::Antialiasing);
    document.setRenderHint(Poppler::Document::TextAntialiasing);
    const QImage image =
        page.renderToImage(request.dpi, request.dpi, static_cast<int>(area.x), static_cast<int>(area.y),
                           static_cast<int>(area.width), static_cast<int>(area.height));
    if (image.isNull()) return refused(FailureReason::Broken);
    return packed(image);
}

} // namespace casebound::reader
