// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exhibit_images.h"

#include "core/casefile/original_store.h"

#include <cmath>

namespace casebound::session {

namespace {

// Dark enough to be seen as a mask on white and on grey pages.
constexpr char kMaskGrey = 0x50;
constexpr double kMaskMargin = 1; // points: letters lean out of their boxes

Result<QByteArray> bytesOf(const SessionTools& tools, records::RecordId exhibit) {
    casefile::OriginalStore originals(tools.parts.connection, tools.keys);
    QByteArray bytes;
    CB_CHECK(originals.bytes(exhibit, [&bytes](QByteArrayView piece) -> Outcome {
        bytes.append(piece);
        return {};
    }));
    return bytes;
}

} // namespace

Outcome ExhibitImages::open(const SessionTools& tools, records::RecordId exhibit, Progress& progress) {
    m_reader.reset();
    m_exhibit = {};
    CB_TRY(const QByteArray bytes, bytesOf(tools, exhibit));
    CB_TRY(auto document, reading::SealedDocument::copyOf(bytes));
    CB_TRY(auto reader, PageReader::open(std::move(document), progress));
    m_reader = std::move(reader);
    m_exhibit = exhibit;
    return {};
}

Result<reading::Image> ExhibitImages::page(int number, double scale, Progress& progress) {
    return m_reader->image(number, scale, progress);
}

void cover(reading::Image& image, const QSizeF& page, const QList<QRectF>& places) {
    const int bytesAPixel = image.format == reading::PixelFormat::Rgb888 ? 3 : 1;
    // Of the picture as it came: its scale may have been bounded.
    const double across = page.width() > 0 ? image.width / page.width() : 0;
    const double down = page.height() > 0 ? image.height / page.height() : 0;
    for (const QRectF& place : places) {
        const QRectF grown = place.adjusted(-kMaskMargin, -kMaskMargin, kMaskMargin, kMaskMargin);
        const int left = qBound(0, static_cast<int>(std::floor(grown.left() * across)), image.width);
        const int right = qBound(left, static_cast<int>(std::ceil(grown.right() * across)), image.width);
        const int top = qBound(0, static_cast<int>(std::floor(grown.top() * down)), image.height);
        const int bottom = qBound(0, static_cast<int>(std::ceil(grown.bottom() * down)), image.height);
        for (int row = top; row < bottom; ++row) {
            const auto start = (qsizetype(row) * image.width + left) * bytesAPixel;
            std::fill_n(image.pixels.data() + start, qsizetype(right - left) * bytesAPixel, kMaskGrey);
        }
    }
}

} // namespace casebound::session
