// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_streams.h"

#include "app/cage/clean_text.h"
#include "app/reader/image_notes.h"
#include "app/reader/pdf_objects.h"
#include "app/reader/printable_runs.h"
#include "core/reading/wire/bounds.h"

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFTokenizer.hh>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr qsizetype kShortestRunInPixels = 6; // letters in a JPEG 2000, pixels and all

bool hasName(QPDFObjectHandle dictionary, const char* key, const char* name) {
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isName() && value.getName() == name;
}

bool usesFilter(QPDFObjectHandle dictionary, const char* name) {
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    if (filter.isName()) return filter.getName() == name;
    bool found = false;
    forEachChild(filter, [&](QPDFObjectHandle f) { found = found || (f.isName() && f.getName() == name); });
    return found;
}

bool isPlainText(const std::string& bytes) {
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto value = static_cast<unsigned char>(c);
        return value < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
}

// Strings that follow each other with nothing but numbers between, as in [(Mar) -20 (ia)] TJ, are one text.
// Strings with control characters are numbers of glyphs; the pages' text tells those.
QStringList stringsOf(const QByteArray& bytes) {
    const std::shared_ptr<InputSource> source =
        std::make_shared<BufferInputSource>("stream", bytes.toStdString());
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    tokenizer.includeIgnorable();
    QStringList result;
    std::string text;
    const auto flush = [&] {
        if (!text.empty())
            result.append(
                cage::cleanText(QString::fromLatin1(text.c_str(), static_cast<qsizetype>(text.size()))));
        text.clear();
    };
    for (;;) {
        const QPDFTokenizer::Token token = tokenizer.readToken(source, "stream", true);
        const auto type = token.getType();
        if (type == QPDFTokenizer::tt_eof) break;
        if (type == QPDFTokenizer::tt_string && isPlainText(token.getValue())) text += token.getValue();
        if (type == QPDFTokenizer::tt_word) flush();
        if (type == QPDFTokenizer::tt_comment) {
            flush();
            if (isPlainText(token.getValue())) text = token.getValue();
            flush();
        }
    }
    flush();
    return result;
}

} // namespace

StreamReader::StreamReader(QPDF& pdf) {
    forEachValue(pdf, [this](QPDFObjectHandle value) {
        if (!value.isDictionary()) return;
        for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
            if (value.getKey(key).isStream()) m_fonts.insert(value.getKey(key).getObjGen());
    });
}

bool StreamReader::isMetadata(QPDFObjectHandle stream) const {
    return hasName(stream.getDict(), "/Type", "/Metadata");
}

Answer<QStringList> StreamReader::textsOf(QPDFObjectHandle stream) const {
    QPDFObjectHandle dictionary = stream.getDict();
    if (m_fonts.contains(stream.getObjGen())) return QStringList();
    if (hasName(dictionary, "/Type", "/XRef") || hasName(dictionary, "/Type", "/ObjStm"))
        return QStringList();
    if (hasName(dictionary, "/Subtype", "/Image")) {
        const bool isJpeg = usesFilter(dictionary, "/DCTDecode");
        const bool isPlain = !isJpeg && !usesFilter(dictionary, "/JPXDecode");
        if (isPlain || dictionary.getKey("/Filter").isArray()) return QStringList();
        const auto packed = packedBytes(stream, kMaxBytes);
        if (!packed) return refused(packed.error());
        return isJpeg ? notesInImage(*packed) : printableRuns(*packed, kShortestRunInPixels);
    }
    const auto bytes = unpack(stream, kMaxText);
    if (!bytes) return refused(bytes.error());
    if (isMetadata(stream)) return QStringList{cage::cleanText(QString::fromUtf8(*bytes))};
    return stringsOf(*bytes);
}

} // namespace casebound::reader
