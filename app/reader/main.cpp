// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/sandbox.h"
#include "app/reader/mail_document.h"
#include "app/reader/serve.h"

#include <clocale>
#include <unistd.h>

// Parses everything foreign, locked up, for a core that believes none of its answers. Started by the core
// only: requests on descriptor 0, answers on 1, the document on 3.
int main() {
    using namespace casebound;
    cage::dropInheritance();
    cage::limitResources();
    // Names inside archives are UTF-8; this locale is built into the C library and opens no file.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    reader::readyForMail();
    const auto sandbox = cage::lockUp(cage::Files::FontsOnly);
    // Not exit(): nothing of the libraries' clean-up is needed, and less runs.
    ::_exit(reader::serve(sandbox));
}
