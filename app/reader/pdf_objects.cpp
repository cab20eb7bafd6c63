// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_objects.h"

#include "app/cage/clean_text.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>

namespace casebound::reader {

using reading::wire::FailureReason;

namespace {

constexpr int kMostNestedObjects = 100;

struct TooMuch {};

// A few packed bytes can stand for gigabytes.
class BoundedBuffer final : public Pipeline {
public:
    explicit BoundedBuffer(qint64 maximum)
        : Pipeline("bounded", nullptr)
        , m_maximum(maximum) {}
    void write(const unsigned char* data, std::size_t size) override {
        if (m_bytes.size() + static_cast<qint64>(size) > m_maximum) throw TooMuch();
        m_bytes.append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    }
    void finish() override {}
    QByteArray take() { return std::move(m_bytes); }

private:
    qint64 m_maximum;
    QByteArray m_bytes;
};

Answer<QByteArray> pipe(QPDFObjectHandle stream, qint64 maximum, qpdf_stream_decode_level_e level) {
    BoundedBuffer buffer(maximum);
    bool filtered = false;
    try {
        const bool done = stream.pipeStreamData(&buffer, &filtered, 0, level, true);
        if (!done || (!filtered && level != qpdf_dl_none)) return refused(FailureReason::Broken);
    } catch (const TooMuch&) {
        return refused(FailureReason::TooLarge);
    } catch (const std::exception&) {
        return refused(FailureReason::Broken);
    }
    return buffer.take();
}

void walk(QPDFObjectHandle object, int depth, const std::function<void(QPDFObjectHandle)>& visit) {
    visit(object);
    if (depth >= kMostNestedObjects) return;
    QPDFObjectHandle container = object.isStream() ? object.getDict() : object;
    forEachChild(container, [&](QPDFObjectHandle child) {
        if (!child.isIndirect()) walk(child, depth + 1, visit);
    });
}

} // namespace

QString textOf(QPDFObjectHandle object) {
    if (!object.isString()) return {};
    return cage::cleanText(QString::fromStdString(object.getUTF8Value()));
}

Answer<QByteArray> unpack(QPDFObjectHandle stream, qint64 maximum) {
    if (!stream.isStream()) return refused(FailureReason::Broken);
    return pipe(stream, maximum, qpdf_dl_specialized);
}

Answer<QByteArray> packedBytes(QPDFObjectHandle stream, qint64 maximum) {
    if (!stream.isStream()) return refused(FailureReason::Broken);
    return pipe(stream, maximum, qpdf_dl_none);
}

void forEachChild(QPDFObjectHandle object, const std::function<void(QPDFObjectHandle)>& visit) {
    if (object.isArray()) {
        const int count = object.getArrayNItems();
        for (int i = 0; i < count; ++i)
            visit(object.getArrayItem(i));
    } else if (object.isDictionary()) {
        for (const std::string& key : object.getKeys())
            visit(object.getKey(key));
    }
}

void forEachPage(QPDF& pdf, const std::function<void(QPDFObjectHandle, int)>& visit) {
    int number = 0;
    for (const QPDFObjectHandle& page : pdf.getAllPages())
        visit(page, ++number);
}

void forEachAnnotation(QPDFObjectHandle page, const std::function<void(QPDFObjectHandle)>& visit) {
    forEachChild(page.getKey("/Annots"), [&](QPDFObjectHandle annotation) {
        if (annotation.isDictionary()) visit(annotation);
    });
}

void forEachValue(QPDF& pdf, const std::function<void(QPDFObjectHandle)>& visit) {
    for (const QPDFObjectHandle& object : pdf.getAllObjects())
        walk(object, 0, visit);
    walk(pdf.getTrailer(), 0, visit);
}

} // namespace casebound::reader
