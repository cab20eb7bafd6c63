// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace casebound::packet {

// Takes bytes in order. An error stops whoever writes.
using ByteSink = std::function<Outcome(QByteArrayView bytes)>;

// Gives the next bytes, at most `atMost` (1 or more) and fewer as it likes; none at the end, and from then
// on.
using ByteSource = std::function<Result<QByteArray>(qsizetype atMost)>;

// The bytes of `bytes`, in order.
ByteSource sourceOf(QByteArray bytes);

// Appends to `target`, which must outlive the sink.
ByteSink sinkInto(QByteArray& target);

// A source with a buffer, so that lines and whole chunks can be asked for.
class ByteReader {
public:
    explicit ByteReader(ByteSource source);

    // `size` bytes; fewer only where the source ends. Errors are the source's.
    Result<QByteArray> read(qsizetype size);

    // Up to and including the next LF; without one where the source ends, or after `limit` bytes. Empty at
    // the end.
    Result<QByteArray> readLine(qsizetype limit);

    // The next bytes without taking them; fewer than `size` only where the source ends.
    Result<QByteArray> peek(qsizetype size);

private:
    Outcome fill(qsizetype size);

    ByteSource m_source;
    QByteArray m_buffer;
    qsizetype m_start = 0; // of what was not handed out yet
    bool m_ended = false;
};

} // namespace casebound::packet
