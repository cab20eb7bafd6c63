// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/sandbox.h"

#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace casebound::cage {

namespace {

constexpr int kNotLocked = 3; // exit status

void must(bool done) {
    if (!done) ::_exit(kNotLocked);
}

void limit(__rlimit_resource what, rlim_t value, rlim_t hard) {
    const rlimit wanted{value, hard};
    must(::setrlimit(what, &wanted) == 0);
}

} // namespace

void dropInheritance() {
    must(::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0);
    limit(RLIMIT_CORE, 0, 0);
    must(::clearenv() == 0);
    must(::close_range(4, ~0U, 0) == 0);
}

void limitResources() {
#ifndef CASEBOUND_SANITIZE
    // AddressSanitizer reserves terabytes of addresses, so only its builds go without this one.
    constexpr rlim_t kMemory = rlim_t(5) << 29; // 2.5 GiB
    limit(RLIMIT_AS, kMemory, kMemory);
#endif
    limit(RLIMIT_CPU, 900, 910); // seconds in all; the core's own time limit for each request is much shorter
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_NOFILE, 64, 64);
    limit(RLIMIT_NPROC, 0, 0);
}

reading::wire::SandboxState lockUp(Files files) {
    must(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    reading::wire::SandboxState state;
    state.landlock = files == Files::FontsOnly && restrictFiles();
    state.seccomp = restrictCalls(state.landlock);
    return state;
}

} // namespace casebound::cage
