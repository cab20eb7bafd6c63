// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/demo_desk.h"

int main(int argc, char** argv) {
    return casebound::runTests(argc, argv);
}
