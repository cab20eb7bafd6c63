// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/name_pattern.h"

#include "core/text/name_parts.h"

#include <QStringList>

#include <algorithm>

namespace casebound::privacy {
namespace {

constexpr qsizetype kMostWords = 4;
constexpr qsizetype kFewestDigits = 6;

// "Ida Marlow" and not "the tall one".
bool readsLikeAPerson(const QString& alias) {
    const QStringList words = alias.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return words.size() > 1 && words.size() <= kMostWords &&
           std::none_of(words.begin(), words.end(),
                        [](const QString& word) { return word.front().isLower(); }) &&
           words.first().compare(QLatin1String("the"), Qt::CaseInsensitive) != 0;
}

// "+49 30 5550 17342": a list of names may say of none what it is.
bool readsLikeANumber(const QString& alias) {
    const auto digits = std::count_if(alias.begin(), alias.end(), [](QChar unit) { return unit.isDigit(); });
    const bool hasLetter =
        std::any_of(alias.begin(), alias.end(), [](QChar unit) { return unit.isLetter(); });
    return digits >= kFewestDigits && !hasLetter;
}

} // namespace

QList<Name> joinedNames(const QList<Name>& names) {
    QList<Name> joined;
    for (const Name& nickname : names) {
        if (nickname.kind != NameKind::Nickname) continue;
        for (const Name& real : names) {
            if (real.kind != NameKind::RealName) continue;
            text::NameParts parts = text::namePartsOf(real.text);
            if (parts.given.isEmpty()) continue;
            parts.given = {nickname.text};
            joined.append({parts.written(), NameKind::RealName, real.strength});
        }
    }
    return joined;
}

text::Pattern patternOf(const Name& name, int value) {
    const bool isNumber =
        name.kind == NameKind::Phone || (name.kind == NameKind::Alias && readsLikeANumber(name.text));
    const bool isPerson =
        name.kind == NameKind::RealName ||
        ((name.kind == NameKind::Alias || name.kind == NameKind::Nickname) && readsLikeAPerson(name.text));
    return {.text = name.text,
            .value = value,
            .form = isPerson                          ? text::Form::Person
                    : isNumber                        ? text::Form::Number
                    : name.kind == NameKind::Initials ? text::Form::Initials
                                                      : text::Form::Words,
            .isStrong = name.strength == Strength::Strong};
}

} // namespace casebound::privacy
