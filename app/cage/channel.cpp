// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/channel.h"

#include <cerrno>
#include <unistd.h>

namespace casebound::cage {

using namespace reading::wire;

namespace {

std::optional<QByteArray> readExactly(qsizetype size) {
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < size) {
        const ssize_t got = ::read(0, bytes.data() + done, static_cast<std::size_t>(size - done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        done += got;
    }
    return bytes;
}

bool writeAll(QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(1, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace

std::optional<Request> receiveRequest() {
    const std::optional<QByteArray> start = readExactly(FrameHeader::kSize);
    if (!start) return std::nullopt;
    const std::optional<FrameHeader> header = decodeHeader(*start);
    if (!header || header->length > kMaxRequestFrame) return std::nullopt;
    std::optional<QByteArray> body = readExactly(header->length);
    if (!body) return std::nullopt;
    return Request{header->type, header->sequence, std::move(*body)};
}

bool sendAnswer(MessageType type, quint32 sequence, const QByteArray& body) {
    const FrameHeader header{static_cast<quint32>(body.size()), type, sequence};
    return writeAll(encodeHeader(header)) && writeAll(body);
}

} // namespace casebound::cage
