// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/bounds.h"
#include "core/reading/wire/codec.h"
#include "core/reading/wire/messages.h"

#include <cmath>
#include <concepts>

// What each message consists of, with its bounds: the one description for writing and for reading. `io` is an
// Encoder or a Decoder.
namespace casebound::reading::wire {

template <class T, class Message>
concept Is = std::same_as<std::remove_const_t<T>, Message>;

inline bool isSane(const Rect& r) {
    return std::abs(r.x) <= kMaxPoints && std::abs(r.y) <= kMaxPoints && r.width >= 0 && r.height >= 0 &&
           r.width <= kMaxPoints && r.height <= kMaxPoints;
}

inline bool areSane(const QList<Word>& words, qsizetype textSize) {
    qint64 end = 0;
    for (const Word& word : words) {
        if (word.start < end || word.length < 1) return false;
        end = qint64(word.start) + word.length;
    }
    return end <= textSize;
}

template <class Io, Is<SandboxState> T>
void fields(Io& io, T& v) {
    io.flag(v.landlock);
    io.flag(v.seccomp);
}

template <class Io, Is<Rect> T>
void fields(Io& io, T& v) {
    io.real(v.x);
    io.real(v.y);
    io.real(v.width);
    io.real(v.height);
    io.require(isSane(v));
}

template <class Io, Is<QString> T>
void fields(Io& io, T& v) {
    io.text(v, kMaxName);
}

template <class Io, Is<MetadataEntry> T>
void fields(Io& io, T& v) {
    io.text(v.key, kMaxName);
    io.text(v.value, kMaxValue);
}

template <class Io, Is<Attachment> T>
void fields(Io& io, T& v) {
    io.text(v.name, kMaxName);
    io.choice(v.origin, AttachmentOrigin::Annotation);
    io.number(v.page);
    io.number(v.size);
    io.flag(v.locked);
    io.require(v.page >= 0 && v.page <= kMaxPages && v.size >= -1);
}

template <class Io, Is<Script> T>
void fields(Io& io, T& v) {
    io.choice(v.place, ScriptPlace::Outline);
    io.number(v.page);
    io.require(v.page >= 0 && v.page <= kMaxPages);
}

template <class Io, Is<FormField> T>
void fields(Io& io, T& v) {
    io.text(v.name, kMaxName);
    io.text(v.value, kMaxValue);
}

template <class Io, Is<OutlineEntry> T>
void fields(Io& io, T& v) {
    io.text(v.title, kMaxName);
    io.number(v.depth);
    io.number(v.page);
    io.require(v.depth >= 0 && v.depth <= 100 && v.page >= 0 && v.page <= kMaxPages);
}

template <class Io, Is<DocumentFacts> T>
void fields(Io& io, T& v) {
    io.choice(v.kind, DocumentKind::Mail);
    io.number(v.pageCount);
    io.text(v.version, 32);
    io.flag(v.encrypted);
    io.flag(v.restricted);
    io.flag(v.attachmentsLocked);
    io.flag(v.repaired);
    io.number(v.parserErrors);
    io.number(v.revisions);
    io.flag(v.xfa);
    io.flag(v.forms);
    io.flag(v.hiddenLayers);
    io.flag(v.incomplete);
    io.list(v.metadata, kMaxListed);
    io.list(v.scripts, kMaxListed);
    io.list(v.fields, kMaxListed);
    io.list(v.attachments, kMaxListed);
    io.list(v.pageLabels, kMaxPages);
    io.list(v.outline, kMaxListed);
    io.require(v.pageCount >= 0 && v.pageCount <= kMaxPages);
    io.require(v.parserErrors >= 0 && v.parserErrors <= kMaxParserErrors);
    io.require(v.revisions >= 1 && v.revisions <= kMaxListed);
    io.require(v.pageLabels.isEmpty() || v.pageLabels.size() == v.pageCount);
}

template <class Io, Is<Word> T>
void fields(Io& io, T& v) {
    io.number(v.start);
    io.number(v.length);
    fields(io, v.box);
}

template <class Io, Is<PageText> T>
void fields(Io& io, T& v) {
    io.text(v.text, kMaxPageText);
    io.list(v.words, kMaxWords);
    io.text(v.hidden, kMaxPageText);
    io.real(v.width);
    io.real(v.height);
    io.number(v.rotation);
    io.text(v.label, kMaxName);
    io.flag(v.noText);
    io.flag(v.hasImages);
    io.flag(v.textUnreliable);
    io.flag(v.rtlUncertain);
    io.require(areSane(v.words, v.text.size()));
    io.require(isSane(Rect{0, 0, v.width, v.height}));
    io.require(v.rotation == 0 || v.rotation == 90 || v.rotation == 180 || v.rotation == 270);
}

template <class Io, Is<Image> T>
void fields(Io& io, T& v) {
    io.number(v.width);
    io.number(v.height);
    io.choice(v.format, PixelFormat::Rgb888);
    io.require(v.width > 0 && v.height > 0 && v.width <= kMaxPixelsASide && v.height <= kMaxPixelsASide);
    const qint64 pixels = qint64(v.width) * v.height;
    io.require(pixels <= kMaxPixels);
    const qint64 size = pixels * (v.format == PixelFormat::Rgb888 ? 3 : 1);
    io.bytes(v.pixels, size);
    io.require(v.pixels.size() == size);
}

template <class Io, Is<qint32> T>
void fields(Io& io, T& v) {
    io.number(v);
}

template <class Io, Is<RecognizedText> T>
void fields(Io& io, T& v) {
    io.text(v.text, kMaxPageText);
    io.list(v.words, kMaxWords);
    io.list(v.confidence, kMaxWords);
    io.require(areSane(v.words, v.text.size()));
    io.require(v.confidence.size() == v.words.size());
    io.require(std::all_of(v.confidence.begin(), v.confidence.end(),
                           [](qint32 sure) { return sure >= 0 && sure <= 100; }));
}

template <class Io, Is<ExtractedText> T>
void fields(Io& io, T& v) {
    io.text(v.text, kMaxText);
    io.text(v.encoding, 64);
}

template <class Io, Is<Passage> T>
void fields(Io& io, T& v) {
    io.choice(v.place, Place::UnreadPart);
    io.number(v.page);
    io.text(v.text, kMaxText);
    io.require(v.page >= 0 && v.page <= kMaxPages);
}

template <class Io, Is<ZipEntry> T>
void fields(Io& io, T& v) {
    io.text(v.name, kMaxName);
    io.number(v.size);
    io.require(v.size >= 0 && !v.name.isEmpty());
}

template <class Io, Is<FlatValue> T>
void fields(Io& io, T& v) {
    io.text(v.path, kMaxName * 4);
    io.text(v.value, kMaxText);
    io.choice(v.type, JsonType::Array);
}

template <class Io, Is<Hello> T>
void fields(Io& io, T& v) {
    io.number(v.version);
    fields(io, v.sandbox);
}

template <class Io, Is<Failure> T>
void fields(Io& io, T& v) {
    io.choice(v.reason, FailureReason::Unsupported);
}

template <class Io, Is<OpenRequest> T>
void fields(Io& io, T& v) {
    io.choice(v.kind, DocumentKind::Mail);
    io.bytes(v.password, kMaxPassword);
}

template <class Io, Is<PageRequest> T>
void fields(Io& io, T& v) {
    io.number(v.number);
}

template <class Io, Is<RenderRequest> T>
void fields(Io& io, T& v) {
    io.number(v.number);
    io.real(v.dpi);
    io.flag(v.whole);
    fields(io, v.part);
    io.require(v.dpi >= kMinDpi && v.dpi <= kMaxDpi);
}

template <class Io, Is<AttachmentRequest> T>
void fields(Io& io, T& v) {
    io.number(v.index);
    io.number(v.maxBytes);
    io.require(v.maxBytes >= 0 && v.maxBytes <= kMaxBytes);
}

template <class Io, Is<ZipMemberRequest> T>
void fields(Io& io, T& v) {
    io.text(v.name, kMaxName);
    io.number(v.maxBytes);
    io.require(v.maxBytes >= 0 && v.maxBytes <= kMaxBytes);
}

template <class Io, Is<RecognizeRequest> T>
void fields(Io& io, T& v) {
    io.real(v.dpi);
    io.require(v.dpi >= kMinDpi && v.dpi <= kMaxDpi);
}

template <class Io, Is<BareRequest> T>
void fields(Io&, T&) {}

template <class Io, Is<BytesAnswer> T>
void fields(Io& io, T& v) {
    io.bytes(v.bytes, kMaxBytes);
}

template <class Io, Is<PassagesAnswer> T>
void fields(Io& io, T& v) {
    io.list(v.passages, kMaxPassages);
}

template <class Io, Is<ZipEntriesAnswer> T>
void fields(Io& io, T& v) {
    io.list(v.entries, kMaxZipEntries);
}

template <class Io, Is<FlatValuesAnswer> T>
void fields(Io& io, T& v) {
    io.list(v.values, kMaxJsonValues);
}

} // namespace casebound::reading::wire
