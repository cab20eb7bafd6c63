// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/wire/codec.h"

#include <QStringDecoder>

#include <bit>
#include <cmath>

namespace casebound::reading::wire {

void Encoder::raw(quint64 value, int size) {
    for (int i = 0; i < size; ++i)
        m_bytes.append(static_cast<char>((value >> (8 * i)) & 0xff));
}

void Encoder::real(double value) {
    require(std::isfinite(value));
    raw(std::bit_cast<quint64>(value), 8);
}

void Encoder::bytes(const QByteArray& value, qsizetype maximum) {
    require(value.size() <= maximum);
    if (!m_ok) return;
    raw(static_cast<quint64>(value.size()), 4);
    m_bytes.append(value);
}

void Encoder::text(const QString& value, qsizetype maximum) {
    require(value.size() <= maximum);
    if (!m_ok) return;
    // Lone surrogates become one U+FFFD or '?' each: offsets into the text keep their meaning.
    const QByteArray utf8 = value.toUtf8();
    raw(static_cast<quint64>(utf8.size()), 4);
    m_bytes.append(utf8);
}

quint64 Decoder::raw(int size) {
    require(left() >= size);
    if (!m_ok) return 0;
    quint64 value = 0;
    for (int i = 0; i < size; ++i)
        value |= static_cast<quint64>(static_cast<uchar>(m_bytes[m_position + i])) << (8 * i);
    m_position += size;
    return value;
}

QByteArrayView Decoder::part(qsizetype maximum) {
    const auto size = static_cast<qsizetype>(raw(4));
    require(size <= maximum && size <= left());
    if (!m_ok) return {};
    const QByteArrayView result = m_bytes.sliced(m_position, size);
    m_position += size;
    return result;
}

void Decoder::real(double& value) {
    value = std::bit_cast<double>(raw(8));
    require(std::isfinite(value));
    if (!m_ok) value = 0;
}

void Decoder::flag(bool& value) {
    const quint64 number = raw(1);
    require(number <= 1);
    value = m_ok && number == 1;
}

void Decoder::bytes(QByteArray& value, qsizetype maximum) {
    value = part(maximum).toByteArray();
}

void Decoder::text(QString& value, qsizetype maximum) {
    // A UTF-16 unit takes at most three bytes of UTF-8.
    const QByteArrayView utf8 = part(maximum * 3);
    // The flag keeps a leading U+FEFF, which would otherwise shift every offset into the text by one.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString decoded = decoder.decode(utf8);
    // A sequence cut short at the end counts as an error only when the decoder is told that no more follows.
    const QString rest = decoder.decode(QByteArrayView("\n", 1));
    require(!decoder.hasError() && rest == QLatin1String("\n") && decoded.size() <= maximum);
    if (m_ok) value = std::move(decoded);
}

} // namespace casebound::reading::wire
