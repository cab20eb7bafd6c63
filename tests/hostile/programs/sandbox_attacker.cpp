// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/sandbox.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <string>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// Code that runs where a hostile document has taken the reader over, and tries to get out.
//   sandbox_attacker NAME caged|free|strict
// Exit status: 0 the attack worked, 1 it was refused, 2 no such attack. A signal is the third outcome.
namespace {

bool opens(const char* path, int flags) {
    return ::open(path, flags, 0600) >= 0;
}

bool execute() {
    char program[] = "/bin/true";
    char* arguments[] = {program, nullptr};
    char* environment[] = {nullptr};
    return ::execve(program, arguments, environment) == 0; // does not return where it works
}

bool spawn() {
    const pid_t child = static_cast<pid_t>(::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr));
    if (child == 0) ::_exit(0);
    return child > 0;
}

bool readProcess() {
    char from[8] = "secret";
    char to[8] = {};
    const iovec local{to, sizeof to};
    const iovec remote{from, sizeof from};
    return ::process_vm_readv(::getpid(), &local, 1, &remote, 1, 0) > 0;
}

bool mapMemory(int protection) {
    return ::mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool makeExecutable() {
    void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page != MAP_FAILED && ::mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
}

bool allocate() {
    constexpr std::size_t kSize = std::size_t(3) << 30;
    return ::mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
                  0) != MAP_FAILED;
}

bool listFolder() {
    const int fd = ::open("/", O_RDONLY | O_DIRECTORY);
    char entries[4096];
    return fd >= 0 && ::syscall(SYS_getdents64, fd, entries, sizeof entries) > 0;
}

// A descriptor's owner gets signals in its place: a way to signal the core that is not kill().
bool takeSignals() {
    return ::fcntl(1, F_SETOWN, ::getppid()) == 0;
}

using Attack = bool (*)();
const std::map<std::string, Attack> kAttacks = {
    {"nothing", [] { return true; }},
    {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"unix-socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    {"execve", &execute},
    {"fork", &spawn},
    {"kill-parent", [] { return ::kill(::getppid(), 0) == 0; }},
    {"ptrace", [] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
    {"process-vm-readv", &readProcess},
    {"writable-code", [] { return mapMemory(PROT_READ | PROT_WRITE | PROT_EXEC); }},
    {"make-executable", &makeExecutable},
    {"read-passwd", [] { return opens("/etc/passwd", O_RDONLY); }},
    {"read-own-memory", [] { return opens("/proc/self/mem", O_RDONLY); }},
    {"read-init-memory", [] { return opens("/proc/1/mem", O_RDONLY); }},
    {"list-root", &listFolder},
    {"write-file", [] { return opens("/tmp/casebound-attack", O_WRONLY | O_CREAT); }},
    {"truncate-file", [] { return opens("attack-target", O_RDONLY | O_TRUNC); }},
    {"allocate", &allocate},
    {"signal-owner", &takeSignals},
    {"more-descriptors",
     [] {
         const rlimit more{1024, 1024};
         return ::setrlimit(RLIMIT_NOFILE, &more) == 0;
     }},
    {"inherited-descriptor", [] { return ::fcntl(9, F_GETFD) >= 0; }},
    {"environment", [] { return environ != nullptr && environ[0] != nullptr; }},
    {"crash",
     [] {
         // Not raise(): the cage would end that in another way.
         *static_cast<volatile int*>(nullptr) = 1;
         return false;
     }},
};

} // namespace

int main(int count, char** arguments) {
    using namespace casebound::cage;
    if (count != 3) return 2;
    const auto attack = kAttacks.find(arguments[1]);
    if (attack == kAttacks.end()) return 2;
    const std::string kind = arguments[2];
    if (kind != "free") {
        dropInheritance();
        limitResources();
        const auto state = lockUp(kind == "strict" ? Files::None : Files::FontsOnly);
        if (!state.seccomp) ::_exit(3);
        if (kind == "caged" && !state.landlock) ::_exit(4);
    }
    ::_exit(attack->second() ? 0 : 1);
}
