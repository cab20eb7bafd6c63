// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/endings.h"

#include "core/text/folding.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace casebound::text {
namespace {

constexpr qsizetype kShortestInflected = 4; // letters; shorter names take an s only
constexpr qsizetype kShortestStem = 3;

enum class Script { Latin, Cyrillic, Greek, Armenian, Georgian, Other };
constexpr std::size_t kScripts = 6;

Script scriptOf(QChar letter) {
    const char16_t unit = letter.unicode();
    if (unit < 0x0370) return Script::Latin;
    if (unit < 0x0400) return Script::Greek;
    if (unit < 0x0530) return Script::Cyrillic;
    if (unit < 0x0590) return Script::Armenian;
    return unit >= 0x10A0 && unit < 0x1100 ? Script::Georgian : Script::Other;
}

// Folded, so without accents: German, Slavic, Finnish, Hungarian, Turkish and Baltic ones are in one row.
const std::array<QSet<QString>, kScripts>& endings() {
    static const auto all = [] {
        const std::array<QString, kScripts> rows{
            QStringLiteral(
                "s es n en ens e a u i y o om em ou ov ova ove ovi owi ego emu iego iemu im ym ie ia iu "
                "ach ami nak nek val vel val ban ben bol rol rel tol tel ra re hoz hez ot et at t k ek ak "
                "lle lla lta ssa sta in an un on n ta na da de dan den ta te tan ten ya ye in la le as is "
                "us os am ai ui aus es em ei"),
            QStringLiteral(
                "а я у ю ы и е ом ем ой ей ою ею ого его ому ему ым им ого ых их ове еве ові еві ої ій їй "
                "ії ів ми ами ями ах ях ин ина ину і ї ь ов ову ова ово"),
            QStringLiteral("σ ς υ ου η ησ α ασ ο ε οσ ων ουσ"),
            QStringLiteral("ի ին իս ից ով ում ը ն ներ"),
            QStringLiteral("ს მა მ ით ად ის ისა ო ნი ების"),
            QStringLiteral("ي ى"),
        };
        std::array<QSet<QString>, kScripts> sets;
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (const QString& ending : foldForSearch(rows[i]).split(QLatin1Char(' ')))
                sets[i].insert(ending);
        return sets;
    }();
    return all;
}

bool isVowel(QChar letter) {
    static const QString vowels = QStringLiteral("aeiouyаеиоуыэюяіїєьйაეიოუαειοηυω");
    return vowels.contains(letter);
}

void add(QStringList& stems, const QString& stem) {
    if (stem.size() >= kShortestStem && !stems.contains(stem)) stems.append(stem);
}

} // namespace

bool isEnding(QStringView ending, QStringView name) {
    const Script script = scriptOf(name.back());
    if (ending.isEmpty()) return script == Script::Greek; // Achilleas -> Achillea
    if (name.size() < kShortestInflected) return script == Script::Latin && ending == QLatin1String("s");
    return endings()[std::size_t(script)].contains(ending.toString());
}

QStringList stemsOf(const QString& name) {
    QStringList stems;
    if (name.size() < kShortestInflected) return stems;
    switch (scriptOf(name.back())) {
    case Script::Latin:
    case Script::Cyrillic:
        // -a, -ий, -ая
        if (isVowel(name.back())) add(stems, name.chopped(1));
        if (isVowel(name.back()) && isVowel(name[name.size() - 2])) add(stems, name.chopped(2));
        // Slavic: the last vowel falls out, Marek -> Marka.
        if (!isVowel(name.back()) && QStringLiteral("eoео").contains(name[name.size() - 2]))
            add(stems, name.chopped(2) + name.back());
        break;
    case Script::Greek:
        if (name.back() == QChar(0x03C3)) add(stems, name.chopped(1));
        if (name.back() == QChar(0x03C3) || isVowel(name.back())) add(stems, name.chopped(2));
        break;
    case Script::Georgian:
        if (isVowel(name.back())) add(stems, name.chopped(1));
        break;
    case Script::Armenian:
    case Script::Other:
        break;
    }
    return stems;
}

} // namespace casebound::text
