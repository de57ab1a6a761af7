// fold_work.cpp: a work's home, its PENDING bit and data, and the list it is in.
#include <algorithm>

#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

constexpr std::uint64_t data_pwq = 1 << 2, data_canceling = 1 << 4, data_flags = 0xff;

void queued(Step &x) {
    const WorkId id = work_of(x.s, x.e.addr(0), x.e.text(1));
    Work &w = work_ref(x.s, id);
    w.wq = wq_by_name(x.s, x.e.text(2));
    w.req_cpu = int(x.e.num(3));
    w.queued = x.now;
    w.queued_by = x.current();
    ++w.queueings;
    if (!x.s.told) return infer_queued(x, id);
    w.place = Place::accepted;
    w.since = x.now;
}

void entered(Step &x) {
    const WorkId id = work_of(x.s, x.e.addr(0), {});
    if (work_ref(x.s, id).place != Place::none) take_out(x.s, id, x.now);
    Work &w = work_ref(x.s, id);
    const Text list = x.e.text(1);
    w.pool = int(x.e.num(2));
    const Address behind = x.e.addr(4);
    const WorkId prev = behind ? x.s.work_at(behind) : -1;
    Place place = Place::worklist;
    if (list == "inactive") {
        place = Place::inactive;
        // The data word names the pwq exactly; a trace cut at its beginning may lack it.
        if (w.pwq < 0 || x.s.pwqs[std::size_t(w.pwq)].pool != w.pool) w.pwq = pwq_by_pool(x.s, w.wq, w.pool);
    } else if (list == "scheduled") {
        place = Place::scheduled;
        w.worker = TaskId(x.e.num(3));
        worker_of(x.s, w.worker);
    } else {
        pool_of(x.s, w.pool);
    }
    put_in(x.s, id, place, prev, false, x.now);
}

void data_written(Step &x) {
    Work &w = work_ref(x.s, work_of(x.s, x.e.addr(0), {}));
    w.data = x.e.addr(1);
    w.canceling = !(w.data & data_pwq) && (w.data & data_canceling);
    if (!(w.data & data_pwq)) return;
    const PwqId pwq = x.s.pwq_at(w.data & ~data_flags);
    if (pwq < 0) return;
    w.pwq = pwq;
    w.wq = x.s.pwqs[std::size_t(pwq)].wq;
}

void initialised(Step &x) {
    const Address addr = x.e.addr(0);
    const WorkId id = work_of(x.s, addr, x.e.text(1));
    Work &w = work_ref(x.s, id);
    w.func = x.e.text(1);
    if (x.e.num(2)) w.kind = WorkKind::delayed;
    if (x.e.num(3) && w.home == Home::unknown) w.home = Home::stack;
    w.pending = false;
}

Home home_of(Text home) {
    if (home == "static") return Home::static_;
    if (home == "stack") return Home::stack;
    if (home == "kmalloc") return Home::kmalloc;
    return Home::unknown;
}

void object(Step &x) {
    Object o;
    o.addr = x.e.addr(0);
    o.size = x.e.addr(1);
    o.home = home_of(x.e.text(2));
    o.name = x.e.text(3);
    o.kind = x.e.text(4);
    std::erase_if(x.s.objects, [&](const Object &old) { return old.addr == o.addr && old.kind == o.kind; });
    x.s.objects.push_back(o);
    const bool is_work = o.kind == "work", is_delayed = o.kind == "delayed_work", is_rcu = o.kind == "rcu_work";
    if (!is_work && !is_delayed && !is_rcu) return;
    Work &w = work_ref(x.s, work_of(x.s, o.addr, {}));
    w.home = o.home;
    w.name = o.name;
    w.kind = is_delayed ? WorkKind::delayed : is_rcu ? WorkKind::rcu : WorkKind::work;
    set_of_module(x.s, w);
}

void object_gone(Step &x) {
    const Address addr = x.e.addr(0), end = addr + std::max<std::uint64_t>(x.e.addr(1), 1);
    std::erase_if(x.s.objects, [&](const Object &o) { return o.addr >= addr && o.addr < end; });
    for (Work &w : x.s.works)
        if (w.addr >= addr && w.addr < end) w.home = Home::gone;
}

}  // namespace

bool works(Step &x) {
    switch (x.e.type) {
    case Event::workqueue_queue_work: queued(x); return true;
    case Event::workqueue_activate_work:
        if (!x.s.told) infer_active(x, work_of(x.s, x.e.addr(0), {}));
        return true;
    case Event::wq_pending: work_ref(x.s, work_of(x.s, x.e.addr(0), {})).pending = x.e.num(1) != 0; return true;
    case Event::wq_data: data_written(x); return true;
    case Event::wq_list: entered(x); return true;
    case Event::wq_unlist:
        if (const WorkId id = x.s.work_at(x.e.addr(0)); id >= 0) take_out(x.s, id, x.now);
        return true;
    case Event::wq_init_work: initialised(x); return true;
    case Event::wq_object: object(x); return true;
    case Event::wq_object_gone: object_gone(x); return true;
    default: return false;
    }
}

}  // namespace wqlab::fold
