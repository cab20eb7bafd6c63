// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exhibit_images.h"

#include "core/casefile/original_store.h"
#include "core/reading/reader_program.h"

#include <cmath>

namespace casebound::session {

namespace {

constexpr double kPointsAnInch = 72;
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
    m_document = std::move(document);
    CB_CHECK(startReader(progress));
    m_exhibit = exhibit;
    return {};
}

// A reader keeps what it was started with to listen for a stop: each request is asked in one go, so none.
Outcome ExhibitImages::startReader(Progress& progress) {
    CB_CHECK(progress.proceed());
    CB_TRY(const auto program, reading::findReaderProgram());
    CB_TRY(auto reader, reading::Reader::start(program, *m_document));
    CB_TRY(const auto facts, reader.open(reading::DocumentKind::Pdf));
    Q_UNUSED(facts);
    m_reader = std::move(reader);
    return {};
}

Result<reading::Image> ExhibitImages::page(int number, double scale, Progress& progress) {
    CB_CHECK(progress.proceed());
    const double dpi = qBound(10.0, scale * kPointsAnInch, 1200.0);
    auto image = m_reader->render(number, dpi);
    if (image || image.error().code != ErrorCode::ReaderFailed) return image;
    CB_CHECK(startReader(progress));
    return m_reader->render(number, dpi);
}

void cover(reading::Image& image, double scale, const QList<QRectF>& places) {
    const int bytesAPixel = image.format == reading::PixelFormat::Rgb888 ? 3 : 1;
    for (const QRectF& place : places) {
        const QRectF grown = place.adjusted(-kMaskMargin, -kMaskMargin, kMaskMargin, kMaskMargin);
        const int left = qBound(0, static_cast<int>(std::floor(grown.left() * scale)), image.width);
        const int right = qBound(0, static_cast<int>(std::ceil(grown.right() * scale)), image.width);
        const int top = qBound(0, static_cast<int>(std::floor(grown.top() * scale)), image.height);
        const int bottom = qBound(0, static_cast<int>(std::ceil(grown.bottom() * scale)), image.height);
        for (int row = top; row < bottom; ++row) {
            const auto start = (qsizetype(row) * image.width + left) * bytesAPixel;
            std::fill_n(image.pixels.data() + start, qsizetype(right - left) * bytesAPixel, kMaskGrey);
        }
    }
}

} // namespace casebound::session
