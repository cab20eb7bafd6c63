// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_fonts.h"

#include "app/reader/pdf_objects.h"

#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cctype>

namespace casebound::reader {

namespace {

constexpr int kMostNestedForms = 4; // form objects inside form objects
constexpr qint64 kMaxMap = 4 << 20;
constexpr int kSymbolic = 4; // FontDescriptor /Flags, PDF 32000-1 table 123

std::string fontName(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isName() ? value.getName() : std::string();
}

// A map that maps something.
bool hasUnicodeMap(QPDFObjectHandle font) {
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    if (map.isName()) return true;
    const auto bytes = unpack(map, kMaxMap);
    return bytes && (bytes->contains("beginbfchar") || bytes->contains("beginbfrange"));
}

// The collections for which Poppler brings the map itself.
bool hasKnownCollection(QPDFObjectHandle font) {
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() < 1) return false;
    QPDFObjectHandle descendant = descendants.getArrayItem(0);
    if (!descendant.isDictionary()) return false;
    QPDFObjectHandle system = descendant.getKey("/CIDSystemInfo");
    if (!system.isDictionary() || !system.getKey("/Ordering").isString()) return false;
    const std::string ordering = system.getKey("/Ordering").getStringValue();
    return ordering == "Japan1" || ordering == "GB1" || ordering == "CNS1" || ordering == "Korea1" ||
           ordering == "KR";
}

// g12, a7, C0034: numbers of glyphs, not names of letters.
bool isGlyphNumber(const std::string& name) {
    if (name.size() < 3) return false;
    const auto digits =
        std::find_if(name.begin() + 1, name.end(), [](unsigned char c) { return std::isdigit(c); });
    return digits != name.end() && digits - name.begin() <= 4 && name.compare(1, 3, "uni") != 0 &&
           name.compare(1, 1, "u") != 0 &&
           std::all_of(digits, name.end(), [](unsigned char c) { return std::isxdigit(c); });
}

bool namesAreNumbers(QPDFObjectHandle encoding) {
    if (!encoding.isDictionary()) return false;
    int names = 0;
    int numbers = 0;
    forEachChild(encoding.getKey("/Differences"), [&](QPDFObjectHandle item) {
        if (!item.isName()) return;
        ++names;
        numbers += isGlyphNumber(item.getName());
    });
    return numbers * 2 > names;
}

// A symbolic TrueType font without an encoding: codes are whatever the subsetter chose.
bool isBareTrueType(QPDFObjectHandle font) {
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    if (!descriptor.isDictionary() || !descriptor.getKey("/FontFile2").isStream()) return false;
    if (!font.getKey("/Encoding").isNull()) return false;
    QPDFObjectHandle flags = descriptor.getKey("/Flags");
    return flags.isInteger() && (flags.getIntValue() & kSymbolic) != 0;
}

} // namespace

bool FontJudge::isUnreliable(QPDFObjectHandle font) {
    if (!font.isDictionary() || hasUnicodeMap(font)) return false;
    const std::string kind = fontName(font, "/Subtype");
    if (kind == "/Type0") return !hasKnownCollection(font);
    if (kind == "/TrueType" && isBareTrueType(font)) return true;
    return namesAreNumbers(font.getKey("/Encoding"));
}

bool FontJudge::lookInto(QPDFObjectHandle resources, int depth) {
    if (!resources.isDictionary() || depth > kMostNestedForms) return false;
    bool found = false;
    forEachChild(resources.getKey("/Font"), [&](QPDFObjectHandle font) {
        const auto known = m_known.find(font.getObjGen());
        const bool isKnown = font.isIndirect() && known != m_known.end();
        const bool unreliable = isKnown ? known->second : isUnreliable(font);
        if (font.isIndirect()) m_known[font.getObjGen()] = unreliable;
        found = found || unreliable;
    });
    forEachChild(resources.getKey("/XObject"), [&](QPDFObjectHandle object) {
        if (!found && object.isStream() && fontName(object.getDict(), "/Subtype") == "/Form")
            found = lookInto(object.getDict().getKey("/Resources"), depth + 1);
    });
    return found;
}

bool FontJudge::hasUnreliableFont(QPDFObjectHandle page) {
    return lookInto(QPDFPageObjectHelper(page).getAttribute("/Resources", false), 0);
}

bool FontJudge::hasImages(QPDFObjectHandle page) {
    return !QPDFPageObjectHelper(page).getImages().empty();
}

} // namespace casebound::reader
