// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace casebound::cage {

namespace {

// Fonts that a document does not embed, and the character maps of poppler-data. Landlock takes whole folders.
constexpr const char* kReadable[] = {
    "/usr/share/fonts",      "/usr/local/share/fonts", "/etc/fonts",
    "/var/cache/fontconfig", "/usr/share/fontconfig",  "/usr/share/poppler",
};

// Every right of the first version of Landlock: ABI 1 of Linux 5.13.
constexpr quint64 kFirstRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

// Later kernels know more rights; what the headers we are built with can name is denied as well. The seccomp
// list does not depend on any of them.
quint64 knownRights(long abi) {
    quint64 rights = kFirstRights;
    if (abi >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
#ifdef LANDLOCK_ACCESS_FS_TRUNCATE
    if (abi >= 3) rights |= LANDLOCK_ACCESS_FS_TRUNCATE;
#endif
#ifdef LANDLOCK_ACCESS_FS_IOCTL_DEV
    if (abi >= 5) rights |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
#endif
    return rights;
}

bool allowReading(int ruleset, const char* folder) {
    const int fd = ::open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return true; // a folder that does not exist needs no rule
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = fd;
    const bool added = ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    ::close(fd);
    return added;
}

} // namespace

bool restrictFiles() {
    const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1) return false;
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = knownRights(abi);
    const int ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (ruleset < 0) return false;
    bool done = true;
    for (const char* folder : kReadable)
        done = done && allowReading(ruleset, folder);
    done = done && ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return done;
}

} // namespace casebound::cage
