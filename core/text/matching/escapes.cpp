// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/escapes.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace casebound::text {
namespace {

constexpr qsizetype kLongestReference = 12; // &#1114111; and named ones
constexpr qsizetype kLongestTag = 12;
constexpr char32_t kLastCharacter = 0x10FFFF;

bool isHex(QChar unit) {
    return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'f') || (unit >= u'A' && unit <= u'F');
}

// What stands for something else at one place.
struct Escape {
    qsizetype length = 0;
    QString text = {};
};

QString ofCharacter(char32_t character) {
    const bool isNone = character == 0 || character > kLastCharacter || QChar::isSurrogate(character);
    return isNone ? QString() : QString::fromUcs4(&character, 1);
}

// HTML's names of accented letters are a letter and the name of the accent.
QString namedCharacter(const QString& name) {
    static const QHash<QString, QString> whole{
        {QStringLiteral("nbsp"), QStringLiteral("\u00A0")},
        {QStringLiteral("shy"), QStringLiteral("\u00AD")},
        {QStringLiteral("amp"), QStringLiteral("&")},
        {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},
        {QStringLiteral("rsquo"), QStringLiteral("\u2019")},
        {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},
        {QStringLiteral("szlig"), QStringLiteral("\u00DF")},
        {QStringLiteral("aelig"), QStringLiteral("\u00E6")},
        {QStringLiteral("AElig"), QStringLiteral("\u00C6")},
        {QStringLiteral("oslash"), QStringLiteral("\u00F8")},
        {QStringLiteral("Oslash"), QStringLiteral("\u00D8")},
        {QStringLiteral("zwnj"), QStringLiteral("\u200C")},
        {QStringLiteral("zwj"), QStringLiteral("\u200D")},
        {QStringLiteral("ensp"), QStringLiteral("\u2002")},
        {QStringLiteral("emsp"), QStringLiteral("\u2003")},
        {QStringLiteral("thinsp"), QStringLiteral("\u2009")},
    };
    static const QHash<QString, QChar> accents{
        {QStringLiteral("grave"), QChar(0x300)}, {QStringLiteral("acute"), QChar(0x301)},
        {QStringLiteral("circ"), QChar(0x302)},  {QStringLiteral("tilde"), QChar(0x303)},
        {QStringLiteral("uml"), QChar(0x308)},   {QStringLiteral("ring"), QChar(0x30A)},
        {QStringLiteral("caron"), QChar(0x30C)}, {QStringLiteral("cedil"), QChar(0x327)},
    };
    if (whole.contains(name)) return whole.value(name);
    const QChar accent = accents.value(name.mid(1));
    return accent.isNull() ? QString() : QString(name.front()) + accent;
}

Escape referenceAt(const QString& text, qsizetype at) {
    const qsizetype end = text.indexOf(QLatin1Char(';'), at);
    if (end < 0 || end - at > kLongestReference || end - at < 3) return {};
    const QString name = text.mid(at + 1, end - at - 1);
    QString decoded;
    bool isNumber = true;
    if (name.startsWith(QLatin1String("#x"), Qt::CaseInsensitive))
        decoded = ofCharacter(name.mid(2).toUInt(&isNumber, 16));
    else if (name.startsWith(QLatin1Char('#')))
        decoded = ofCharacter(name.mid(1).toUInt(&isNumber, 10));
    else
        decoded = namedCharacter(name);
    return decoded.isEmpty() || !isNumber ? Escape() : Escape{end + 1 - at, decoded};
}

// A run of %C3%B6 or =C3=B6, which is UTF-8; a quoted-printable line end.
Escape bytesAt(const QString& text, qsizetype at) {
    const QChar sign = text[at];
    if (sign == u'=' && at + 1 < text.size() && text[at + 1] == u'\n') return {2, {}};
    if (sign == u'=' && at + 2 < text.size() && text[at + 1] == u'\r' && text[at + 2] == u'\n')
        return {3, {}};
    QByteArray bytes;
    qsizetype end = at;
    while (end + 2 < text.size() && text[end] == sign && isHex(text[end + 1]) && isHex(text[end + 2])) {
        bytes += char(QStringView(text).mid(end + 1, 2).toInt(nullptr, 16));
        end += 3;
    }
    if (end == at) return {};
    QStringDecoder decode(QStringDecoder::Utf8);
    QString decoded = decode(bytes);
    if (decode.hasError()) decoded = QString::fromLatin1(bytes);
    return {end - at, decoded};
}

// A run of \u00f6.
Escape unitsAt(const QString& text, qsizetype at) {
    QString decoded;
    qsizetype end = at;
    while (end + 5 < text.size() && text[end] == u'\\' && text[end + 1] == u'u' &&
           std::all_of(text.begin() + end + 2, text.begin() + end + 6, isHex)) {
        decoded += QChar(char16_t(QStringView(text).mid(end + 2, 4).toUInt(nullptr, 16)));
        end += 6;
    }
    return {end - at, decoded};
}

// A tag without attributes: those that change letters only are nothing, others part words.
Escape tagAt(const QString& text, qsizetype at) {
    static const QSet<QString> inside{
        QStringLiteral("b"),    QStringLiteral("i"),    QStringLiteral("u"),    QStringLiteral("em"),
        QStringLiteral("span"), QStringLiteral("font"), QStringLiteral("mark"), QStringLiteral("strong"),
        QStringLiteral("wbr"),  QStringLiteral("a"),
    };
    const qsizetype end = text.indexOf(QLatin1Char('>'), at);
    if (end < 0 || end - at > kLongestTag || end - at < 2) return {};
    QString name = text.mid(at + 1, end - at - 1).toLower();
    if (name.startsWith(QLatin1Char('/'))) name.remove(0, 1);
    if (name.endsWith(QLatin1Char('/'))) name.chop(1);
    name = name.trimmed();
    const bool isTag =
        !name.isEmpty() && name.front().isLetter() &&
        std::all_of(name.begin(), name.end(), [](QChar unit) { return unit.isLetterOrNumber(); });
    if (!isTag) return {};
    return {end + 1 - at, inside.contains(name) ? QString() : QStringLiteral(" ")};
}

Escape escapeAt(const QString& text, qsizetype at) {
    switch (text[at].unicode()) {
    case u'&':
        return referenceAt(text, at);
    case u'%':
    case u'=':
        return bytesAt(text, at);
    case u'\\':
        return unitsAt(text, at);
    case u'<':
        return tagAt(text, at);
    default:
        return {};
    }
}

} // namespace

Span Decoded::source(const Span& span) const {
    const qsizetype first = starts[std::size_t(span.start)];
    return {first, ends[std::size_t(span.end() - 1)] - first};
}

std::optional<Decoded> decodeEscapes(const QString& text) {
    Decoded decoded;
    bool isChanged = false;
    for (qsizetype at = 0; at < text.size();) {
        const Escape escape = escapeAt(text, at);
        if (escape.length > 0 && !isChanged) {
            isChanged = true;
            decoded.text = text.left(at);
            for (qsizetype i = 0; i < at; ++i) {
                decoded.starts.push_back(i);
                decoded.ends.push_back(i + 1);
            }
        }
        const qsizetype length = std::max<qsizetype>(1, escape.length);
        if (isChanged) {
            const QString written = escape.length > 0 ? escape.text : QString(text[at]);
            decoded.text += written;
            decoded.starts.insert(decoded.starts.end(), std::size_t(written.size()), at);
            decoded.ends.insert(decoded.ends.end(), std::size_t(written.size()), at + length);
        }
        at += length;
    }
    return isChanged ? std::optional(std::move(decoded)) : std::nullopt;
}

} // namespace casebound::text
