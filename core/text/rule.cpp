// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/rule.h"

#include <array>

namespace casebound::text {
namespace {

struct Described {
    Level level;
    QLatin1String name;
};

// In the order of Rule.
constexpr std::array<Described, kRules> kDescribed{{
    {Level::Exact, QLatin1String("as-written")},
    {Level::Exact, QLatin1String("joined-up")},
    {Level::Exact, QLatin1String("spelt-out")},
    {Level::Exact, QLatin1String("attached-particle")},
    {Level::Exact, QLatin1String("ending")},
    {Level::Exact, QLatin1String("order-reversed")},
    {Level::Exact, QLatin1String("initials")},
    {Level::Exact, QLatin1String("part-left-out")},
    {Level::Exact, QLatin1String("glued")},
    {Level::Exact, QLatin1String("spaced-out")},
    {Level::Exact, QLatin1String("drawn-order")},
    {Level::Exact, QLatin1String("encoded")},
    {Level::LookAlike, QLatin1String("skeleton")},
    {Level::LookAlike, QLatin1String("surname-alone")},
    {Level::LookAlike, QLatin1String("middle-name")},
    {Level::LookAlike, QLatin1String("within-handle")},
    {Level::LookAlike, QLatin1String("broken-apart")},
    {Level::Near, QLatin1String("one-letter")},
    {Level::Near, QLatin1String("scan-error")},
    {Level::Near, QLatin1String("part-of-name")},
    {Level::Near, QLatin1String("small-letters")},
}};

} // namespace

Level levelOf(Rule rule) {
    return kDescribed[std::size_t(rule)].level;
}

QString ruleName(Rule rule) {
    return kDescribed[std::size_t(rule)].name;
}

QString levelName(Level level) {
    switch (level) {
    case Level::Exact:
        return QStringLiteral("exact");
    case Level::LookAlike:
        return QStringLiteral("lookalike");
    case Level::Near:
        break;
    }
    return QStringLiteral("near");
}

RuleSet RuleSet::all() {
    return RuleSet((1U << kRules) - 1);
}

RuleSet RuleSet::upTo(Level level) {
    RuleSet rules(0);
    for (int i = 0; i < kRules; ++i)
        if (levelOf(Rule(i)) <= level) rules = rules.with(Rule(i));
    return rules;
}

RuleSet RuleSet::only(Rule rule) {
    return RuleSet(0).with(rule);
}

} // namespace casebound::text
