#include "models/related.h"

#include <algorithm>
#include <climits>

namespace wqlab {
namespace {

// originOf: the call that returns at event i, the end of the function whose work its worker is rid of there; else i
// itself.
int originOf(const Recording &recording, int i) {
    constexpr int longest = 500;   // events that a call lasts, for which one looks back
    const TraceEvent &e = recording.event(i);
    const bool rid = e.type == Event::wq_current && e.num(field_index(e.type, "work")) == 0;
    if (e.type != Event::wq_return && !rid)
        return i;
    for (int n = i - 1; n >= 0 && n > i - longest; --n) {
        const TraceEvent &before = recording.event(n);
        if (before.pid == e.pid && before.cpu == e.cpu &&
            (rid ? before.type == Event::workqueue_execute_end
                 : before.type == Event::wq_call && before.text(0) == e.text(0)))
            return n;
    }
    return i;
}

}  // namespace

Related::Related(const StageView &view, Selection::Kind kind, qint64 key, const SourceFiles &files)
    : kind_(kind),
      key_(key),
      before_(INT_MAX) {
    switch (kind) {
    case Selection::Work: ofWork(view, key); return;
    case Selection::Workqueue:
        if (const Workqueue *wq = view.s.workqueue(WqId(key)))
            from_ = wq->addr;
        break;
    case Selection::Timer: from_ = Address(key); break;
    case Selection::Line: calls_ = view.index.calls(files.place(int(key))); break;
    default: break;
    }
    to_ = from_ + 1;
}

void Related::ofWork(const StageView &view, qint64 key) {
    const WorkId id = workOfKey(view.s, key);
    if (id < 0)
        return;
    from_ = view.s.works[std::size_t(id)].addr;
    to_ = from_ + 1;
    for (const Object &object : view.s.objects)   // the timer of a delayed work lies in it
        if (object.addr == from_ && object.size > 0)
            to_ = from_ + object.size;
    // Other works may have had the same memory before and after it.
    const auto accepted = [](const Queueing &q) { return q.armed.event >= 0 ? q.armed.event : q.queued.event; };
    int first = INT_MAX;
    for (const Queueing &q : view.index.account().queueings()) {
        if (qint64(q.key) != key)
            continue;
        first = std::min(first, accepted(q));
        if (q.started.event >= 0)
            executions_.push_back({q.worker, q.started.event, q.ended.event >= 0 ? q.ended.event : INT_MAX});
    }
    for (const Queueing &q : view.index.account().queueings()) {
        if (q.work != id || qint64(q.key) == key)
            continue;
        if (accepted(q) < first)
            after_ = std::max(after_, std::max(q.ended.event, q.cancelled_at.event));
        else
            before_ = std::min(before_, accepted(q));
    }
}

bool Related::names(const TraceEvent &e) const {
    for (int f = 0; f < (e.known() ? field_count(e.type) : 0); ++f)
        if (field_info(e.type, f).type == FieldType::address && e.addr(f) >= from_ && e.addr(f) < to_)
            return true;
    return false;
}

bool Related::holds(const Recording &recording, int i) const {
    const TraceEvent &e = recording.event(i);
    const TaskId task = task_id(e.pid, e.cpu);
    switch (kind_) {
    case Selection::None: return false;
    case Selection::Worker:
    case Selection::Task: return task == TaskId(key_);
    case Selection::Cpu: return e.cpu == key_;
    case Selection::Event: return i == key_;
    case Selection::Line: return std::binary_search(calls_.begin(), calls_.end(), originOf(recording, i));
    case Selection::Pool: {
        const int field = e.known() ? field_index(e.type, "pool") : -1;
        return field >= 0 && e.num(field) == key_;
    }
    default: break;
    }
    const int origin = originOf(recording, i);
    const auto runs = [task, origin](const Stretch &s) {
        return s.task == task && s.first <= origin && origin <= s.last;
    };
    return std::any_of(executions_.begin(), executions_.end(), runs) ||
           (from_ != 0 && i > after_ && i < before_ && names(recording.event(origin)));
}

}  // namespace wqlab
