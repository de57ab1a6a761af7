#include "state/account.h"

#include "state/fold.h"

namespace wqlab {

namespace {

bool counts(const MachineState &s, WorkId id) {
    const Work *w = s.work(id);
    return w && w->kind != WorkKind::barrier;
}

}  // namespace

Queueing *Account::pending(const MachineState &s, WorkId id) {
    if (!counts(s, id)) return nullptr;
    const auto it = pending_.find(s.work(id)->key(id));
    return it == pending_.end() ? nullptr : &queueings_[it->second];
}

Queueing &Account::accept(const MachineState &s, WorkId id) {
    if (Queueing *open = pending(s, id)) return *open;
    const Work &w = *s.work(id);
    const std::uint64_t key = w.key(id);
    pending_[key] = queueings_.size();
    Queueing &q = queueings_.emplace_back();
    q.work = id;
    q.key = key;
    q.name = w.name.empty() ? w.func : w.name;
    q.nth = ++count_[key];
    q.wq = w.wq;
    return q;
}

void Account::start(const MachineState &s, const TraceEvent &e, When now) {
    const WorkId id = s.work_at(e.addr(0));
    if (!counts(s, id)) return;
    Queueing &q = accept(s, id);   // a trace may begin after the queueing
    q.fate = Queueing::running;
    q.started = now;
    q.cpu = e.cpu;
    q.worker = e.pid;
    if (const Worker *k = s.worker(e.pid); k && k->current_wq >= 0) q.wq = k->current_wq;
    running_[e.pid] = pending_[q.key];
    pending_.erase(q.key);
}

void Account::end(const TraceEvent &e, When now) {
    const auto it = running_.find(e.pid);
    if (it == running_.end()) return;
    queueings_[it->second].ended = now;
    queueings_[it->second].fate = Queueing::ran;
    running_.erase(it);
}

void Account::take(const MachineState &s, const TraceEvent &e, int index) {
    const When now{e.time, index};
    switch (e.type) {
    case Event::wq_delayed:
        if (const WorkId id = s.work_at(e.addr(0)); counts(s, id) && e.num(4) == 1) accept(s, id).armed = now;
        break;
    case Event::workqueue_queue_work:
    case Event::wq_cwq_list:
        if (const WorkId id = s.work_at(e.addr(0)); counts(s, id)) {
            Queueing &q = accept(s, id);
            q.queued = now;
            q.activated = {};
            q.wq = s.work(id)->wq;
        }
        break;
    case Event::workqueue_activate_work:
        if (Queueing *q = pending(s, s.work_at(e.addr(0)))) q->activated = now;
        break;
    case Event::workqueue_execute_start: start(s, e, now); break;
    case Event::workqueue_execute_end: end(e, now); break;
    case Event::wq_execute:
        if (e.num(2)) start(s, e, now);
        else end(e, now);
        break;
    case Event::wq_pending: {
        // A worker clears the bit of the work that it is about to run; anybody else who does takes the queueing back.
        if (e.num(1)) break;
        const WorkId id = s.work_at(e.addr(0));
        const Worker *k = s.worker(e.pid);
        if (k && k->current == id && !k->in_function) break;
        if (Queueing *q = pending(s, id)) {
            q->fate = Queueing::cancelled;
            q->cancelled_at = now;
            pending_.erase(q->key);
        }
        break;
    }
    default: break;
    }
}

Account Account::of(const std::vector<TraceEvent> &events) {
    Account account;
    MachineState state;
    for (std::size_t i = 0; i < events.size(); ++i) {
        apply(state, events[i], int(i));
        account.take(state, events[i], int(i));
    }
    return account;
}

}  // namespace wqlab
