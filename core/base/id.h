// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <optional>

namespace casebound {

// 128 random bits. The tag keeps a person's id from being taken for an exhibit's.
template <class Tag>
class Id {
public:
    static constexpr qsizetype kSize = 16;

    Id() = default; // the null id: "none"

    static Id random(Random& random) {
        Id id;
        random.fill(id.m_bytes.data(), id.m_bytes.size());
        return id;
    }

    // Empty when `bytes` is not 16 bytes long.
    static std::optional<Id> fromBytes(const QByteArray& bytes) {
        if (bytes.size() != kSize) return std::nullopt;
        Id id;
        std::memcpy(id.m_bytes.data(), bytes.constData(), kSize);
        return id;
    }

    // 32 hex digits, as toHex() writes them.
    static std::optional<Id> fromHex(const QString& hex) {
        return fromBytes(QByteArray::fromHex(hex.toLatin1()));
    }

    QByteArray bytes() const { return QByteArray(reinterpret_cast<const char*>(m_bytes.data()), kSize); }
    QString toHex() const { return QString::fromLatin1(bytes().toHex()); }
    bool isNull() const { return *this == Id(); }

    // A record of one kind seen as any record, and back: only where the kind was just checked.
    template <class Other>
    Id<Other> as() const {
        return *Id<Other>::fromBytes(bytes());
    }

    friend auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed);
    }

private:
    std::array<std::uint8_t, kSize> m_bytes{};
};

} // namespace casebound
