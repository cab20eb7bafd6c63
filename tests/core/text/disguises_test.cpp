// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matcher.h"
#include "tests/core/text/disguise_table.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <set>

namespace casebound::text {
namespace {

struct Trial {
    Disguise disguise;
    int person = 0;
    QString text; // running text around the disguise
    Span planted; // where it stands there
};

const QList<InventedName>& people() {
    static const QList<InventedName> all = inventedNames();
    return all;
}

QList<Pattern> patterns() {
    QList<Pattern> all;
    for (qsizetype i = 0; i < people().size(); ++i)
        all.append({people().at(i).name, int(i), Form::Person});
    return all;
}

const QList<Trial>& trials() {
    static const QList<Trial> all = [] {
        QList<Trial> made;
        for (const Disguise& disguise : disguises()) {
            const auto person = std::find_if(people().begin(), people().end(), [&](const InventedName& name) {
                return name.key == disguise.key;
            });
            const QString text = inRunningText(disguise.text, int(made.size()));
            made.append({disguise,
                         int(person - people().begin()),
                         text,
                         {text.indexOf(disguise.text), disguise.text.size()}});
        }
        return made;
    }();
    return all;
}

// The surest hit on the person within what was planted; nothing where there is none.
std::optional<Hit> surest(const Matcher& matcher, const Trial& trial) {
    std::optional<Hit> best;
    for (const Hit& hit : matcher.scan(trial.text)) {
        const bool isPerson = hit.value == trial.person || hit.others.contains(trial.person);
        if (isPerson && hit.span.overlaps(trial.planted) && (!best || hit.level < best->level)) best = hit;
    }
    return best;
}

bool isFound(const std::optional<Hit>& hit, const Trial& trial) {
    return hit && hit->level <= trial.disguise.level;
}

TEST(DisguisesTest, TheTableHasFortyKindsAndThirtyNamesOfEightLanguages) {
    std::set<QString> kinds;
    std::set<QString> languages;
    for (const Disguise& disguise : disguises())
        kinds.insert(disguise.kind);
    for (const InventedName& name : people())
        languages.insert(name.language);
    EXPECT_GE(kinds.size(), 40U);
    EXPECT_GE(people().size(), 30);
    EXPECT_GE(languages.size(), 8U);
}

TEST(DisguisesTest, EveryDisguiseIsFoundAsSurelyAsItHasToBe) {
    const Matcher matcher(patterns(), RuleSet::all());
    std::map<Level, std::pair<int, int>> counts;
    for (const Trial& trial : trials()) {
        const std::optional<Hit> hit = surest(matcher, trial);
        ++counts[trial.disguise.level].second;
        counts[trial.disguise.level].first += isFound(hit, trial) ? 1 : 0;
        EXPECT_TRUE(isFound(hit, trial))
            << qPrintable(trial.disguise.kind) << ' ' << qPrintable(trial.disguise.key) << " as "
            << qPrintable(trial.disguise.text) << ": "
            << (hit ? qPrintable(levelName(hit->level) + QLatin1Char(' ') + ruleName(hit->rule)) : "nothing");
    }
    for (const auto& [level, count] : counts)
        std::printf("Disguises that have to be %s: %d of %d found\n", qPrintable(levelName(level)),
                    count.first, count.second);
}

// A rule that finds nothing which no other one finds as surely would be no rule.
TEST(DisguisesTest, WithoutARuleItsDisguisesAreMissed) {
    const Matcher all(patterns(), RuleSet::all());
    std::map<Rule, QList<const Trial*>> byRule;
    for (const Trial& trial : trials())
        if (const std::optional<Hit> hit = surest(all, trial)) byRule[hit->rule].append(&trial);
    for (int i = 0; i < kRules; ++i) {
        const auto rule = Rule(i);
        const Matcher without(patterns(), RuleSet::all().without(rule));
        const QList<const Trial*> its = byRule[rule];
        const auto isMissed = [&](const Trial* trial) {
            const std::optional<Hit> hit = surest(without, *trial);
            return !isFound(hit, *trial) || hit->span.length < surest(all, *trial)->span.length;
        };
        const auto missed = std::count_if(its.begin(), its.end(), isMissed);
        std::printf("%s: the surest for %d disguises, %d of them missed without it\n",
                    qPrintable(ruleName(rule)), int(its.size()), int(missed));
        EXPECT_GT(missed, 0) << qPrintable(ruleName(rule));
    }
}

// Text that names nobody of the table.
QString textOfOthers() {
    QString text;
    for (const QString& name : QDir(QStringLiteral("/usr/share/common-licenses")).entryList(QDir::Files)) {
        QFile file(QStringLiteral("/usr/share/common-licenses/") + name);
        if (file.open(QIODevice::ReadOnly)) text += QString::fromUtf8(file.readAll());
    }
    return text;
}

void countAlarms(const char* what, const QString& text, std::map<Level, double>& perMillion) {
    const Matcher matcher(patterns(), RuleSet::all());
    perMillion = {{Level::Exact, 0}, {Level::LookAlike, 0}, {Level::Near, 0}};
    for (const Hit& hit : matcher.scan(text))
        perMillion[hit.level] += 1e6 / double(text.size());
    for (const auto& [level, count] : perMillion)
        std::printf("False alarms in %s, %s: %.1f in a million characters\n", what,
                    qPrintable(levelName(level)), count);
}

TEST(DisguisesTest, LicencesGiveNoFalseAlarm) {
    const QString text = textOfOthers();
    if (text.size() < 100'000) GTEST_SKIP() << "There are no licences here.";
    std::map<Level, double> alarms;
    countAlarms("licences", text, alarms);
    EXPECT_EQ(alarms[Level::Exact], 0);
    EXPECT_EQ(alarms[Level::LookAlike], 0);
    EXPECT_LT(alarms[Level::Near], 20);
}

// The hardest text: names made of the same syllables.
TEST(DisguisesTest, NamesOfOthersGiveFewFalseAlarms) {
    std::map<Level, double> alarms;
    countAlarms("names of others", textOfOtherPeople(1'000'000), alarms);
    EXPECT_LT(alarms[Level::Exact], 1000);
    EXPECT_LT(alarms[Level::LookAlike], 1000);
}

TEST(DisguisesTest, ALongTextIsSearchedAsItsPartsAre) {
    const Matcher matcher(patterns(), RuleSet::all());
    QString text;
    QList<Hit> expected;
    for (const Trial& trial : trials()) {
        for (Hit hit : matcher.scan(trial.text + QStringLiteral("\n.\n"))) {
            hit.span.start += text.size();
            expected.append(hit);
        }
        text += trial.text + QStringLiteral("\n.\n");
    }
    const QList<Hit> found = matcher.scan(text);
    ASSERT_EQ(found.size(), expected.size());
    for (qsizetype i = 0; i < found.size(); ++i)
        EXPECT_EQ(found.at(i), expected.at(i)) << qPrintable(textAt(text, expected.at(i).span));
}

} // namespace
} // namespace casebound::text
