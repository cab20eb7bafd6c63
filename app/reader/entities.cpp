// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/markup.h"

#include <QHash>

#include <array>

namespace casebound::reader {

namespace {

constexpr qsizetype kLongestEntity = 10;

// HTML 4, "Character entity references for ISO 8859-1 characters": U+00A0 to U+00FF in order.
constexpr std::array<const char*, 96> kLatin1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

QHash<QString, char32_t> makeTable() {
    QHash<QString, char32_t> table = {{QStringLiteral("amp"), U'&'},      {QStringLiteral("lt"), U'<'},
                                      {QStringLiteral("gt"), U'>'},       {QStringLiteral("quot"), U'"'},
                                      {QStringLiteral("apos"), U'\''},    {QStringLiteral("ndash"), 0x2013},
                                      {QStringLiteral("mdash"), 0x2014},  {QStringLiteral("lsquo"), 0x2018},
                                      {QStringLiteral("rsquo"), 0x2019},  {QStringLiteral("sbquo"), 0x201A},
                                      {QStringLiteral("ldquo"), 0x201C},  {QStringLiteral("rdquo"), 0x201D},
                                      {QStringLiteral("bdquo"), 0x201E},  {QStringLiteral("hellip"), 0x2026},
                                      {QStringLiteral("bull"), 0x2022},   {QStringLiteral("euro"), 0x20AC},
                                      {QStringLiteral("trade"), 0x2122},  {QStringLiteral("lsaquo"), 0x2039},
                                      {QStringLiteral("rsaquo"), 0x203A}, {QStringLiteral("OElig"), 0x0152},
                                      {QStringLiteral("oelig"), 0x0153},  {QStringLiteral("Scaron"), 0x0160},
                                      {QStringLiteral("scaron"), 0x0161}, {QStringLiteral("Yuml"), 0x0178},
                                      {QStringLiteral("ensp"), 0x2002},   {QStringLiteral("emsp"), 0x2003},
                                      {QStringLiteral("thinsp"), 0x2009}, {QStringLiteral("zwnj"), 0x200C},
                                      {QStringLiteral("zwj"), 0x200D},    {QStringLiteral("hyphen"), 0x2010},
                                      {QStringLiteral("period"), U'.'},   {QStringLiteral("comma"), U','},
                                      {QStringLiteral("commat"), U'@'},   {QStringLiteral("lowbar"), U'_'},
                                      {QStringLiteral("colon"), U':'},    {QStringLiteral("sol"), U'/'},
                                      {QStringLiteral("Tab"), U'\t'},     {QStringLiteral("NewLine"), U'\n'}};
    for (std::size_t i = 0; i < kLatin1.size(); ++i)
        table.insert(QString::fromLatin1(kLatin1[i]), static_cast<char32_t>(0xA0 + i));
    return table;
}

// 0 for what is no entity.
char32_t characterFor(QStringView name) {
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint value = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool valid =
            ok && value > 0 && value <= QChar::LastValidCodePoint && !QChar::isSurrogate(value);
        return valid ? value : 0;
    }
    static const QHash<QString, char32_t> table = makeTable();
    return table.value(name.toString(), 0);
}

} // namespace

QString decodeEntities(QStringView text) {
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&') {
            const QStringView rest =
                text.sliced(i + 1, std::min<qsizetype>(text.size() - i - 1, kLongestEntity));
            const qsizetype end = rest.indexOf(u';');
            const char32_t character = end > 0 ? characterFor(rest.first(end)) : 0;
            if (character != 0) {
                result += QStringView(QChar::fromUcs4(character));
                i += end + 1;
                continue;
            }
        }
        result += text[i];
    }
    return result;
}

} // namespace casebound::reader
