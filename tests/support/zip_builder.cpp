// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_builder.h"

namespace casebound {

namespace {

QByteArray little(quint64 value, int size) {
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 255);
    return bytes;
}

quint32 crc32(const QByteArray& data) {
    quint32 crc = 0xFFFFFFFF;
    for (const char c : data) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320 : 0);
    }
    return ~crc;
}

} // namespace

void ZipBuilder::add(const QByteArray& name, const QByteArray& content, unsigned mode, qint64 claimedSize) {
    const qint64 size = claimedSize < 0 ? content.size() : claimedSize;
    // Version, flags (names are UTF-8), method 0, time, date, CRC, packed size, size, length of name, of
    // extra field.
    const QByteArray common = little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 4) +
                              little(crc32(content), 4) + little(static_cast<quint64>(content.size()), 4) +
                              little(static_cast<quint64>(size), 4) +
                              little(static_cast<quint64>(name.size()), 2) + little(0, 2);
    const auto offset = static_cast<quint64>(m_members.size());
    m_members += "PK\x03\x04" + common + name + content;
    m_directory += "PK\x01\x02" + little(0x0314, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) +
                   little(quint64(mode) << 16, 4) + little(offset, 4) + name;
    ++m_count;
}

QByteArray ZipBuilder::build() const {
    const auto count = static_cast<quint64>(m_count);
    return m_members + m_directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
           little(static_cast<quint64>(m_directory.size()), 4) +
           little(static_cast<quint64>(m_members.size()), 4) + little(0, 2);
}

} // namespace casebound
