// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/name_parts.h"

#include "core/text/folding.h"
#include "core/text/name_signs.h"

#include <QSet>

#include <algorithm>

namespace casebound::text {
namespace {

// What is written before or behind a name and is none.
bool isTitleOfName(const QString& word) {
    static const QSet<QString> set{
        QStringLiteral("dr"),  QStringLiteral("prof"), QStringLiteral("mr"),   QStringLiteral("mrs"),
        QStringLiteral("ms"),  QStringLiteral("sir"),  QStringLiteral("frau"), QStringLiteral("herr"),
        QStringLiteral("mme"), QStringLiteral("jr"),   QStringLiteral("sr"),   QStringLiteral("ii"),
        QStringLiteral("iii"), QStringLiteral("phd"),  QStringLiteral("rev"),  QStringLiteral("hon"),
    };
    return set.contains(foldForSearch(word));
}

QStringList partsOf(const QString& text) {
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

NameParts namePartsOf(const QString& name) {
    const qsizetype comma = name.indexOf(QLatin1Char(','));
    NameParts parts{.given = partsOf(comma < 0 ? name : name.mid(comma + 1)),
                    .family = comma < 0 ? QStringList() : partsOf(name.left(comma)),
                    .isFamilyFirst = comma >= 0};
    if (parts.given.size() + parts.family.size() > 2) {
        parts.given.removeIf(isTitleOfName);
        parts.family.removeIf(isTitleOfName);
    }
    if (!parts.family.isEmpty()) return parts;
    parts.isFamilyFirst = false;
    qsizetype from = parts.given.size() - 1;
    while (from > 1 && isParticle(foldForSearch(parts.given[from - 1])))
        --from;
    parts.family = parts.given.mid(from);
    parts.given.resize(qMax(from, qsizetype(0)));
    return parts;
}

QString NameParts::written() const {
    const QString plain = (given + family).join(QLatin1Char(' '));
    if (given.isEmpty() || (!isFamilyFirst && namePartsOf(plain) == *this)) return plain;
    return family.join(QLatin1Char(' ')) + QLatin1String(", ") + given.join(QLatin1Char(' '));
}

QList<NameParts> possibleNameParts(const QString& name) {
    const NameParts read = namePartsOf(name);
    QList<NameParts> ways{read};
    const auto add = [&](const NameParts& parts) {
        const bool isKnown = std::any_of(ways.begin(), ways.end(), [&](const NameParts& way) {
            return way.given == parts.given && way.family == parts.family;
        });
        if (!isKnown) ways.append(parts);
    };
    const QStringList words = read.isFamilyFirst ? read.family + read.given : read.given + read.family;
    for (qsizetype at = words.size() - 1; at > 0; --at)
        add({.given = words.first(at), .family = words.sliced(at)});
    for (qsizetype at = 1; at < words.size(); ++at)
        add({.given = words.sliced(at), .family = words.first(at), .isFamilyFirst = true});
    return ways;
}

} // namespace casebound::text
