// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/text_decode.h"

#include "app/cage/clean_text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace casebound::reader {

namespace {

// 0x80-0x9F of windows-1252; Qt 6.4 has no decoder for it. From the WHATWG Encoding standard's index.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::optional<QString> decodeAs(QStringConverter::Encoding encoding, QByteArrayView bytes) {
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    // A sequence that is cut off is noticed when more follows.
    if (encoding == QStringConverter::Utf8) {
        const QString rest = decoder.decode(QByteArrayView("\n", 1));
        if (rest != QLatin1String("\n")) return std::nullopt;
    }
    if (decoder.hasError()) return std::nullopt;
    return text;
}

QString decodeWindows1252(QByteArrayView bytes) {
    QString text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto value = static_cast<uchar>(c);
        text += QChar(value >= 0x80 && value < 0xA0 ? kWindows1252[value - 0x80] : char16_t(value));
    }
    return text;
}

bool isBinary(QByteArrayView bytes) {
    return std::any_of(bytes.begin(), bytes.end(), [](char c) {
        const auto value = static_cast<uchar>(c);
        return value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f';
    });
}

// Where most of every second byte is zero, the text is UTF-16 of a European language.
std::optional<QStringConverter::Encoding> guessUtf16(QByteArrayView bytes) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
    const qsizetype sample = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < sample; ++i)
        if (bytes[i] == '\0') ++zeros[static_cast<std::size_t>(i % 2)];
    if (zeros[1] * 4 > sample && zeros[0] * 50 < sample) return QStringConverter::Utf16LE;
    if (zeros[0] * 4 > sample && zeros[1] * 50 < sample) return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<Decoded> named(std::optional<QString> text, QStringConverter::Encoding encoding) {
    if (!text) return std::nullopt;
    return Decoded{cage::cleanText(*text), QString::fromLatin1(QStringConverter::nameForEncoding(encoding))};
}

} // namespace

std::optional<Decoded> decodeText(QByteArrayView bytes) {
    if (const auto marked = QStringConverter::encodingForData(bytes); marked && bytes.size() >= 2) {
        if (auto decoded = named(decodeAs(*marked, bytes), *marked)) return decoded;
    }
    if (!isBinary(bytes)) {
        if (auto decoded = named(decodeAs(QStringConverter::Utf8, bytes), QStringConverter::Utf8))
            return decoded;
    }
    if (const auto guess = guessUtf16(bytes)) return named(decodeAs(*guess, bytes), *guess);
    if (isBinary(bytes)) return std::nullopt;
    return Decoded{cage::cleanText(decodeWindows1252(bytes)), QStringLiteral("windows-1252")};
}

} // namespace casebound::reader
