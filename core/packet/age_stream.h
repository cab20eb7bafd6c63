// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// The payload of an age file: the STREAM construction over chunks of 64 KiB.
namespace casebound::packet {

constexpr qsizetype kAgeChunkSize = qsizetype{64} * 1024;

// 88 bits of counter, big-endian, then whether this is the last chunk: so that no chunk can be dropped, moved
// or put behind the end.
inline QByteArray chunkNonce(quint64 chunk, bool last) {
    QByteArray nonce(12, '\0');
    for (int i = 0; i < 8; ++i)
        nonce[10 - i] = static_cast<char>(chunk >> (8 * i));
    nonce[11] = last ? 1 : 0;
    return nonce;
}

} // namespace casebound::packet
