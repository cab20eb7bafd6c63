// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/sandbox.h"
#include "app/reader/serve.h"

#include <unistd.h>

// The reader as it behaves on a system without Landlock.
int main() {
    using namespace casebound::cage;
    dropInheritance();
    limitResources();
    ::_exit(casebound::reader::serve(lockUp(Files::None)));
}
