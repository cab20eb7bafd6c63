// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/image_document.h"

#include "app/reader/image_notes.h"
#include "app/reader/image_pixels.h"
#include "app/reader/pixels.h"

#include <algorithm>
#include <cmath>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr double kPointsAnInch = 72;
constexpr double kPixelsAPoint = 2;

} // namespace

Answer<DocumentFacts> ImageDocument::facts() {
    DocumentFacts facts;
    facts.kind = DocumentKind::Image;
    facts.version = imageFormat(m_bytes);
    facts.pageCount = std::max(imageCount(m_bytes), 1);
    facts.metadata = imageMetadata(m_bytes);
    return facts;
}

Answer<PageText> ImageDocument::page(int number) {
    if (number < 1 || number > std::max(imageCount(m_bytes), 1)) return refused(FailureReason::NotFound);
    const QSize pixels = imageSize(m_bytes, number);
    PageText page;
    page.noText = true;
    page.hasImages = true;
    page.width = std::max(pixels.width(), 0) / kPixelsAPoint;
    page.height = std::max(pixels.height(), 0) / kPixelsAPoint;
    return page;
}

Answer<Image> ImageDocument::render(const RenderRequest& request) {
    auto pixels = imagePixels(m_bytes, request.number);
    if (!pixels) return refused(pixels.error());
    if (!request.whole) {
        const QRectF part(request.part.x, request.part.y, request.part.width, request.part.height);
        const QRectF inPixels(part.topLeft() * kPixelsAPoint, part.size() * kPixelsAPoint);
        *pixels = pixels->copy(inPixels.toAlignedRect().intersected(pixels->rect()));
    }
    const double scale = request.dpi / kPointsAnInch / kPixelsAPoint;
    const qint64 width = std::llround(pixels->width() * scale),
                 height = std::llround(pixels->height() * scale);
    if (width < 1 || height < 1) return refused(FailureReason::Broken);
    if (!isHandable(width, height)) return refused(FailureReason::TooLarge);
    const QImage sized = resized(*pixels, QSize(static_cast<int>(width), static_cast<int>(height)));
    if (sized.isNull()) return refused(FailureReason::TooLarge);
    return packed(sized);
}

Answer<QList<Passage>> ImageDocument::everything(int) {
    QList<Passage> passages;
    for (const QString& note : notesInImage(m_bytes))
        passages.append({Place::Metadata, 0, note});
    return passages;
}

} // namespace casebound::reader
