// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/wire/codec.h"
#include "core/reading/wire/messages.h"

#include <csignal>
#include <cstdlib>
#include <map>
#include <string>
#include <unistd.h>

// A reader that has been taken over. The "document" says which lie to tell.
namespace {

using namespace casebound::reading::wire;

void sendBytes(const QByteArray& bytes) {
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(1, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (n <= 0) std::_Exit(1);
        done += n;
    }
}

void sendFrame(MessageType type, quint32 sequence, const QByteArray& body) {
    sendBytes(encodeHeader({static_cast<quint32>(body.size()), type, sequence}) + body);
}

QByteArray hello(quint32 version = kProtocolVersion) {
    return encode(Hello{version, {true, true}}).value();
}

// Waits for a request; 0 when the core is gone.
quint32 waitForRequest() {
    QByteArray start(FrameHeader::kSize, '\0');
    if (::read(0, start.data(), static_cast<std::size_t>(start.size())) != start.size()) std::_Exit(0);
    const auto header = decodeHeader(start);
    if (!header) std::_Exit(2);
    QByteArray body(header->length, '\0');
    if (header->length > 0 && ::read(0, body.data(), header->length) != static_cast<ssize_t>(header->length))
        std::_Exit(0);
    return header->sequence;
}

QByteArray facts() {
    DocumentFacts facts;
    facts.pageCount = 1;
    return encode(facts).value();
}

QByteArray text(const QByteArray& utf8) {
    Encoder encoder;
    encoder.number(static_cast<quint32>(utf8.size()));
    return encoder.take() + utf8;
}

// An otherwise right page whose one word has the given span.
QByteArray pageWithWord(qint32 start, qint32 length) {
    PageText page;
    page.text = QStringLiteral("word");
    page.words.append({0, 4, {}});
    QByteArray bytes = encode(page).value();
    Encoder right;
    right.number(qint32(0));
    right.number(qint32(4));
    Encoder wrong;
    wrong.number(start);
    wrong.number(length);
    const QByteArray from = right.take();
    return bytes.replace(bytes.indexOf(from, 8), from.size(), wrong.take());
}

using Lie = void (*)(quint32 sequence);

const std::map<std::string, Lie> kLies = {
    {"crash", [](quint32) { std::raise(SIGILL); }},
    {"leave", [](quint32) { std::_Exit(7); }},
    {"stall", [](quint32) { ::pause(); }},
    {"half-answer",
     [](quint32 s) {
         sendBytes(encodeHeader({100, MessageType::Facts, s}) + "abc");
         ::pause();
     }},
    {"trickle",
     [](quint32 s) {
         sendBytes(encodeHeader({1000, MessageType::Facts, s}));
         for (;;) {
             sendBytes("x");
             ::usleep(20000);
         }
     }},
    {"wrong-sequence", [](quint32 s) { sendFrame(MessageType::Facts, s + 1, facts()); }},
    {"wrong-type", [](quint32 s) { sendFrame(MessageType::Image, s, facts()); }},
    {"unknown-type", [](quint32 s) { sendFrame(static_cast<MessageType>(999), s, facts()); }},
    {"huge-frame",
     [](quint32 s) {
         sendBytes(encodeHeader({0xFFFFFFFF, MessageType::Facts, s}));
         ::pause();
     }},
    {"endless",
     [](quint32) {
         for (const QByteArray noise(1 << 16, '\x5a');;)
             sendBytes(noise);
     }},
    {"endless-frame",
     [](quint32 s) {
         sendBytes(encodeHeader({static_cast<quint32>(kMaxFactsFrame), MessageType::Facts, s}));
         for (const QByteArray noise(1 << 16, '\x5a');;)
             sendBytes(noise);
     }},
    {"trailing-bytes", [](quint32 s) { sendFrame(MessageType::Facts, s, facts() + "x"); }},
    {"truncated-body", [](quint32 s) { sendFrame(MessageType::Facts, s, facts().chopped(1)); }},
    {"huge-count",
     [](quint32 s) {
         QByteArray body = facts();
         body.replace(body.size() - 4, 4, "\xff\xff\xff\x7f"); // the count of outline entries
         sendFrame(MessageType::Facts, s, body);
     }},
    {"negative-pages",
     [](quint32 s) {
         QByteArray body = facts();
         body.replace(1, 4, "\xff\xff\xff\xff");
         sendFrame(MessageType::Facts, s, body);
     }},
    {"wrong-kind",
     [](quint32 s) {
         DocumentFacts lie;
         lie.kind = DocumentKind::Zip;
         sendFrame(MessageType::Facts, s, encode(lie).value());
     }},
    {"unknown-reason", [](quint32 s) { sendFrame(MessageType::Failure, s, "\x77"); }},
    {"invalid-utf8", [](quint32 s) { sendFrame(MessageType::Text, s, text("ab\xff") + text("UTF-8")); }},
    {"cut-utf8", [](quint32 s) { sendFrame(MessageType::Text, s, text("ab\xc3") + text("UTF-8")); }},
    {"surrogate-utf8",
     [](quint32 s) { sendFrame(MessageType::Text, s, text("\xed\xa0\x80") + text("UTF-8")); }},
    {"word-outside", [](quint32 s) { sendFrame(MessageType::PageText, s, pageWithWord(2, 4)); }},
    {"word-negative", [](quint32 s) { sendFrame(MessageType::PageText, s, pageWithWord(-1, 2)); }},
    {"word-overflow", [](quint32 s) { sendFrame(MessageType::PageText, s, pageWithWord(3, 0x7fffffff)); }},
    {"small-image",
     [](quint32 s) {
         QByteArray body = encode(Image{10, 10, PixelFormat::Grey8, QByteArray(100, '\0')}).value();
         body.replace(0, 4, QByteArray("\x20\x00\x00\x00", 4)); // 32 pixels wide, bytes for 10
         sendFrame(MessageType::Image, s, body);
     }},
    {"other-image",
     [](quint32 s) {
         sendFrame(MessageType::Image, s,
                   encode(Image{10, 10, PixelFormat::Grey8, QByteArray(100, '\0')}).value());
     }},
    {"big-attachment",
     [](quint32 s) {
         sendFrame(MessageType::Bytes, s, encode(BytesAnswer{QByteArray(2000000, 'x')}).value());
     }},
    {"honest", [](quint32 s) { sendFrame(MessageType::Facts, s, facts()); }},
};

} // namespace

int main() {
    char name[64] = {};
    if (::pread(3, name, sizeof name - 1, 0) <= 0) return 1;
    const std::string lie = name;
    if (lie == "no-greeting") return ::pause();
    if (lie == "other-version")
        sendFrame(MessageType::Hello, 0, hello(kProtocolVersion + 1));
    else if (lie == "noise-greeting")
        sendBytes(QByteArray(1000, '\xaa'));
    else
        sendFrame(MessageType::Hello, 0, hello());
    if (lie == "early-answer") sendFrame(MessageType::Facts, 1, facts()); // before it was asked
    const auto found = kLies.find(lie);
    while (found != kLies.end())
        found->second(waitForRequest());
    ::pause();
}
