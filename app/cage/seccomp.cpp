// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/sandbox.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

namespace casebound::cage {

namespace {

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

// Names, not numbers: a call that an architecture does not have is skipped there.
class List {
public:
    explicit List(scmp_filter_ctx filter)
        : m_filter(filter) {}

    template <class... Condition>
    void add(uint32_t action, const char* name, Condition... conditions) {
        const int call = seccomp_syscall_resolve_name(name);
        if (call == __NR_SCMP_ERROR || call < 0) return;
        const scmp_arg_cmp list[] = {conditions..., scmp_arg_cmp{}};
        m_ok = m_ok && seccomp_rule_add_array(m_filter, action, call, sizeof...(conditions), list) == 0;
    }
    bool isOk() const { return m_ok; }

private:
    scmp_filter_ctx m_filter;
    bool m_ok = true;
};

// Enough to compute, to talk over open descriptors and to stop.
void allowComputing(List& list) {
    for (const char* name :
         {"read", "write", "close", "lseek", "fstat", "munmap", "mremap", "brk", "madvise", "futex",
          "exit_group", "rt_sigreturn", "clock_gettime", "getrandom", "pread64", "fadvise64"})
        list.add(SCMP_ACT_ALLOW, name);
    // Memory is never executable after it was writable, nor before.
    for (const char* name : {"mmap", "mmap2", "mprotect"})
        list.add(SCMP_ACT_ALLOW, name, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    // Not F_SETOWN and the like, which send signals to other processes.
    for (const int command : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC})
        list.add(SCMP_ACT_ALLOW, "fcntl", SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command)));
    // abort(): so that a failed assertion is told from an attack.
    for (const char* name : {"getpid", "gettid", "rt_sigprocmask"})
        list.add(SCMP_ACT_ALLOW, name);
    list.add(SCMP_ACT_ALLOW, "tgkill", SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())),
             SCMP_A2(SCMP_CMP_EQ, SIGABRT));
}

// Looking for fonts. What may really be opened is Landlock's decision; without it every call here fails.
void allowFiles(List& list, bool openFiles) {
    const uint32_t action = openFiles ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EACCES);
    constexpr scmp_datum_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
    list.add(action, "openat", SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY));
    list.add(action, "open", SCMP_A1(SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY));
    for (const char* name : {"statx", "stat", "lstat", "getdents64", "readlink", "readlinkat", "access",
                             "faccessat", "faccessat2", "fstatfs"})
        list.add(action, name);
    // fstat() is newfstatat() with this flag in newer C libraries: needed to read what is open already.
    list.add(SCMP_ACT_ALLOW, "newfstatat", SCMP_A3(SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH));
    list.add(action, "newfstatat", SCMP_A3(SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, 0));
}

// Asked by libraries that can live with a no: newer fontconfig for the working directory. fontconfig also
// wants to renew stale caches when it runs as an administrator: it gets the same answer as everybody else.
void refuse(List& list) {
    for (const char* name : {"ioctl", "sysinfo", "sched_getaffinity", "statfs"})
        list.add(SCMP_ACT_ERRNO(EPERM), name);
    for (const char* name : {"getcwd", "mkdir", "mkdirat", "unlink", "unlinkat", "rename", "renameat",
                             "renameat2", "link", "linkat", "chmod", "fchmod", "fchmodat", "umask"})
        list.add(SCMP_ACT_ERRNO(EACCES), name);
    for (const scmp_datum_t writing : {O_WRONLY, O_RDWR})
        list.add(SCMP_ACT_ERRNO(EACCES), "openat", SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, writing));
}

#ifdef CASEBOUND_SANITIZE
// What AddressSanitizer's own runtime calls while it reports. Only in its builds, which are never given to
// users.
void allowSanitizer(List& list) {
    for (const char* name :
         {"sched_yield", "sigaltstack", "rt_sigaction", "getrusage", "pipe", "pipe2", "getuid"})
        list.add(SCMP_ACT_ALLOW, name);
}
#endif

} // namespace

bool restrictCalls(bool openFiles) {
    const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS), &seccomp_release);
    if (!filter) return false;
    List list(filter.get());
    allowComputing(list);
    allowFiles(list, openFiles);
    refuse(list);
#ifdef CASEBOUND_SANITIZE
    allowSanitizer(list);
#endif
    return list.isOk() && seccomp_load(filter.get()) == 0;
}

} // namespace casebound::cage
