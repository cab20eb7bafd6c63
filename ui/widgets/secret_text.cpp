// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secret_text.h"

#include <QByteArray>
#include <QChar>

#include <cstring>

namespace casebound::widgets {

namespace {

constexpr char32_t kJoiner = 0x200d;

struct Decoded {
    char32_t point = 0;
    std::size_t length = 1;
};

// Only what insert() made is read here, so the bytes are well-formed.
Decoded decode(const std::uint8_t* bytes) {
    const std::uint8_t lead = *bytes;
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    char32_t point = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        point = (point << 6U) | (bytes[i] & 0x3fU);
    return {point, length};
}

bool belongsToTheOneBefore(char32_t point) {
    switch (QChar::category(point)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return true;
    default:
        return point == kJoiner;
    }
}

} // namespace

bool SecretText::insert(QStringView typed) {
    qsizetype length = 0;
    while (length < typed.size() && typed[length].category() != QChar::Other_Control)
        ++length;
    QByteArray utf8 = typed.first(length).toUtf8();
    const auto size = static_cast<std::size_t>(utf8.size());
    const bool fits = size > 0 && m_size + size <= kMostBytes;
    if (fits) {
        std::uint8_t* at = m_bytes.data() + m_caret;
        std::memmove(at + size, at, m_size - m_caret);
        std::memcpy(at, utf8.constData(), size);
        m_size += size;
        m_caret += size;
    }
    wipe(utf8.data(), size);
    return fits;
}

SecretCharacter SecretText::at(std::size_t byte) const {
    std::size_t end = byte;
    bool isJoined = false;
    while (end < m_size) {
        const Decoded next = decode(m_bytes.data() + end);
        if (end != byte && !isJoined && !belongsToTheOneBefore(next.point)) break;
        isJoined = next.point == kJoiner;
        end += next.length;
    }
    return {byte, end};
}

QString SecretText::words(SecretCharacter character) const {
    return QString::fromUtf8(reinterpret_cast<const char*>(m_bytes.data()) + character.begin,
                             static_cast<qsizetype>(character.end - character.begin));
}

// Passphrases are short: counting from the beginning costs nothing and knows marks and joiners.
std::size_t SecretText::before(std::size_t byte) const {
    std::size_t begin = 0;
    for (std::size_t end = at(0).end; end < byte; end = at(begin).end)
        begin = end;
    return begin;
}

void SecretText::remove(std::size_t begin, std::size_t end) {
    std::memmove(m_bytes.data() + begin, m_bytes.data() + end, m_size - end);
    m_size -= end - begin;
    wipe(m_bytes.data() + m_size, end - begin);
    m_caret = begin;
}

bool SecretText::removeBefore() {
    if (m_caret == 0) return false;
    remove(before(m_caret), m_caret);
    return true;
}

bool SecretText::removeAfter() {
    if (m_caret == m_size) return false;
    remove(m_caret, at(m_caret).end);
    return true;
}

void SecretText::clear() {
    wipe(m_bytes.data(), kMostBytes);
    m_size = 0;
    m_caret = 0;
}

bool SecretText::moveBack() {
    if (m_caret == 0) return false;
    m_caret = before(m_caret);
    return true;
}

bool SecretText::moveOn() {
    if (m_caret == m_size) return false;
    m_caret = at(m_caret).end;
    return true;
}

SecureBytes SecretText::copy() const {
    return SecureBytes::copyOf(
        QByteArrayView(reinterpret_cast<const char*>(m_bytes.data()), static_cast<qsizetype>(m_size)));
}

} // namespace casebound::widgets
