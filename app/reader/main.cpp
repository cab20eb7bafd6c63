// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/mail_document.h"
#include "app/reader/sandbox.h"
#include "app/reader/serve.h"

#include <clocale>
#include <unistd.h>

// Parses everything foreign, locked up, for a core that believes none of its answers. Started by the core
// only: requests on descriptor 0, answers on 1, the document on 3.
int main() {
    using namespace casebound::reader;
    dropInheritance();
    limitResources();
    // Names inside archives are UTF-8; this locale is built into the C library and opens no file.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    readyForMail();
    const auto sandbox = lockUp(Files::FontsOnly);
    // Not exit(): nothing of the libraries' clean-up is needed, and less runs.
    ::_exit(serve(sandbox));
}
