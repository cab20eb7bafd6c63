// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/image_builder.h"

#include <QtEndian>

namespace casebound {
namespace {

QByteArray big(quint32 value) {
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray little16(quint16 value) {
    QByteArray bytes(2, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray little32(quint32 value) {
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

// CRC-32 of ISO 15948, annex D.
quint32 checksum(const QByteArray& bytes) {
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

QByteArray chunk(const QByteArray& type, const QByteArray& data) {
    return big(quint32(data.size())) + type + data + big(checksum(type + data));
}

enum Type : quint16 { Byte = 1, Ascii = 2, Long = 4, Rational = 5 };

// An entry of an image file directory (TIFF 6.0, section 2). `at` is where what does not fit into it begins.
QByteArray entry(quint16 tag, Type type, quint32 count, const QByteArray& value, quint32& at,
                 QByteArray& far) {
    QByteArray place = value;
    if (value.size() > 4) {
        place = little32(at);
        far += value;
        at += quint32(value.size());
    }
    return little16(tag) + little16(type) + little32(count) + place.leftJustified(4, '\0');
}

QByteArray degrees(quint32 whole, quint32 minutes) {
    return little32(whole) + little32(1) + little32(minutes) + little32(1) + little32(0) + little32(1);
}

} // namespace

QByteArray pngWith(const QList<std::pair<QByteArray, QByteArray>>& chunks) {
    QByteArray png("\x89PNG\r\n\x1A\n", 8);
    png += chunk("IHDR", big(1) + big(1) + QByteArray("\x08\0\0\0\0", 5)); // grey, eight bits
    for (const auto& [type, data] : chunks)
        png += chunk(type, data);
    png += chunk("IDAT", qCompress(QByteArray(2, '\0')).mid(4));
    return png + chunk("IEND", {});
}

QByteArray exifBlock(const QByteArray& artist, const QString& author) {
    constexpr quint32 kFirst = 8;
    constexpr quint32 kEntries = 3;
    constexpr quint32 kGps = kFirst + 2 + kEntries * 12 + 4;
    constexpr quint32 kGpsEntries = 4;
    quint32 at = kGps + 2 + kGpsEntries * 12 + 4;
    QByteArray far;
    const QByteArray letters = artist + '\0';
    const QByteArray units(reinterpret_cast<const char*>(author.utf16()), (author.size() + 1) * 2);
    QByteArray block = QByteArray("II*\0", 4) + little32(kFirst) + little16(kEntries);
    block += entry(0x013B, Ascii, quint32(letters.size()), letters, at, far);
    block += entry(0x8825, Long, 1, little32(kGps), at, far);
    block += entry(0x9C9D, Byte, quint32(units.size()), units, at, far);
    block += little32(0) + little16(kGpsEntries);
    block += entry(0x0001, Ascii, 2, QByteArray("N\0", 2), at, far);
    block += entry(0x0002, Rational, 3, degrees(51, 30), at, far);
    block += entry(0x0003, Ascii, 2, QByteArray("W\0", 2), at, far);
    block += entry(0x0004, Rational, 3, degrees(0, 6), at, far);
    return block + little32(0) + far;
}

QByteArray jpegWith(const QByteArray& exif, const QByteArray& comment) {
    const auto segment = [](uchar marker, const QByteArray& data) {
        const auto length = quint16(data.size() + 2);
        return QByteArray(1, '\xFF') + char(marker) + char(length >> 8) + char(length & 0xFF) + data;
    };
    return QByteArray("\xFF\xD8", 2) + segment(0xE1, QByteArray("Exif\0\0", 6) + exif) +
           segment(0xFE, comment) + QByteArray("\xFF\xD9", 2);
}

} // namespace casebound
