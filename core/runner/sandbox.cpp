#include "runner/sandbox.h"

#include <cerrno>
#include <cstddef>
#include <cstring>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "machine/arena.h"

namespace wqlab::runner {

namespace {

// What memory, threads, clocks, signals and writing the log take.
constexpr int allowed[] = {
    SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(readv), SCMP_SYS(close), SCMP_SYS(fstat),
    SCMP_SYS(newfstatat), SCMP_SYS(lseek), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(openat), SCMP_SYS(ftruncate),
    SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mprotect), SCMP_SYS(madvise), SCMP_SYS(mremap), SCMP_SYS(brk),
    SCMP_SYS(futex), SCMP_SYS(membarrier), SCMP_SYS(clone), SCMP_SYS(clone3), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(gettid), SCMP_SYS(getpid), SCMP_SYS(tgkill), SCMP_SYS(exit), SCMP_SYS(exit_group),
    SCMP_SYS(sched_yield), SCMP_SYS(sched_setaffinity), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_setscheduler),
    SCMP_SYS(prctl), SCMP_SYS(clock_gettime), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall), SCMP_SYS(getrandom), SCMP_SYS(rt_sigtimedwait), SCMP_SYS(personality),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(prlimit64), SCMP_SYS(getrusage), SCMP_SYS(uname),
};

// forbid_module_text: a filter by the address that calls: nothing from where modules lie.
bool forbid_module_text() {
    static_assert((module_arena.base & 0xffffffff) == 0 && module_arena.size == std::size_t{1} << 32,
                  "the filter compares the upper half of an address");
    sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, instruction_pointer) + 4),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(module_arena.base >> 32), 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    sock_fprog program{sizeof code / sizeof code[0], code};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

// forbid_the_rest: an error's number, 0 when all is well.
int forbid_the_rest() {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_TRAP);
    if (!filter) return ENOMEM;
    int error = -seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    for (int call : allowed)
        if (!error && call >= 0) error = -seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
    if (!error) error = -seccomp_load(filter);
    seccomp_release(filter);
    return error;
}

void limit(int what, rlim_t most) {
    rlimit now;
    if (getrlimit(static_cast<__rlimit_resource>(what), &now) != 0) return;
    if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) return;
    now.rlim_cur = now.rlim_max = most;
    setrlimit(static_cast<__rlimit_resource>(what), &now);
}

}  // namespace

std::string sandbox_enter() {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, rlim_t{4} << 30);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return std::strerror(errno);
    if (!forbid_module_text()) return std::strerror(errno);
    const int error = forbid_the_rest();
    return error ? std::strerror(error) : "";
}

}  // namespace wqlab::runner
