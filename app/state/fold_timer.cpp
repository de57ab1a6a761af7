// fold_timer.cpp: armed timers, and the delayed works among them.
#include <algorithm>

#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

// A delayed_work is a work_struct (data, list_head, function) followed by its timer, on every 64-bit kernel without
// lock debugging, and in wqlab's own layout.
constexpr Address timer_in_delayed_work = 32;
// In 2.6.18 every work ends with a timer, behind its argument and its list as well.
constexpr Address timer_in_old_work = 48;

Address timer_offset(const MachineState &s) {
    return s.run.kernel == "2.6.18" ? timer_in_old_work : timer_in_delayed_work;
}

void remove(MachineState &s, Address addr) {
    std::erase_if(s.timers, [addr](const Timer &t) { return t.addr == addr; });
}

Timer &add(Step &x, Address addr, Text function) {
    remove(x.s, addr);
    Timer t;
    t.addr = addr;
    t.function = function;
    t.since = x.now;
    t.cpu = x.e.cpu;
    if (const Object *o = x.s.object_at(addr)) {
        t.name = o->name;
        t.of_module = true;
    }
    if (!module_of(function).empty()) t.of_module = true;
    x.s.timers.push_back(t);
    return x.s.timers.back();
}

// bucket_jiffy: when the wheel runs a bucket: nine levels of 64, each eight times coarser than the one below. All
// buckets of a level lie within one turn ahead.
std::int64_t bucket_jiffy(std::int64_t now, std::int64_t index) {
    constexpr std::int64_t buckets = 64;
    const std::int64_t shift = 3 * (index / buckets), next = ((now + 1) + (std::int64_t(1) << shift) - 1) >> shift;
    return (next + ((index - next) % buckets + buckets) % buckets) << shift;
}

void start(Step &x) {
    Timer &t = add(x, x.e.addr(0), x.e.text(1));
    t.expires = x.e.num(2);
    t.timeout = x.e.num(3);
    t.cpu = int(x.e.num(4));
    const std::int64_t tick = 1'000'000'000 / x.s.run.hz, jiffies = t.expires - t.timeout;
    // Where a real kernel's ticks lie between the events is not known: it is this late at the most.
    const std::int64_t last_tick = x.s.told ? x.e.time / tick * tick : x.e.time;
    t.expires_ns = last_tick + (bucket_jiffy(jiffies, x.e.num(5)) - jiffies) * tick;
    if (!(t.function == "delayed_work_timer_fn")) return;
    const Address work = t.addr - timer_offset(x.s);
    WorkId id = x.s.work_at(work);
    if (id < 0 && !x.s.told) id = work_of(x.s, work, {});
    if (id < 0) return;
    Work &w = work_ref(x.s, id);
    t.work = id;
    t.of_module |= w.of_module;
    w.kind = WorkKind::delayed;
    w.expires_ns = t.expires_ns;
    if (x.s.told) return;
    if (w.place != Place::none) take_out(x.s, id, x.now);
    w.place = Place::timer;
    w.pending = true;
    w.inferred = true;
    w.expires = t.expires;
    w.since = w.queued = x.now;
    w.queued_by = x.current();
}

// stopped: the timer left the wheel. The timer softirq takes it out before it runs its function; then the work is
// still pending. Anybody else takes it back.
void stopped(Step &x) {
    const Address addr = x.e.addr(0);
    for (const Timer &t : x.s.timers) {
        if (t.addr != addr || t.work < 0 || x.s.told) continue;
        Work &w = work_ref(x.s, t.work);
        if (w.place != Place::timer) continue;
        w.place = Place::none;
        w.pending = x.e.in_softirq();
        w.since = x.now;
    }
    remove(x.s, addr);
}

void delayed(Step &x) {
    const WorkId id = work_of(x.s, x.e.addr(0), {});
    Work &w = work_ref(x.s, id);
    w.kind = WorkKind::delayed;
    if (const WqId wq = x.s.workqueue_at(x.e.addr(1)); wq >= 0) w.wq = wq;
    if (x.e.num(4) == 1) {
        if (w.place != Place::none) take_out(x.s, id, x.now);
        w.place = Place::timer;
        w.expires = x.e.num(3);
        w.req_cpu = int(x.e.num(2));
        w.since = w.queued = x.now;
        w.queued_by = x.current();
        for (Timer &t : x.s.timers) {
            if (t.addr != w.addr + timer_offset(x.s)) continue;
            t.work = id;
            t.of_module |= w.of_module;
            w.expires_ns = t.expires_ns;
        }
    } else if (w.place == Place::timer) {
        w.place = Place::none;
        w.since = x.now;
    }
}

}  // namespace

bool timers(Step &x) {
    switch (x.e.type) {
    case Event::timer_start:
        start(x);
        return true;
    case Event::timer_cancel:
        stopped(x);
        return true;
    case Event::hrtimer_cancel:
        remove(x.s, x.e.addr(0));
        return true;
    case Event::timer_expire_entry:
    case Event::hrtimer_expire_entry:
        remove(x.s, x.e.addr(0));
        return false;   // and it is a frame of the interrupt stack
    case Event::hrtimer_start: {
        Timer &t = add(x, x.e.addr(0), x.e.text(1));
        t.hr = true;
        t.expires = t.expires_ns = x.e.num(2);
        return true;
    }
    case Event::wq_delayed:
        delayed(x);
        return true;
    default:
        return false;
    }
}

}  // namespace wqlab::fold
