// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/sandbox.h"
#include "app/reader/serve.h"

#include <unistd.h>

// The reader as it behaves on a system without Landlock.
int main() {
    using namespace casebound::reader;
    dropInheritance();
    limitResources();
    ::_exit(serve(lockUp(Files::None)));
}
