// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/image_pixels.h"

#include "app/reader/image_exif.h"
#include "app/reader/pixels.h"
#include "app/reader/tiff_pages.h"

#include <QBuffer>
#include <QImageReader>
#include <QTransform>

#include <turbojpeg.h>

#include <memory>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr int kMegabytesAnImage = 512; // of pixels

using Decompressor = std::unique_ptr<void, int (*)(tjhandle)>;

const unsigned char* jpegBytes(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

struct JpegHeader {
    int width = 0;
    int height = 0;
    int sampling = 0;
    int colours = 0;
};

std::optional<JpegHeader> headerOf(tjhandle tool, QByteArrayView bytes) {
    JpegHeader header;
    if (!tool || tjDecompressHeader3(tool, jpegBytes(bytes), static_cast<unsigned long>(bytes.size()),
                                     &header.width, &header.height, &header.sampling, &header.colours) != 0)
        return std::nullopt;
    return header;
}

QSize jpegSize(QByteArrayView bytes) {
    const Decompressor tool(tjInitDecompress(), &tjDestroy);
    const auto header = headerOf(tool.get(), bytes);
    return header ? QSize(header->width, header->height) : QSize();
}

// What could be read of a JPEG that was cut short is shown.
Answer<QImage> jpegPixels(QByteArrayView bytes) {
    const Decompressor tool(tjInitDecompress(), &tjDestroy);
    const auto header = headerOf(tool.get(), bytes);
    if (!header) return refused(FailureReason::Broken);
    QImage image(header->width, header->height, QImage::Format_RGB32);
    if (image.isNull()) return refused(FailureReason::TooLarge);
    image.fill(Qt::white);
    const int status =
        tjDecompress2(tool.get(), jpegBytes(bytes), static_cast<unsigned long>(bytes.size()), image.bits(),
                      header->width, static_cast<int>(image.bytesPerLine()), header->height, TJPF_BGRX, 0);
    if (status != 0 && tjGetErrorCode(tool.get()) == TJERR_FATAL) return refused(FailureReason::Broken);
    return image;
}

// Of Qt's own: the other formats are plugins, which a locked-up reader cannot load.
QImage readPng(QByteArrayView bytes, QSize* sizeOnly) {
    QByteArray raw = QByteArray::fromRawData(bytes.data(), bytes.size());
    QBuffer buffer(&raw);
    QImageReader reader(&buffer, "png");
    QImageReader::setAllocationLimit(kMegabytesAnImage);
    if (!sizeOnly) return reader.read();
    *sizeOnly = reader.size();
    return {};
}

// As Exif counts them (TIFF 6.0, tag 274): 1 is upright.
QTransform uprightBy(int orientation) {
    switch (orientation) {
    case 2:
        return QTransform().scale(-1, 1);
    case 3:
        return QTransform().rotate(180);
    case 4:
        return QTransform().scale(1, -1);
    case 5:
        return QTransform().rotate(90).scale(1, -1);
    case 6:
        return QTransform().rotate(90);
    case 7:
        return QTransform().rotate(270).scale(1, -1);
    case 8:
        return QTransform().rotate(270);
    default:
        return {};
    }
}

bool liesOnItsSide(int orientation) {
    return orientation >= 5 && orientation <= 8;
}

} // namespace

QString imageFormat(QByteArrayView bytes) {
    if (bytes.startsWith("\xFF\xD8\xFF")) return QStringLiteral("JPEG");
    if (bytes.startsWith("\x89PNG")) return QStringLiteral("PNG");
    if (bytes.startsWith("GIF8")) return QStringLiteral("GIF");
    if (bytes.startsWith("RIFF")) return QStringLiteral("WebP");
    const bool isTiff =
        bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4));
    return isTiff ? QStringLiteral("TIFF") : QString();
}

int imageCount(QByteArrayView bytes) {
    return imageFormat(bytes) == QLatin1String("TIFF") ? tiffCount(bytes) : 1;
}

QSize imageSize(QByteArrayView bytes, int page) {
    const QString format = imageFormat(bytes);
    if (format == QLatin1String("TIFF")) return tiffSize(bytes, page);
    QSize size;
    if (format == QLatin1String("PNG")) readPng(bytes, &size);
    if (format != QLatin1String("JPEG")) return size;
    size = jpegSize(bytes);
    return liesOnItsSide(exifOrientation(bytes)) ? size.transposed() : size;
}

Answer<QImage> imagePixels(QByteArrayView bytes, int page) {
    const QSize size = imageSize(bytes, page);
    const QString format = imageFormat(bytes);
    if (format == QLatin1String("GIF") || format == QLatin1String("WebP"))
        return refused(FailureReason::Unsupported);
    if (size.isEmpty()) return refused(FailureReason::Broken);
    if (!isHandable(size.width(), size.height())) return refused(FailureReason::TooLarge);
    if (format == QLatin1String("TIFF")) return tiffPixels(bytes, page);
    if (format == QLatin1String("PNG")) {
        const QImage image = readPng(bytes, nullptr);
        if (image.isNull()) return refused(FailureReason::Broken);
        return image;
    }
    auto image = jpegPixels(bytes);
    if (!image) return image;
    return image->transformed(uprightBy(exifOrientation(bytes)));
}

} // namespace casebound::reader
