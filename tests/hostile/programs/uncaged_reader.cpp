// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/serve.h"

// The reader as it behaves on a system without seccomp.
int main() {
    return casebound::reader::serve({.landlock = true, .seccomp = false});
}
