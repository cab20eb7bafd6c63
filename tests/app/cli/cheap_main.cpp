// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "tests/support/cheap_key_derivation.h"

int main(int argc, char** argv) {
    const casebound::CheapKeyDerivation derivation;
    casebound::SystemRandom random;
    const casebound::SystemClock clock;
    return casebound::cli::run(argc, argv, {derivation, random, clock});
}
