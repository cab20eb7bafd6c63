// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/session/services.h"
#include "ui/shell/program.h"

int main(int argc, char** argv) {
    const casebound::session::Argon2KeyDerivation derivation;
    casebound::SystemRandom random;
    const casebound::SystemClock clock;
    return casebound::shell::run(argc, argv, {derivation, random, clock});
}
