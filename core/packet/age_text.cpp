// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_text.h"

#include <array>

namespace casebound::packet {

namespace {

constexpr QByteArrayView kBech32Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr qsizetype kBech32Checksum = 6;

Error damagedAge(const char* part, const QString& message, const char* what) {
    return Error{ErrorCode::Damaged, message,
                 QLatin1String(part) + QLatin1String(": ") + QLatin1String(what)};
}

// The checksum of BIP 173: a BCH code over five-bit digits.
class Bech32Checksum {
public:
    explicit Bech32Checksum(QByteArrayView prefix) {
        for (const char c : prefix)
            add(static_cast<quint8>(c) >> 5);
        add(0);
        for (const char c : prefix)
            add(static_cast<quint8>(c) & 31);
    }

    void add(unsigned digit) {
        static constexpr std::array<quint32, 5> kGenerator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                              0x2a1462b3};
        const quint32 top = m_value >> 25;
        m_value = (m_value & 0x1ffffff) << 5 ^ digit;
        for (unsigned i = 0; i < kGenerator.size(); ++i)
            if ((top >> i) & 1) m_value ^= kGenerator[i];
    }

    quint32 value() const { return m_value; }

private:
    quint32 m_value = 1;
};

// Upper or lower case throughout; nothing between. What is mixed comes back empty.
SecureBytes toOneCase(QByteArrayView text) {
    bool upper = false;
    bool lower = false;
    SecureBytes result = SecureBytes::copyOf(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        std::uint8_t& c = result.data()[i];
        upper = upper || (c >= 'A' && c <= 'Z');
        lower = lower || (c >= 'a' && c <= 'z');
        if (c >= 'A' && c <= 'Z') c = static_cast<std::uint8_t>(c + ('a' - 'A'));
    }
    return upper && lower ? SecureBytes() : std::move(result);
}

// Five bits a digit to eight bits a byte. The bits left over must be fewer than five, and zero.
std::optional<SecureBytes> fromDigits(QByteArrayView digits) {
    SecureBytes bytes(static_cast<std::size_t>(digits.size() * 5 / 8));
    quint32 bits = 0;
    int count = 0;
    std::size_t used = 0;
    for (const char c : digits) {
        bits = (bits << 5 | static_cast<quint32>(kBech32Digits.indexOf(c))) & 0xfff;
        count += 5;
        if (count < 8) continue;
        count -= 8;
        bytes.data()[used++] = static_cast<std::uint8_t>(bits >> count);
    }
    if (count >= 5 || (bits & ((1u << count) - 1)) != 0) return std::nullopt;
    return bytes;
}

} // namespace

std::optional<QByteArray> decodeBase64(QByteArrayView text, Padding padding) {
    QByteArray::Base64Options options = QByteArray::Base64Encoding;
    if (padding == Padding::Absent) options |= QByteArray::OmitTrailingEquals;
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toByteArray(), options | QByteArray::AbortOnBase64DecodingErrors);
    // Only one text stands for these bytes: the one that encoding them gives.
    if (!decoded || decoded.decoded.toBase64(options) != text) return std::nullopt;
    return decoded.decoded;
}

SecureBytes encodeBech32(QByteArrayView prefix, QByteArrayView bytes) {
    const auto digits = static_cast<std::size_t>((bytes.size() * 8 + 4) / 5);
    SecureBytes text(static_cast<std::size_t>(prefix.size() + 1 + kBech32Checksum) + digits);
    std::size_t used = 0;
    Bech32Checksum checksum(prefix);
    const auto put = [&](unsigned digit) {
        text.data()[used++] = static_cast<std::uint8_t>(kBech32Digits[static_cast<qsizetype>(digit)]);
        checksum.add(digit);
    };
    for (const char c : prefix)
        text.data()[used++] = static_cast<std::uint8_t>(c);
    text.data()[used++] = '1';
    quint32 bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = (bits << 8 | static_cast<quint8>(c)) & 0xfff;
        for (count += 8; count >= 5; count -= 5)
            put(bits >> (count - 5) & 31);
    }
    if (count > 0) put(bits << (5 - count) & 31);
    Bech32Checksum end = checksum;
    for (int i = 0; i < kBech32Checksum; ++i)
        end.add(0);
    for (int i = 0; i < kBech32Checksum; ++i)
        put((end.value() ^ 1) >> (5 * (5 - i)) & 31);
    return text;
}

std::optional<SecureBytes> decodeBech32(QByteArrayView prefix, QByteArrayView text) {
    const SecureBytes folded = toOneCase(text);
    const QByteArrayView all = folded.view();
    const qsizetype start = prefix.size() + 1;
    if (all.size() < start + kBech32Checksum || all.first(prefix.size()) != prefix ||
        all[prefix.size()] != '1')
        return std::nullopt;
    Bech32Checksum checksum(prefix);
    for (const char c : all.sliced(start)) {
        const qsizetype digit = kBech32Digits.indexOf(c);
        if (digit < 0) return std::nullopt;
        checksum.add(static_cast<unsigned>(digit));
    }
    if (checksum.value() != 1) return std::nullopt;
    return fromDigits(all.sliced(start).chopped(kBech32Checksum));
}

Error notAnAgeFile(const char* what) {
    return Error{
        ErrorCode::InvalidInput,
        QStringLiteral("This is not an age file. Nothing was read from it. Check that it is the file "
                       "you were sent, and that it arrived whole."),
        QStringLiteral("age/header: ") + QLatin1String(what)};
}

Error damagedHeader(const char* what) {
    return damagedAge(
        "age/header",
        QStringLiteral("The beginning of this encrypted file is damaged or was changed. Nothing was "
                       "read from it. Ask for the file again."),
        what);
}

Error damagedArmor(const char* what) {
    return damagedAge(
        "age/armor",
        QStringLiteral("The text form of this encrypted file is damaged; mail programs and editors do "
                       "that. Do not use what was read from it. Ask for the file again, as an "
                       "attachment."),
        what);
}

Error damagedPayload(const char* what) {
    return damagedAge(
        "age/payload",
        QStringLiteral("This encrypted file is damaged, cut short or was changed. Do not use what was "
                       "read from it. Ask for the file again."),
        what);
}

} // namespace casebound::packet
