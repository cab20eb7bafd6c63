// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/raw_row.h"

#include <algorithm>
#include <cstring>

namespace casebound::storage {
namespace {

constexpr quint64 kReal = 7;
constexpr quint64 kZero = 8;
constexpr quint64 kOne = 9;
constexpr quint64 kFirstBytes = 12; // even: bytes, odd: text

// Bytes of a value of this type; nothing for types that no file has.
std::optional<qint64> sizeOfValue(quint64 type) {
    static constexpr qint64 kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type <= kOne) return kSizes[type];
    if (type < kFirstBytes || type > (quint64{1} << 40)) return std::nullopt;
    return static_cast<qint64>((type - kFirstBytes) / 2);
}

qint64 integerFrom(QByteArrayView bytes) {
    quint64 value = !bytes.isEmpty() && (bytes.front() & 0x80) != 0 ? ~quint64{0} : 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return static_cast<qint64>(value);
}

RawValue valueFrom(quint64 type, QByteArrayView bytes) {
    if (type == 0) return {};
    if (type == kZero || type == kOne) return qint64(type == kOne);
    if (type >= kFirstBytes && type % 2 == 1) return RawText{bytes.toByteArray()};
    if (type >= kFirstBytes) return bytes.toByteArray();
    const qint64 integer = integerFrom(bytes);
    if (type != kReal) return integer;
    double real = 0;
    std::memcpy(&real, &integer, sizeof real);
    return real;
}

} // namespace

std::optional<std::pair<quint64, qsizetype>> variableNumber(QByteArrayView bytes, qsizetype offset) {
    constexpr int kMost = 9;
    quint64 value = 0;
    for (int index = 0; index < kMost; ++index) {
        if (offset < 0 || offset >= bytes.size()) return std::nullopt;
        const auto byte = static_cast<unsigned char>(bytes[offset++]);
        if (index == kMost - 1) return std::pair(value << 8 | byte, offset);
        value = value << 7 | (byte & 0x7f);
        if ((byte & 0x80) == 0) break;
    }
    return std::pair(value, offset);
}

RawRow rowFrom(QByteArrayView payload, qint64 size) {
    RawRow row;
    row.isWhole = false;
    const auto head = variableNumber(payload, 0);
    if (!head || head->first > static_cast<quint64>(std::max(size, qint64{0}))) return row;
    const auto headEnd = static_cast<qint64>(head->first);
    qint64 value = headEnd;
    for (qsizetype at = head->second; at < headEnd;) {
        const auto type = variableNumber(payload, at);
        const auto bytes = type ? sizeOfValue(type->first) : std::nullopt;
        if (!bytes || value + *bytes > payload.size()) return row;
        row.values.append(valueFrom(type->first, payload.sliced(value, *bytes)));
        value += *bytes;
        at = type->second;
    }
    row.isWhole = payload.size() == size && value == size;
    return row;
}

} // namespace casebound::storage
