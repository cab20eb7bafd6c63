// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_io.h"

#include <algorithm>
#include <memory>

namespace casebound::packet {

namespace {

constexpr qsizetype kReadSize = qsizetype{64} * 1024;

} // namespace

ByteSource sourceOf(QByteArray bytes) {
    auto position = std::make_shared<qsizetype>(0);
    return [bytes = std::move(bytes), position](qsizetype atMost) -> Result<QByteArray> {
        QByteArray next = bytes.mid(*position, atMost);
        *position += next.size();
        return next;
    };
}

ByteSink sinkInto(QByteArray& target) {
    return [&target](QByteArrayView bytes) -> Outcome {
        target.append(bytes.data(), bytes.size());
        return {};
    };
}

ByteReader::ByteReader(ByteSource source)
    : m_source(std::move(source)) {}

Outcome ByteReader::fill(qsizetype size) {
    while (!m_ended && m_buffer.size() - m_start < size) {
        CB_TRY(const QByteArray more, m_source(std::max(kReadSize, size)));
        m_ended = more.isEmpty();
        m_buffer.remove(0, m_start);
        m_start = 0;
        m_buffer.append(more);
    }
    return {};
}

Result<QByteArray> ByteReader::peek(qsizetype size) {
    CB_CHECK(fill(size));
    return m_buffer.mid(m_start, size);
}

Result<QByteArray> ByteReader::read(qsizetype size) {
    CB_TRY(QByteArray bytes, peek(size));
    m_start += bytes.size();
    return bytes;
}

Result<QByteArray> ByteReader::readLine(qsizetype limit) {
    qsizetype searched = 0;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_start + searched);
        if (end >= 0) return read(std::min(limit, end - m_start + 1));
        searched = m_buffer.size() - m_start;
        if (m_ended || searched >= limit) return read(limit);
        CB_CHECK(fill(searched + 1));
    }
}

} // namespace casebound::packet
