#include "machine/carrier.h"

#include <cerrno>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <utility>
#include <vector>

#include <pthread.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>

#include "machine/fiber.h"
#include "machine/gate.h"
#include "machine/machine.h"
#include "machine/sanitizer.h"

namespace wqlab::machine {

class CarrierState {
  public:
    Gate gate;                 // threads
    pthread_t thread{};        // threads
    void *sp = nullptr;        // fibers: saved stack pointer
    void *tsan = nullptr;
    void *fake_stack = nullptr;
};

namespace {

// All of this is touched by the one running task (stepped) or under `m` (threads).
struct Carriers {
    std::mutex m;
    bool threads = false;
    bool spread = false;                     // pin a thread to the host CPU of its logical CPU, else all to one
    std::atomic<bool> dying{false};
    std::vector<int> free_slots;
    int next_slot = 0;
    std::vector<Context *> live;             // contexts that nobody has begun to end
    std::vector<int> host_cpus;
    Context host;
    CarrierState host_state;
    bool arena_ready = false;
};
Carriers carriers;
thread_local jmp_buf *thread_base = nullptr;

std::byte *slot_address(int slot) {
    return reinterpret_cast<std::byte *>(stack_arena.base + static_cast<std::uintptr_t>(slot) * stack_slot_size);
}

void reserve_arena() {
    if (carriers.arena_ready) return;
    void *want = reinterpret_cast<void *>(stack_arena.base);
    void *got = mmap(want, stack_arena.size, PROT_NONE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
    if (got != want) {
        std::fprintf(stderr, "wqlab: cannot reserve the stack arena at %p: %s\n", want, std::strerror(errno));
        std::abort();
    }
    carriers.arena_ready = true;
}

int take_slot() {
    if (!carriers.free_slots.empty()) {
        int slot = carriers.free_slots.back();
        carriers.free_slots.pop_back();
        return slot;
    }
    if (carriers.next_slot == stack_slots) return -1;
    int slot = carriers.next_slot++;
    const std::size_t guard = 4096;
    if (mprotect(slot_address(slot) + guard, stack_slot_size - guard, PROT_READ | PROT_WRITE) != 0) return -1;
    return slot;
}

void pin_to(int cpu) {
    if (carriers.host_cpus.empty()) return;
    if (!carriers.spread) cpu = 0;
    thread_local int pinned = -1;
    int want = carriers.host_cpus[static_cast<std::size_t>(cpu) % carriers.host_cpus.size()];
    if (pinned == want) return;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(want, &set);
    pthread_setaffinity_np(pthread_self(), sizeof set, &set);
    pinned = want;
}

void begin(Context *c) {
#ifdef WQLAB_ASAN
    if (!carriers.threads) {
        const void *bottom;
        std::size_t size;
        __sanitizer_finish_switch_fiber(nullptr, &bottom, &size);
        if (!carriers.host.stack) {   // the first fiber of all is entered from the host's thread
            carriers.host.stack = static_cast<std::byte *>(const_cast<void *>(bottom));
            carriers.host.stack_size = size;
        }
    }
#endif
    detail::current_context = c;
    edge_acquire(&carriers.host);
    c->entry(c);
    std::abort();   // an entry never returns
}

void *thread_main(void *arg) {
    auto *c = static_cast<Context *>(arg);
    pthread_setname_np(pthread_self(), c->thread_name);
    sched_param param{};
    // Batch: a thread that is woken does not push its waker off the host CPU, so a caller's next line
    // comes before the work it queued elsewhere, as on real CPUs of their own.
    sched_setscheduler(0, SCHED_BATCH, &param);
    prctl(PR_SET_TIMERSLACK, 1);
    if (on_thread_begin) on_thread_begin();
    jmp_buf base;
    thread_base = &base;
    if (setjmp(base) == 0) {
        if (c->carrier->gate.wait()) {
            pin_to(c->cpu->id);
            begin(c);
        }
    }
    detail::current_context = nullptr;
    return nullptr;
}

void fiber_main(void *arg) { begin(static_cast<Context *>(arg)); }

// end_thread: kills the gate of one that is no longer live, and waits until its thread is gone.
void end_thread(Context *c) {
    if (!carriers.threads) return;
    c->carrier->gate.kill();
    pthread_join(c->carrier->thread, nullptr);
}

void give_back(Context *c) {
#ifdef WQLAB_TSAN
    if (c->carrier->tsan) __tsan_destroy_fiber(c->carrier->tsan);
#endif
    std::lock_guard g(carriers.m);
    carriers.free_slots.push_back(c->stack_slot);
    delete std::exchange(c->carrier, nullptr);
}

}  // namespace

void carriers_boot(bool threads, bool spread) {
    reserve_arena();
    carriers.threads = threads;
    carriers.spread = spread;
    carriers.dying = false;
    carriers.host.carrier = &carriers.host_state;
    if (threads) {
        carriers.host_cpus.clear();   // it may have changed since the last boot
        cpu_set_t set;
        CPU_ZERO(&set);
        if (sched_getaffinity(0, sizeof set, &set) == 0)
            for (int i = 0; i < CPU_SETSIZE; ++i)
                if (CPU_ISSET(i, &set)) carriers.host_cpus.push_back(i);
    }
}

bool carriers_dying() { return carriers.dying.load(std::memory_order_relaxed); }
Context *carrier_host() { return &carriers.host; }

void create_context(Context *c) {
    auto *state = new CarrierState;
    std::lock_guard g(carriers.m);
    c->carrier = state;
    c->stack_slot = take_slot();
    if (c->stack_slot < 0) {
        std::fprintf(stderr, "wqlab: more than %d tasks at once\n", stack_slots);
        std::abort();
    }
    const std::size_t guard = 4096;
    c->stack = slot_address(c->stack_slot) + guard;
    c->stack_size = stack_slot_size - guard;
    carriers.live.push_back(c);
#ifdef WQLAB_ASAN
    __asan_unpoison_memory_region(c->stack, c->stack_size);
#endif
    if (carriers.threads) {
        pthread_attr_t attr;
        pthread_attr_init(&attr);
#ifdef WQLAB_TSAN
        // It refuses stacks that are not its own, and keeps much of its own beside what is asked for.
        pthread_attr_setstacksize(&attr, c->stack_size + (4 << 20));
#else
        pthread_attr_setstack(&attr, c->stack, c->stack_size);
#endif
        int err = pthread_create(&state->thread, &attr, thread_main, c);
        pthread_attr_destroy(&attr);
        if (err) {
            std::fprintf(stderr, "wqlab: cannot make a thread for %s: %s\n", c->thread_name, std::strerror(err));
            std::abort();
        }
    } else {
        state->sp = fiber_prepare(c->stack, c->stack_size, fiber_main, c);
#ifdef WQLAB_TSAN
        state->tsan = __tsan_create_fiber(0);
#endif
    }
}

void destroy_context(Context *c) {
    {
        std::lock_guard g(carriers.m);
        if (std::erase(carriers.live, c) == 0) return;   // a task and the host's shutdown may both want to
    }
    end_thread(c);
    give_back(c);
}

void carrier_switch(Context *from, Context *to) {
    if (carriers.threads) {
        to->carrier->gate.post();
        carrier_wait(from);
        return;
    }
#ifdef WQLAB_ASAN
    __sanitizer_start_switch_fiber(&from->carrier->fake_stack, to->stack, to->stack_size);
#endif
#ifdef WQLAB_TSAN
    if (!from->carrier->tsan) from->carrier->tsan = __tsan_get_current_fiber();
    __tsan_switch_to_fiber(to->carrier->tsan, 1);   // 1: no edge; the logical machine says which there are
#endif
    wqlab_fiber_switch(&from->carrier->sp, to->carrier->sp);
#ifdef WQLAB_ASAN
    __sanitizer_finish_switch_fiber(from->carrier->fake_stack, nullptr, nullptr);
#endif
    detail::current_context = from == &carriers.host ? nullptr : from;
    if (from != &carriers.host) edge_acquire(&carriers.host);
}

void carrier_post(Context *to) { to->carrier->gate.post(); }

void carrier_wait(Context *self) {
    if (!self->carrier->gate.wait() && self != &carriers.host) carrier_die();
    if (self != &carriers.host) pin_to(self->cpu->id);
}

void carrier_leave(Context *self, Context *to) {
    if (carriers.threads) {
        if (to) to->carrier->gate.post();
        carrier_die();
    }
#ifdef WQLAB_ASAN
    __sanitizer_start_switch_fiber(nullptr, to->stack, to->stack_size);
#endif
#ifdef WQLAB_TSAN
    __tsan_switch_to_fiber(to->carrier->tsan, 1);
#endif
    wqlab_fiber_switch(&self->carrier->sp, to->carrier->sp);
    std::abort();
}

void carrier_die() {
    longjmp(*thread_base, 1);
}

void carriers_begin_dying() { carriers.dying = true; }

void carriers_shutdown() {
    // A thread on its way to its end may still make another, or post another's gate: no carrier goes before all
    // threads have gone.
    std::vector<Context *> ended;
    for (std::vector<Context *> live;; live.clear()) {
        {
            std::lock_guard g(carriers.m);
            live.swap(carriers.live);
            if (carriers.threads)
                for (Context *c : live) c->carrier->gate.kill();
        }
        if (live.empty()) break;
        for (Context *c : live) end_thread(c);
        ended.insert(ended.end(), live.begin(), live.end());
    }
    for (Context *c : ended) give_back(c);
    carriers.free_slots.clear();
    for (int slot = carriers.next_slot; slot-- > 0;) carriers.free_slots.push_back(slot);
}

}  // namespace wqlab::machine
