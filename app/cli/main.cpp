// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/session/services.h"

int main(int argc, char** argv) {
    const casebound::session::Argon2KeyDerivation derivation;
    casebound::SystemRandom random;
    const casebound::SystemClock clock;
    return casebound::cli::run(argc, argv, {derivation, random, clock});
}
