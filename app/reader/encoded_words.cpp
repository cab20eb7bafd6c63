// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/encoded_words.h"

#include "app/cage/clean_text.h"
#include "app/reader/text_decode.h"

#include <QStringDecoder>

namespace casebound::reader {

namespace {

// The "Q" encoding: quoted-printable, with underscores for spaces.
QByteArray fromQ(QByteArray text) {
    text.replace('_', ' ');
    return QByteArray::fromPercentEncoding(text, '=');
}

struct EncodedWord {
    QByteArray charset;
    QByteArray content;
    qsizetype end; // behind it
};

// "=?charset*language?B?content?=". By hand: regular expressions are compiled to code, which the cage
// forbids.
std::optional<EncodedWord> encodedWordAt(const QByteArray& raw, qsizetype at) {
    const qsizetype kind = raw.indexOf('?', at + 2) + 1;
    if (kind < 1 || kind + 1 >= raw.size() || raw[kind + 1] != '?') return std::nullopt;
    const qsizetype content = kind + 2;
    const qsizetype end = raw.indexOf("?=", content);
    if (end < 0) return std::nullopt;
    const QByteArray encoded = raw.mid(content, end - content);
    QByteArray charset = raw.mid(at + 2, kind - at - 3);
    if (charset.contains(' ') || encoded.contains(' ')) return std::nullopt;
    if (const qsizetype language = charset.indexOf('*'); language >= 0) charset.truncate(language);
    if (raw[kind] == 'B' || raw[kind] == 'b')
        return EncodedWord{charset, QByteArray::fromBase64(encoded), end + 2};
    if (raw[kind] == 'Q' || raw[kind] == 'q') return EncodedWord{charset, fromQ(encoded), end + 2};
    return std::nullopt;
}

} // namespace

QString decodeCharset(QByteArrayView bytes, const QByteArray& charset) {
    if (!charset.isEmpty() && charset.compare("us-ascii", Qt::CaseInsensitive) != 0) {
        QStringDecoder decoder(charset.constData());
        if (decoder.isValid()) {
            const QString text = decoder.decode(bytes);
            if (!decoder.hasError()) return cage::cleanText(text);
        }
    }
    const std::optional<Decoded> guessed = decodeText(bytes);
    return cage::cleanText(guessed ? guessed->text : QString::fromLatin1(bytes.toByteArray()));
}

QString decodeHeader(const QByteArray& raw) {
    QString text;
    qsizetype from = 0;
    bool isAfterWord = false;
    for (qsizetype at = raw.indexOf("=?"); at >= 0; at = raw.indexOf("=?", at)) {
        const auto word = encodedWordAt(raw, at);
        if (!word) {
            at += 2;
            continue;
        }
        const QByteArray between = raw.mid(from, at - from);
        // Spaces between two encoded words only keep them apart.
        if (!isAfterWord || !between.trimmed().isEmpty()) text += decodeCharset(between, {});
        text += decodeCharset(word->content, word->charset);
        from = at = word->end;
        isAfterWord = true;
    }
    text += decodeCharset(QByteArrayView(raw).sliced(from), {});
    return text.simplified();
}

} // namespace casebound::reader
