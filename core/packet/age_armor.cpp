// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_armor.h"

#include "core/packet/age_text.h"

#include <memory>

namespace casebound::packet {

namespace {

constexpr qsizetype kLineBytes = 48;
constexpr qsizetype kArmorColumns = 64;
constexpr qsizetype kMaxWhitespace = 1024; // around the armour
constexpr qsizetype kMaxLine = 4096;

class ArmorDecoder {
public:
    explicit ArmorDecoder(ByteSource text)
        : m_input(std::move(text)) {}

    Result<QByteArray> next() {
        if (m_state == State::Before) CB_CHECK(readBegin());
        if (m_state == State::After) return QByteArray();
        CB_TRY(const QByteArray line, readLine());
        if (line == kArmorEnd) {
            CB_CHECK(readEnd());
            return QByteArray();
        }
        return decodeLine(line);
    }

private:
    enum class State { Before, Inside, After };

    // Without its end, which may be missing in the last line.
    Result<QByteArray> readLine() {
        CB_TRY(QByteArray line, m_input.readLine(kMaxLine));
        if (line.isEmpty()) return failure(damagedArmor("ends early"));
        if (line.endsWith('\n')) {
            line.chop(1);
            if (line.endsWith('\r')) line.chop(1);
        }
        return line;
    }

    Outcome readBegin() {
        for (qsizetype skipped = 0; skipped <= kMaxWhitespace;) {
            CB_TRY(const QByteArray line, readLine());
            if (line == kArmorBegin) {
                m_state = State::Inside;
                return {};
            }
            if (!line.trimmed().isEmpty()) return failure(damagedArmor("first line"));
            skipped += line.size() + 1;
        }
        return failure(damagedArmor("too much space in front"));
    }

    Result<QByteArray> decodeLine(const QByteArray& line) {
        if (line.isEmpty() || line.size() > kArmorColumns) return failure(damagedArmor("length of a line"));
        auto bytes = decodeBase64(line, Padding::Required);
        if (!bytes) return failure(damagedArmor("encoding of a line"));
        if (bytes->size() < kLineBytes) { // only the last line is short
            CB_TRY(const QByteArray end, readLine());
            if (end != kArmorEnd) return failure(damagedArmor("last line"));
            CB_CHECK(readEnd());
        }
        return *bytes;
    }

    Outcome readEnd() {
        m_state = State::After;
        CB_TRY(const QByteArray rest, m_input.read(kMaxWhitespace));
        if (!rest.trimmed().isEmpty() || rest.size() == kMaxWhitespace)
            return failure(damagedArmor("something behind the end"));
        return {};
    }

    ByteReader m_input;
    State m_state = State::Before;
};

} // namespace

Outcome ArmorEncoder::begin(const ByteSink& sink) {
    return sink(kArmorBegin.toByteArray() + '\n');
}

Outcome ArmorEncoder::write(QByteArrayView bytes, const ByteSink& sink) {
    m_pending.append(bytes.data(), bytes.size());
    const qsizetype whole = m_pending.size() - m_pending.size() % kLineBytes;
    QByteArray text;
    text.reserve(whole / kLineBytes * (kArmorColumns + 1));
    for (qsizetype i = 0; i < whole; i += kLineBytes)
        text += m_pending.mid(i, kLineBytes).toBase64() + '\n';
    m_pending.remove(0, whole);
    return text.isEmpty() ? Outcome() : sink(text);
}

Outcome ArmorEncoder::finish(const ByteSink& sink) {
    QByteArray text;
    if (!m_pending.isEmpty()) text = m_pending.toBase64() + '\n';
    text.append(kArmorEnd).append('\n');
    return sink(text);
}

ByteSource armorSource(ByteSource text) {
    auto decoder = std::make_shared<ArmorDecoder>(std::move(text));
    return [decoder](qsizetype) { return decoder->next(); };
}

} // namespace casebound::packet
