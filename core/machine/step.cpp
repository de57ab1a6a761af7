#include "machine/step.h"

#include <algorithm>
#include <string>

#include "machine/carrier.h"
#include "machine/hooks.h"
#include "machine/sanitizer.h"

namespace wqlab::machine::step {

namespace {

// A spinner that finds nothing changed this often at one moment waits for time instead of for moves, so that
// two CPUs that poll each other do not go on for ever in no time.
constexpr int patient_relaxes = 64;
constexpr std::uint64_t tick_ns = 4'000'000, impatient_ns = 10'000;

struct Step {
    Config config;
    std::unique_ptr<Chooser> own_chooser;
    Chooser *chooser = nullptr;
    std::uint64_t now = 0;
    std::uint64_t steps = 0;        // points
    std::uint64_t decisions = 0;
    std::uint64_t moves = 0;        // moves of CPUs that do not spin
    std::uint64_t moves_of[max_cpus] = {};
    std::uint64_t until = never;
    bool stop_at_rest = true;
    bool stop_asked = false;
    Stop reason = Stop::rest;
    std::string detail;
    int last_cpu = 0;
    Point last_point = Point::idle;
    Point stopped_at[max_cpus] = {};   // where each CPU stopped
};
Step s;

// Edge from all tasks to the host; the one back is carrier_host() itself. Never one between two tasks.
char to_host;

bool takes_interrupt(const Cpu &c) {
    const Context *x = c.curr;
    return c.pending.load(std::memory_order_relaxed) && !x->irqs_off && !(x->preempt_count & hardirq_mask);
}

bool spins(const Context *x) { return x->relax_epoch != 0; }

// held_back: it cannot go on by itself, leaving interrupts aside. due: some CPU takes an interrupt at this very moment,
// which comes before the end of a delay.
bool held_back(const Cpu &c, bool due) {
    const Context *x = c.curr;
    if (x == c.idle && c.idle_parked) return true;   // in an interrupt swapper may be busy or spin as any task
    if (x->busy_until > s.now || (due && x->busy_until && x->busy_until == s.now)) return true;
    if (x->spinning_on && *x->spinning_on) return true;
    if (spins(x)) {
        bool moved = x->relax_count <= patient_relaxes && s.moves - s.moves_of[c.id] >= x->relax_epoch;
        if (!moved && x->relax_until > s.now) return true;
    }
    return false;
}

std::uint64_t movable() {
    std::uint64_t enabled = 0, due = 0;
    for (int i = 0; i < cpu_count(); ++i)
        if (takes_interrupt(cpu(i))) due |= 1ull << i;
    for (int i = 0; i < cpu_count(); ++i)
        if ((due >> i & 1) || !held_back(cpu(i), due != 0)) enabled |= 1ull << i;
    return enabled;
}

void raise_due_timers() {
    for (int i = 0; i < cpu_count(); ++i) {
        Cpu &c = cpu(i);
        if (!c.timer_raised.load(std::memory_order_relaxed) &&
            c.timer_deadline.load(std::memory_order_relaxed) <= s.now) {
            c.timer_raised.store(true, std::memory_order_relaxed);
            c.pending.fetch_or(PENDING_TIMER);
            c.attn.fetch_or(ATTN_IRQ);
        }
    }
}

// next_time: when something can move again; never when nothing will. busy: some CPU is not idle.
std::uint64_t next_time(bool &busy) {
    std::uint64_t t = never;
    busy = false;
    for (int i = 0; i < cpu_count(); ++i) {
        Cpu &c = cpu(i);
        const Context *x = c.curr;
        if (x != c.idle || !c.idle_parked) {
            busy = true;
            if (x->busy_until > s.now) t = std::min(t, x->busy_until);
            if (spins(x) && x->relax_until > s.now) t = std::min(t, x->relax_until);
        }
        if (!c.timer_raised.load(std::memory_order_relaxed))
            t = std::min(t, c.timer_deadline.load(std::memory_order_relaxed));
    }
    return t;
}

Context *stop_with(Stop reason) {
    s.reason = reason;
    return carrier_host();
}

// advance: nothing can move: time jumps, or the run stops (then the host goes on).
Context *advance() {
    bool busy;
    std::uint64_t t = next_time(busy);
    if (!busy && s.stop_at_rest && hooks.live_timers() == 0) return stop_with(Stop::rest);
    if (t == never && busy) return stop_with(Stop::stuck);
    if (t > s.until || (t == never && s.until != never)) {
        if (s.until > s.now) {
            if (hooks.jump) hooks.jump(s.now, s.until);
            s.now = s.until;
        }
        return stop_with(Stop::deadline);
    }
    if (t == never) return stop_with(Stop::rest);
    if (t > s.now) {
        if (hooks.jump) hooks.jump(s.now, t);
        s.now = t;
    }
    raise_due_timers();
    return nullptr;
}

void went_on(Cpu &c) {
    if (!spins(c.curr)) {
        ++s.moves;
        ++s.moves_of[c.id];
    }
    s.last_cpu = c.id;
}

// pick: who moves next, after CPU s.last_cpu stopped at s.last_point.
Context *pick() {
    for (;;) {
        if (s.stop_asked) {
            s.stop_asked = false;
            return stop_with(Stop::asked);
        }
        std::uint64_t enabled = movable();
        if (enabled == 0) {
            if (Context *host = advance()) return host;
            continue;
        }
        int took = __builtin_ctzll(enabled);
        if (enabled & (enabled - 1)) {
            Choice choice{++s.decisions, s.last_cpu, (enabled >> s.last_cpu & 1) != 0, enabled, s.last_point};
            {
                Unseen g;
                took = s.chooser->choose(choice);
            }
            if (took < 0) return stop_with(Stop::diverged);
            if (hooks.choice) hooks.choice(choice, took, cpu(took).curr, s.stopped_at[took]);
        }
        went_on(cpu(took));
        return cpu(took).curr;
    }
}

// note: where the CPU of the caller stands.
void note(const Cpu &c, Context *me, Point kind) {
    edge_release(&to_host);
    ++s.steps;
    s.last_cpu = c.id;
    s.last_point = kind;
    s.stopped_at[c.id] = kind;
    // Anything but looking again ends a spin: the moves that follow count for others.
    if (me->relax_epoch && kind != Point::relax && kind != Point::atomic && kind != Point::trace_pc &&
        kind != Point::irq)
        me->relax_epoch = 0;
}

}  // namespace

void boot(const Config &config) {
    s = Step{};
    s.config = config;
    if (config.chooser) {
        s.chooser = config.chooser;
    } else {
        s.own_chooser = make_fixed();
        s.chooser = s.own_chooser.get();
    }
}

void shutdown() { s = Step{}; }
std::uint64_t now() { return s.now; }
std::uint64_t steps() { return s.steps; }
const char *stop_detail() { return s.detail.c_str(); }
void stop() { s.stop_asked = true; }
Point standing_at(int cpu) { return s.stopped_at[cpu]; }
void diverged(const std::string &detail) { s.detail = detail; }

void spend(std::uint64_t ns) {
    s.now += ns;
    raise_due_timers();
}

void at(Point kind) {
    Context *me = current_context();
    if (kind == Point::trace_pc && !s.config.trace_pc_is_choice) return;
    note(*me->cpu, me, kind);
    if (s.steps > s.config.step_limit) {
        s.steps = 0;   // the host may go on (rmmod); it gets as many again
        stop_with(Stop::step_limit);
        carrier_switch(me, carrier_host());
        return;
    }
    Context *next = pick();
    if (next != me) carrier_switch(me, next);
}

void hand_over(Cpu &c, Context *prev) {
    note(c, prev, Point::schedule);
    Context *next = pick();
    if (next != prev) carrier_switch(prev, next);
}

void leave(Cpu &c, Context *prev) {
    note(c, prev, Point::exit);
    carrier_leave(prev, pick());
}

void relax() {
    Context *me = current_context();
    if (me->relax_at != s.now) {
        me->relax_at = s.now;
        me->relax_count = 0;
    }
    ++me->relax_count;
    me->relax_epoch = s.moves - s.moves_of[me->cpu->id] + 1;
    me->relax_until = me->relax_count <= patient_relaxes ? (s.now / tick_ns + 1) * tick_ns : s.now + impatient_ns;
    at(Point::relax);
    take_interrupts();
}

void delay(std::uint64_t ns) {
    Context *me = current_context();
    const std::uint64_t end = s.now + ns;
    me->busy_until = end;
    do {
        at(Point::delay);
        take_interrupts();
    } while (s.now < end);
    me->busy_until = 0;
}

void spin_wait(const unsigned *word) {
    Context *me = current_context();
    me->spinning_on = word;
    at(Point::lock);
    me->spinning_on = nullptr;
    take_interrupts();
}

void set_timer(Cpu &c, std::uint64_t deadline) {
    c.timer_deadline.store(deadline, std::memory_order_relaxed);
    c.timer_raised.store(false, std::memory_order_relaxed);
    raise_due_timers();
}

Stop run(std::uint64_t until, bool stop_at_rest) {
    s.until = until;
    s.stop_at_rest = stop_at_rest;
    edge_release(carrier_host());
    Context *next = pick();
    if (next != carrier_host()) carrier_switch(carrier_host(), next);
    edge_acquire(&to_host);
    return s.reason;
}

}  // namespace wqlab::machine::step
