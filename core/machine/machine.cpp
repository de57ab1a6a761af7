#include "machine/machine.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "machine/carrier.h"
#include "machine/hooks.h"
#include "machine/parallel.h"
#include "machine/step.h"

namespace wqlab::machine {

Hooks hooks;
void (*on_thread_begin)() = nullptr;
bool host_locks_on = false;
bool light_barriers = true;

namespace detail {
constinit thread_local Context *current_context = nullptr;
std::atomic<std::uint64_t> recent{0};
}

namespace {
std::unique_ptr<Cpu[]> cpus;
int cpus_count = 0;
bool stepped = true;
bool up = false;
}  // namespace

Cpu &cpu(int id) { return cpus[static_cast<std::size_t>(id)]; }
int cpu_count() { return cpus_count; }
bool booted() { return up; }
const char *mode_name() { return stepped ? "stepped" : "parallel"; }

const char *point_name(Point kind) {
    static const char *const names[] = {"lock", "atomic", "wake", "schedule", "call", "irq",
                                        "relax", "delay", "idle", "exit", "trace_pc", "access"};
    return names[static_cast<int>(kind)];
}

void boot(const Config &config, const Hooks &with) {
    if (config.cpus < 1 || config.cpus > max_cpus) {
        std::fprintf(stderr, "wqlab: a machine has 1 to %d CPUs, not %d\n", max_cpus, config.cpus);
        std::abort();
    }
    hooks = with;
    stepped = config.mode == Mode::stepped;
    host_locks_on = !stepped;
    cpus = std::make_unique<Cpu[]>(static_cast<std::size_t>(config.cpus));
    cpus_count = config.cpus;
    for (int i = 0; i < config.cpus; ++i) {
        cpus[static_cast<std::size_t>(i)].id = i;
        if (stepped) cpus[static_cast<std::size_t>(i)].attn = ATTN_STEPPED;
    }
    carriers_boot(!stepped || config.carrier == Carrier::thread, !stepped);
    light_barriers = true;
    detail::recent = 0;
    if (stepped) step::boot(config);
    else parallel::boot();
    up = true;
}

void shutdown() {
    if (!up) return;
    up = false;
    carriers_begin_dying();
    if (!stepped) parallel::call_all();
    carriers_shutdown();
    if (stepped) step::shutdown();
    else parallel::shutdown();
    cpus.reset();
    cpus_count = 0;
    hooks = {};
}

void detail::point_slow(Point kind, const void *) {
    if (stepped) step::at(kind);
    else if (carriers_dying()) carrier_die();
    if (this_cpu().attn.load(std::memory_order_relaxed) & ATTN_IRQ) take_interrupts();
}

std::uint64_t now() { return stepped ? step::now() : parallel::now(); }
void full_barrier() {
    // Not a fence: ThreadSanitizer does not know those.
    std::atomic<int> word{0};
    word.exchange(1);
}
void barrier_everywhere() { if (!stepped) parallel::barrier_everywhere(); }
void spend(std::uint64_t ns) { if (stepped) step::spend(ns); }
void delay(std::uint64_t ns) { stepped ? step::delay(ns) : parallel::delay(ns); }
void burn(std::uint64_t ns) { stepped ? step::delay(ns) : point(Point::trace_pc); }
void relax() { stepped ? step::relax() : parallel::relax(); }

void set_parked(Cpu &c, bool parked) {
    if (c.idle_parked == parked) return;
    c.idle_parked = parked;
    if (!stepped) parallel::parked(parked);
}

void switch_to(Context *prev, Context *next) {
    if (stepped) step::hand_over(*next->cpu, prev);
    else parallel::hand_over(prev, next);
}

void end_context(Context *prev, Context *next) {
    if (stepped) step::leave(*next->cpu, prev);
    else parallel::leave(prev, next);
    std::abort();
}

void give(Context *next) {
    if (!stepped) carrier_post(next);
}

void interrupt(Cpu &c, std::uint64_t bits) {
    edge_release(&c.pending);
    c.pending.fetch_or(bits);
    c.attn.fetch_or(ATTN_IRQ);
    if (!stepped) parallel::interrupt(c);
}

void set_timer(Cpu &c, std::uint64_t deadline) {
    if (stepped) step::set_timer(c, deadline);
    else parallel::set_timer(c, deadline);
}

void let_come(const Cpu &c) {
    if (stepped) return;
    for (int tries = 0; tries < 2000 && c.pending.load(); ++tries)
        std::this_thread::sleep_for(std::chrono::microseconds(100));
}

void take_interrupts() {
    Context *me = current_context();
    Cpu &c = *me->cpu;
    while (!me->irqs_off && !(me->preempt_count & hardirq_mask)) {
        c.attn.fetch_and(~ATTN_IRQ);
        if (carriers_dying() && !stepped) carrier_die();   // the bit just cleared may have been the call to end
        std::uint64_t bits = c.pending.exchange(0);
        if (!bits) return;
        edge_acquire(&c.pending);   // what was done before it was raised
        // What the task was doing is kept from the handlers, and theirs from it.
        auto busy = me->busy_until, epoch = me->relax_epoch, until = me->relax_until;
        auto spinning = me->spinning_on;
        me->busy_until = me->relax_epoch = me->relax_until = 0;
        me->spinning_on = nullptr;
        me->irqs_off = true;
        hooks.irq_entry(c, bits);
        me->irqs_off = false;
        me->busy_until = busy;
        me->relax_epoch = epoch;
        me->relax_until = until;
        me->spinning_on = spinning;
    }
}

void idle_loop(Context *c) {
    for (;;) {
        Cpu &here = *c->cpu;
        if (stepped) {
            while (!(here.idle_parked && here.pending.load(std::memory_order_relaxed))) step::at(Point::idle);
            HostGuard g(here.rq_lock);
            set_parked(here, false);
        } else {
            parallel::wait_for_interrupt(here);
        }
        take_interrupts();
        hooks.idle_schedule(here);
    }
}

void detail::spin_acquire_slow(spinlock_t *l) {
    point(Point::lock, l);
    if (stepped) {
        while (l->locked) step::spin_wait(&l->locked);
        l->locked = 1;
        edge_acquire(l);
        return;
    }
    parallel::spin_acquire(l);
}

bool spin_try(spinlock_t *l) {
    point(Point::lock, l);
    if (!stepped) return parallel::spin_try(l);
    if (l->locked) return false;
    l->locked = 1;
    edge_acquire(l);
    return true;
}

void detail::spin_release_stepped(spinlock_t *l) {
    edge_release(l);
    l->locked = 0;
}

Stop run(std::uint64_t until, bool stop_at_rest) {
    return stepped ? step::run(until, stop_at_rest) : parallel::run(until, stop_at_rest);
}
void skip(std::uint64_t to) {
    if (stepped) step::run(to, false);
    else parallel::skip(to);
}
void stop() { stepped ? step::stop() : parallel::stop(); }
std::uint64_t steps() { return stepped ? step::steps() : 0; }
Point standing_at(int cpu) { return step::standing_at(cpu); }
const char *stop_detail() { return stepped ? step::stop_detail() : ""; }

}  // namespace wqlab::machine
