#include "runner/fault.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#include "machine/arena.h"
#include "machine/machine.h"
#include "runner/module.h"
#include "runner/notes.h"
#include "runner/oops.h"
#include "runner/software_int.h"
#include "trace/address.h"

namespace wqlab::runner {

namespace {

constexpr std::size_t signal_stack_size = 64 * 1024;
constexpr std::uint64_t red_zone = 128, reach_below_stack = 64 * 1024;
constexpr std::uint64_t top_of_thread = 32 * 1024;   // of a carrier thread's stack: libc's own data lies there

// SignalStack: a handler needs one of its own when the task's is full.
class SignalStack {
  public:
    SignalStack() {
        memory_ = mmap(nullptr, signal_stack_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        stack_t s{};
        s.ss_sp = memory_;
        s.ss_size = signal_stack_size;
        sigaltstack(&s, nullptr);
    }
    ~SignalStack() {
        stack_t s{};
        s.ss_flags = SS_DISABLE;
        sigaltstack(&s, nullptr);
        munmap(memory_, signal_stack_size);
    }

  private:
    void *memory_;
};

template <class R> bool in(const R &range, std::uint64_t a) { return a - range.base < range.size; }

// of_module: the module is to blame: it runs, or its memory was what could not be reached, or it passed what was.
bool of_module(const Task *me, const Fault &f) {
    if (f.system_call >= 0) return in(module_arena, f.ip);
    if (in(module_arena, f.ip) || in(module_arena, f.address) || in(heap_arena, f.address) || f.overflow) return true;
    if (f.ip == f.address) return true;   // a jump to nowhere
    const auto *notes = static_cast<const Notes *>(me->runner);
    if (notes && notes->call) return true;
    // A worker that follows the links of a work whose memory holds something else by now (a stack's, another object's).
    return me->kind == TaskKind::worker && f.address - engine_arena.base >= engine_arena.size;
}

// once: false when the fault came while the report of another one was being written.
bool once(Task *me) {
    Notes &n = notes_of(me);
    const bool first = !n.oopses;
    n.oopses = true;
    return first;
}

#if defined(__x86_64__)
greg_t &ip_of(ucontext_t *c) { return c->uc_mcontext.gregs[REG_RIP]; }
greg_t &sp_of(ucontext_t *c) { return c->uc_mcontext.gregs[REG_RSP]; }
greg_t &fp_of(ucontext_t *c) { return c->uc_mcontext.gregs[REG_RBP]; }
greg_t &argument_of(ucontext_t *c) { return c->uc_mcontext.gregs[REG_RDI]; }
std::uint64_t error_of(ucontext_t *c) { return static_cast<std::uint64_t>(c->uc_mcontext.gregs[REG_ERR]); }
constexpr std::uint64_t system_call_size = 2;
constexpr std::uint64_t call_slot = 8;   // a function is entered with its return address pushed
#else
#error "faults are redirected on x86-64 only"
#endif

[[noreturn]] void internal_error(const Fault &f) {
    char text[256];
    const int n = std::snprintf(text, sizeof text,
                                "wqlab internal error: signal %d at %016lx, address %016lx, system call %d: "
                                "please report this\n",
                                f.signal, kernel_address(f.ip), f.address, f.system_call);
    if (write(2, text, static_cast<std::size_t>(n)) < 0) _exit(70);
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

void on_fault(int signal, siginfo_t *info, void *context) {
    auto *c = static_cast<ucontext_t *>(context);
    if (signal == SIGSEGV && current_task() && software_int(c)) return;
    Fault f;
    f.signal = signal;
    f.code = info->si_code;
    f.ip = static_cast<std::uint64_t>(ip_of(c));
    f.sp = static_cast<std::uint64_t>(sp_of(c));
    f.error = error_of(c);
    const bool memory = signal == SIGSEGV || signal == SIGBUS;
    f.address = memory ? reinterpret_cast<std::uint64_t>(info->si_addr) : ~0ull;
    if (signal == SIGSYS) {
        f.system_call = info->si_syscall;
        f.ip -= system_call_size;   // it stands behind the instruction
        f.error = 0;
    }
    Task *me = current_task();
    if (!me || !me->stack) internal_error(f);
    const auto low = reinterpret_cast<std::uint64_t>(me->stack);
    f.overflow = memory && f.address < low && low - f.address <= reach_below_stack;
    if (!of_module(me, f) || !once(me)) internal_error(f);
    const auto high = low + me->stack_size;
    // A call to nowhere has no frame yet: only the return address was pushed.
    if (f.ip == f.address && f.sp >= low && f.sp < high && f.sp % 8 == 0)
        f.frames.add(*reinterpret_cast<const std::uint64_t *>(f.sp));
    f.frames.walk(static_cast<std::uint64_t>(fp_of(c)), low, high);
    // The report runs on the task's own stack, like any of its code; after an overflow near the top again.
    std::uint64_t sp = f.overflow ? high - top_of_thread : f.sp - red_zone;
    sp = (sp - sizeof f) & ~std::uint64_t{15};
    auto *there = reinterpret_cast<Fault *>(sp);
    std::memcpy(static_cast<void *>(there), &f, sizeof f);
    ip_of(c) = reinterpret_cast<greg_t>(static_cast<void (*)(const Fault *)>(&oops_fault));
    sp_of(c) = static_cast<greg_t>(sp - call_slot);
    fp_of(c) = 0;
    argument_of(c) = static_cast<greg_t>(sp);
}

}  // namespace

void Frames::add(std::uint64_t address) {
    if (count < inner + outer) {
        at[count++] = address;
        return;
    }
    std::memmove(at + inner, at + inner + 1, (outer - 1) * sizeof at[0]);
    at[count - 1] = address;
    ++left_out;
}

void Frames::walk(std::uint64_t fp, std::uint64_t low, std::uint64_t high) {
    while (fp >= low && fp + 2 * sizeof fp <= high && fp % sizeof fp == 0) {
        const auto *frame = reinterpret_cast<const std::uint64_t *>(fp);   // the caller's, then the return address
        if (!frame[1]) return;
        add(frame[1]);
        if (frame[0] <= fp) return;
        fp = frame[0];
    }
}

void fault_thread() {
    static thread_local SignalStack stack;
    (void)stack;
}

void fault_install() {
    fault_thread();
    machine::on_thread_begin = fault_thread;
    struct sigaction action {};
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    for (int s : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGSYS}) sigaction(s, &action, nullptr);
}

}  // namespace wqlab::runner
