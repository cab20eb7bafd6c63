// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/image_notes.h"

#include "app/reader/image_exif.h"
#include "app/reader/png_texts.h"
#include "app/reader/printable_runs.h"

#include <algorithm>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr qsizetype kShortestNote = 3;

bool isJpeg(QByteArrayView bytes) {
    return bytes.startsWith(QByteArrayView("\xFF\xD8\xFF", 3));
}

bool isWebp(QByteArrayView bytes) {
    return bytes.size() > 12 && bytes.startsWith(QByteArrayView("RIFF")) &&
           bytes.sliced(8, 4) == QByteArrayView("WEBP");
}

// Application and comment segments. ISO 10918-1, B.1.1: FF, marker, two bytes of length that count
// themselves.
QList<QByteArrayView> segmentsOf(QByteArrayView jpeg) {
    QList<QByteArrayView> segments;
    for (qsizetype at = 2; at + 4 <= jpeg.size() && static_cast<uchar>(jpeg[at]) == 0xFF;) {
        const auto marker = static_cast<uchar>(jpeg[at + 1]);
        if (marker == 0xDA) break; // the pixels begin
        const qsizetype length = (static_cast<uchar>(jpeg[at + 2]) << 8) | static_cast<uchar>(jpeg[at + 3]);
        const qsizetype room = std::min(length + 2, jpeg.size() - at) - 4;
        const bool isNote = (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
        if (isNote && room > 0) segments.append(jpeg.sliced(at + 4, room));
        at += 2 + std::max<qsizetype>(length, 2);
    }
    return segments;
}

// What is no pixel, where that can be told.
QList<QByteArrayView> besidePixels(QByteArrayView bytes, const QList<PngChunk>& chunks) {
    if (isJpeg(bytes)) return segmentsOf(bytes);
    QList<QByteArrayView> parts;
    for (const PngChunk& chunk : chunks)
        if (chunk.type != QByteArrayView("IDAT") && chunk.type != QByteArrayView("fdAT"))
            parts.append(chunk.data);
    return parts;
}

QList<MetadataEntry> metadataOf(QByteArrayView bytes, const QList<PngChunk>& chunks) {
    QList<MetadataEntry> entries = exifOf(bytes) + pngTexts(chunks);
    for (const PngChunk& chunk : chunks)
        if (chunk.type == QByteArrayView("eXIf")) entries += exifOfBlock(chunk.data);
    return entries;
}

} // namespace

bool isImage(QByteArrayView bytes) {
    return isJpeg(bytes) || isWebp(bytes) || bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1A\n", 8)) ||
           bytes.startsWith(QByteArrayView("GIF8")) || bytes.startsWith(QByteArrayView("II*\0", 4)) ||
           bytes.startsWith(QByteArrayView("MM\0*", 4));
}

QList<MetadataEntry> imageMetadata(QByteArrayView bytes) {
    return metadataOf(bytes, pngChunks(bytes));
}

QStringList notesInImage(QByteArrayView bytes) {
    const QList<PngChunk> chunks = pngChunks(bytes);
    QStringList notes;
    for (const MetadataEntry& entry : metadataOf(bytes, chunks))
        notes.append(entry.key + QLatin1String(": ") + entry.value);
    for (const QByteArrayView part : besidePixels(bytes, chunks))
        notes += printableRuns(part, kShortestNote);
    return notes;
}

} // namespace casebound::reader
