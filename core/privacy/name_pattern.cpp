// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/name_pattern.h"

#include <QStringList>

#include <algorithm>

namespace casebound::privacy {
namespace {

constexpr qsizetype kMostWords = 4;

// "Ida Marlow" and not "the tall one".
bool readsLikeAPerson(const QString& alias) {
    const QStringList words = alias.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return words.size() > 1 && words.size() <= kMostWords &&
           std::none_of(words.begin(), words.end(),
                        [](const QString& word) { return word.front().isLower(); }) &&
           words.first().compare(QLatin1String("the"), Qt::CaseInsensitive) != 0;
}

} // namespace

text::Pattern patternOf(const Name& name, int value) {
    const bool isPerson =
        name.kind == NameKind::RealName || (name.kind == NameKind::Alias && readsLikeAPerson(name.text));
    return {.text = name.text,
            .value = value,
            .form = isPerson                       ? text::Form::Person
                    : name.kind == NameKind::Phone ? text::Form::Number
                                                   : text::Form::Words,
            .isStrong = name.strength == Strength::Strong};
}

} // namespace casebound::privacy
