#include "runner/user_task.h"

#include <atomic>
#include <memory>

#include "kernel/printk.h"
#include "kernel/sched.h"
#include "kernel/timer.h"
#include "runner/oops.h"
#include "runner/poll.h"
#include "trace/emit.h"

namespace wqlab::runner {

namespace {

Standing stand() { return on_stand ? on_stand() : Standing::nothing; }

char user_memory;           // what current->mm of a user task points at
bool at_rest = false;

// other_end: what may end any run; done when nothing of the kind happened.
Ended other_end(machine::Stop stop) {
    if (panicked()) return Ended::panicked;
    if (endless_place().line) return Ended::endless;
    if (talked_too_much) return Ended::talkative;
    switch (stop) {
    case machine::Stop::step_limit: return Ended::step_limit;
    case machine::Stop::diverged: return Ended::diverged;
    case machine::Stop::stuck: return Ended::hung;
    default: return Ended::done;
    }
}

// stopped: notes why the machine stands.
machine::Stop stopped(machine::Stop stop) {
    at_rest = stop == machine::Stop::rest;
    if (at_rest) {
        printk_flush();
        trace::emit<Event::wq_rest>(next_timer_ns());
    }
    return stop;
}

}  // namespace

std::function<Standing()> on_stand;
std::atomic<bool> talked_too_much{false};

bool rested() { return at_rest; }

Ended run_machine(std::uint64_t until, bool stop_at_rest) {
    for (;;) {
        const machine::Stop stop = stopped(machine::run(until, stop_at_rest));
        if (Ended e = other_end(stop); e != Ended::done) return e;
        const Standing did = stand();
        if (did == Standing::enough || (did == Standing::nothing && stop != machine::Stop::asked)) return Ended::done;
    }
}

Ended pass_time(std::uint64_t until) {
    at_rest = false;
    for (;;) {
        const machine::Stop stop = machine::run(until, true);
        if (Ended e = other_end(stop); e != Ended::done) return e;
        const Standing did = stand();
        if (did == Standing::enough) return Ended::done;
        if (did == Standing::acted || stop == machine::Stop::asked) continue;
        if (stop != machine::Stop::rest) return Ended::done;
        const std::uint64_t now = machine::now();
        const long long next = next_timer_ns();
        if (next < 0 || now + static_cast<std::uint64_t>(next) > until) {
            machine::skip(until);
            return run_machine(until, false);
        }
        if (next > 0) machine::skip(now + static_cast<std::uint64_t>(next));
        else machine::run(now + 1'000'000, false);   // it is due and has not come yet
    }
}

Ended run_command(const char *comm, std::function<void()> fn, std::uint64_t longest_ns) {
    const Ended e = run_user_task(comm, false, std::move(fn), longest_ns);
    return e == Ended::hung && rested() ? Ended::done : e;
}

Ended run_user_task(const char *comm, bool pinned, std::function<void()> fn, std::uint64_t longest_ns) {
    const auto finished = std::make_shared<std::atomic<bool>>(false);
    Task *t = task_create(TaskKind::user, comm, [fn = std::move(fn), finished] {
        fn();
        *finished = true;
        machine::stop();
        return 0;
    });
    t->mm = &user_memory;
    for_each_task([&](Task *x) {
        if (!t->real_parent || x->pid < t->real_parent->pid) task_set_parent(t, x);
    });
    if (pinned) set_cpus_allowed(t, cpu_bit(0));
    wake_up_new_task(t);
    const std::uint64_t until = machine::now() + longest_ns;
    for (;;) {
        const machine::Stop stop = stopped(machine::run(until, true));
        if (Ended e = other_end(stop); e != Ended::done) return e;
        const bool acted = stand() == Standing::acted;
        if (*finished) return Ended::done;
        if (t->oopsed) {
            // The rest of the machine goes on without it.
            const Ended e = run_machine(until, true);
            return e == Ended::done ? Ended::killed : e;
        }
        if (acted) continue;
        if (stop == machine::Stop::rest) return Ended::hung;
        if (stop == machine::Stop::deadline) return Ended::timeout;
    }
}

}  // namespace wqlab::runner
