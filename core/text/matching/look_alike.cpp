// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/look_alike.h"

#include <array>
#include <cstddef>

namespace casebound::text {
namespace {

// What a unit becomes: one to three units, 0 is none.
using Shape = std::array<char16_t, 3>;
using Shapes = std::array<Shape, 0x80>;

constexpr Shapes kShapes = [] {
    Shapes shapes{};
    for (std::size_t i = 0; i < shapes.size(); ++i)
        shapes[i] = {char16_t(i)};
    const auto set = [&](char from, Shape to) { shapes[std::size_t(from)] = to; };
    set('0', {u'o'});
    set('1', {u'l'});
    set('i', {u'l'});
    set('|', {u'l'});
    set('!', {u'l'});
    set('2', {u'z'});
    set('3', {u'e'});
    set('4', {u'a'});
    set('@', {u'a'});
    set('5', {u's'});
    set('$', {u's'});
    set('6', {u'b'});
    set('8', {u'b'});
    set('7', {u't'});
    set('9', {u'g'});
    set('m', {u'r', u'n'});
    set('w', {u'v', u'v'});
    set('d', {u'c', u'l'});
    return shapes;
}();

constexpr Shapes kScanShapes = [] {
    Shapes shapes = kShapes;
    const auto set = [&](char from, Shape to) { shapes[std::size_t(from)] = to; };
    set('e', {u'c'});
    set('3', {u'c'});
    set('h', {u'l', u'l'});
    set('u', {u'l', u'l'});
    set('n', {u'r', u'l'});
    set('m', {u'r', u'r', u'l'});
    return shapes;
}();

constexpr char16_t kEuro = u'\u20AC';

template <class Each>
void eachUnit(QStringView looks, Likeness likeness, Each each) {
    const Shapes& shapes = likeness == Likeness::Shape ? kShapes : kScanShapes;
    for (const QChar look : looks) {
        const char16_t unit = look.unicode() == kEuro ? u'e' : look.unicode();
        if (unit >= 0x80) {
            each(unit);
            continue;
        }
        for (const char16_t part : shapes[unit])
            if (part != 0) each(part);
    }
}

} // namespace

QString lookAlikeKey(QStringView looks, Likeness likeness) {
    QString key;
    eachUnit(looks, likeness, [&](char16_t unit) { key += QChar(unit); });
    return key;
}

LookAlikeHashes lookAlikeHashes(QStringView looks) {
    LookAlikeHashes hashes;
    for (const QChar look : looks) {
        const char16_t unit = look.unicode() == kEuro ? u'e' : look.unicode();
        if (unit >= 0x80) {
            hashes.shape = hashOn(hashes.shape, unit);
            hashes.scan = hashOn(hashes.scan, unit);
            continue;
        }
        for (const char16_t part : kShapes[unit])
            if (part != 0) hashes.shape = hashOn(hashes.shape, part);
        for (const char16_t part : kScanShapes[unit])
            if (part != 0) hashes.scan = hashOn(hashes.scan, part);
    }
    return hashes;
}

bool standsForLetter(QChar sign) {
    switch (sign.unicode()) {
    case u'@':
    case u'$':
    case u'!':
    case u'|':
    case kEuro:
        return true;
    default:
        return false;
    }
}

} // namespace casebound::text
