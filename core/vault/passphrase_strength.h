// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QString>

namespace casebound::vault {

// What one guess costs whoever tries: memory that has to be filled for it, in bytes, all passes together.
struct GuessCost {
    double bytes = 0;
};

// Of a profile in kProfiles; the smallest for a number that is none of them.
GuessCost guessCostOf(int profile);

// Of a file sealed with a passphrase: age's scrypt, work factor 18, 256 MiB filled once.
constexpr GuessCost kSealedFileGuess{256.0 * (1 << 20)};

// By how long a hundred rented machines need on average: less than a day, than a hundred years, than a
// million years, longer.
enum class PassphraseVerdict { VeryWeak, Weak, Fair, Strong };

// What makes a passphrase weak, the part of it that weighs most.
enum class Weakness {
    None,
    Short,
    CommonWord,  // a word, a name or a known password, also disguised
    CommonWords, // several of them
    Date,
    Keyboard,   // keys side by side
    Sequence,   // abc, 6543
    Repetition, // of a letter or of a part
    Script,     // letters that no list of words here knows
};

// A time for people: one digit that counts, rounded down. More would promise what nobody knows.
struct RoughTime {
    enum class Unit { Moments, Minutes, Hours, Days, Months, Years, Ages };
    Unit unit = Unit::Moments; // Moments and Ages (over a million years) have no number
    qint64 number = 0;
};

struct PassphraseStrength {
    double bits = 0;    // log2 of the guesses that find it for certain, by those who know how people choose
    double seconds = 0; // until a hundred machines have it, on average
    RoughTime time;     // the same
    PassphraseVerdict verdict = PassphraseVerdict::VeryWeak;
    Weakness weakness = Weakness::Short;
    QString explanation; // for people, in one or two sentences; nothing of the passphrase stands in it

    // To be asked about before it is taken.
    bool isWeak() const { return verdict <= PassphraseVerdict::Weak; }
};

// How hard a passphrase (UTF-8, any normal form) is to guess: an estimate, rather too low than too high. It
// knows no quotations and nothing about the person. Takes milliseconds whatever is given; thread-safe.
PassphraseStrength strengthOf(const SecureBytes& passphrase, GuessCost cost);

} // namespace casebound::vault
