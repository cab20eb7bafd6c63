// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/passphrase_strength.h"

#include "core/vault/passphrase_measure.h"
#include "core/vault/profile.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace casebound::vault {
namespace {

// What a rented machine fills in a second. Argon2 and scrypt are bound by memory: each byte filled is written
// once and another one read, and the fastest card that can be rented in 2024 (NVIDIA H100 SXM, data sheet)
// moves 3.35 TB a second. No real program comes near; the processor that we measured on fills 512 MiB three
// times in 0.9 s (FACTS.md), a thousandth of this. So profile 1 gives it 2,000 guesses a second, profile 2
// 1,000, profile 3 400.
constexpr double kBytesFilledPerSecond = 1.65e12;
constexpr double kMachines = 100;

constexpr double kDay = 86400;
constexpr double kYear = 365.25 * kDay;

PassphraseVerdict verdictAfter(double seconds) {
    if (seconds < kDay) return PassphraseVerdict::VeryWeak;
    if (seconds < 100 * kYear) return PassphraseVerdict::Weak;
    if (seconds < 1e6 * kYear) return PassphraseVerdict::Fair;
    return PassphraseVerdict::Strong;
}

RoughTime roughly(double seconds) {
    using Unit = RoughTime::Unit;
    struct Length {
        Unit unit;
        double seconds;
    };
    static constexpr std::array lengths{
        Length{Unit::Years, kYear},     Length{Unit::Months, kYear / 12}, Length{Unit::Days, kDay},
        Length{Unit::Hours, kDay / 24}, Length{Unit::Minutes, 60},
    };
    if (seconds >= 1e6 * kYear) return {Unit::Ages, 0};
    for (const Length& length : lengths) {
        if (seconds < length.seconds) continue;
        const double number = seconds / length.seconds;
        const double step = std::pow(10.0, std::floor(std::log10(number)));
        return {length.unit, std::llround(std::floor(number / step) * step)};
    }
    return {};
}

QString inWords(const RoughTime& time) {
    struct Words {
        const char* one;
        const char* many;
    };
    static constexpr std::array<Words, 5> units{{{"a minute", "minutes"},
                                                 {"an hour", "hours"},
                                                 {"a day", "days"},
                                                 {"a month", "months"},
                                                 {"a year", "years"}}};
    if (time.unit == RoughTime::Unit::Moments) return QStringLiteral("less than a minute");
    if (time.unit == RoughTime::Unit::Ages) return QStringLiteral("more than a million years");
    const Words& words = units.at(static_cast<std::size_t>(time.unit) - 1);
    if (time.number == 1) return QStringLiteral("about ") + QString::fromLatin1(words.one);
    return QStringLiteral("about %1 %2")
        .arg(QLocale(QLocale::English).toString(time.number), QString::fromLatin1(words.many));
}

QString reason(Weakness weakness) {
    switch (weakness) {
    case Weakness::CommonWord:
        return QStringLiteral("This rests on a common word, a name or a well-known password");
    case Weakness::CommonWords:
        return QStringLiteral("This is made of common words that are tried first");
    case Weakness::Date:
        return QStringLiteral("Most of this is a date or a year, and there are few of those");
    case Weakness::Keyboard:
        return QStringLiteral("This follows keys that lie side by side");
    case Weakness::Sequence:
        return QStringLiteral("This follows the order of letters or numbers");
    case Weakness::Repetition:
        return QStringLiteral("This repeats itself, which adds next to nothing");
    case Weakness::Script:
        return QStringLiteral("Words in these letters cannot be looked up here, so it is counted with care");
    case Weakness::None:
    case Weakness::Short:
        break;
    }
    return QStringLiteral("This is short");
}

QString explain(const PassphraseStrength& strength) {
    const QString machines =
        QStringLiteral("somebody with the file and a hundred rented machines would need %1 to find it.")
            .arg(inWords(strength.time));
    if (strength.verdict == PassphraseVerdict::Strong)
        return QStringLiteral("As long as it stands nowhere else, in a book or a song for instance, ") +
               machines;
    return reason(strength.weakness) + QStringLiteral(": ") + machines +
           QStringLiteral(" Better take the six random words that Casebound offers.");
}

} // namespace

GuessCost guessCostOf(int profile) {
    const auto* const found = std::find_if(std::begin(kProfiles), std::end(kProfiles),
                                           [=](const Profile& one) { return one.number == profile; });
    const Profile& known = found == std::end(kProfiles) ? kProfiles[0] : *found;
    return {static_cast<double>(known.memoryBytes) * known.passes};
}

PassphraseStrength strengthOf(const SecureBytes& passphrase, GuessCost cost) {
    const PassphraseMeasure measure = measurePassphrase(passphrase);
    const double guessesPerSecond = kMachines * kBytesFilledPerSecond / cost.bytes;
    PassphraseStrength strength;
    strength.bits = measure.bits;
    strength.seconds = std::exp2(measure.bits) / 2 / guessesPerSecond;
    strength.time = roughly(strength.seconds);
    strength.verdict = verdictAfter(strength.seconds);
    strength.weakness = strength.verdict == PassphraseVerdict::Strong ? Weakness::None : measure.weakness;
    strength.explanation = explain(strength);
    return strength;
}

} // namespace casebound::vault
