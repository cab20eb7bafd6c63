// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/png_texts.h"

#include "app/cage/clean_text.h"
#include "core/reading/wire/bounds.h"

#include <QtEndian>

#include <zlib.h>

#include <array>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr QByteArrayView kSignature("\x89PNG\r\n\x1A\n", 8);
constexpr qsizetype kAround = 12; // length, type and checksum of a chunk

// As far as it can be unpacked, and no more than a value may have.
QByteArray inflated(QByteArrayView packed) {
    QByteArray plain(4 * kMaxValue, Qt::Uninitialized);
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    if (inflateInit(&stream) != Z_OK) return {};
    inflate(&stream, Z_FINISH);
    plain.resize(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return plain;
}

// Cuts off what stands before the next zero byte.
QByteArrayView upToZero(QByteArrayView& rest) {
    const qsizetype zero = rest.indexOf('\0');
    const QByteArrayView part = rest.first(zero < 0 ? rest.size() : zero);
    rest = zero < 0 ? QByteArrayView() : rest.sliced(zero + 1);
    return part;
}

// tEXt and zTXt are Latin-1, iTXt is UTF-8 (ISO 15948, 11.3.4).
QString textOf(const PngChunk& chunk, QByteArrayView rest) {
    if (chunk.type == QByteArrayView("tEXt")) return QString::fromLatin1(rest);
    if (chunk.type == QByteArrayView("zTXt"))
        return rest.isEmpty() ? QString() : QString::fromLatin1(inflated(rest.sliced(1)));
    if (rest.size() < 2) return {};
    const bool isPacked = rest[0] != 0;
    rest = rest.sliced(2);
    upToZero(rest); // the language
    const QString keyword = QString::fromUtf8(upToZero(rest));
    const QString text = isPacked ? QString::fromUtf8(inflated(rest)) : QString::fromUtf8(rest);
    return keyword.isEmpty() ? text : keyword + QLatin1String(": ") + text;
}

} // namespace

QList<PngChunk> pngChunks(QByteArrayView png) {
    QList<PngChunk> chunks;
    if (!png.startsWith(kSignature)) return chunks;
    qsizetype at = kSignature.size();
    while (png.size() - at >= kAround && chunks.size() < kMaxListed) {
        const qsizetype length = qFromBigEndian<quint32>(png.data() + at);
        if (length > png.size() - at - kAround) break;
        chunks.append({png.sliced(at + 4, 4), png.sliced(at + 8, length)});
        at += length + kAround;
    }
    return chunks;
}

QList<MetadataEntry> pngTexts(const QList<PngChunk>& chunks) {
    static constexpr std::array kTexts{QByteArrayView("tEXt"), QByteArrayView("zTXt"),
                                       QByteArrayView("iTXt")};
    QList<MetadataEntry> entries;
    for (const PngChunk& chunk : chunks) {
        if (std::find(kTexts.begin(), kTexts.end(), chunk.type) == kTexts.end()) continue;
        QByteArrayView rest = chunk.data;
        const QString key = QString::fromLatin1(upToZero(rest));
        const QString text = cage::cleanText(QStringView(textOf(chunk, rest)).left(kMaxValue));
        if (!text.trimmed().isEmpty())
            entries.append({cage::cleanLine(QStringLiteral("PNG.") + key, kMaxName), text});
    }
    return entries;
}

} // namespace casebound::reader
