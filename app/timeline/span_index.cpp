#include "timeline/span_index.h"

#include <algorithm>

#include "models/wording.h"
#include "sentences/names.h"
#include "state/significance.h"

namespace wqlab {
namespace {

// moduleHas: a handler of a module: of a device, or a function of its own.
bool moduleHas(const Frame &frame) {
    return frame.kind == FrameKind::hardirq || frame.name.view().find('[') != std::string_view::npos;
}

// Around: what there is in the pool of a worker that has no work itself, or in the list that its thread serves.
enum class Around { Nothing, Works, ModuleWorks };

Around aroundOf(const MachineState &s, const Worker &worker) {
    Around around = Around::Nothing;
    const auto take = [&s, &around](WorkId id) {
        const Work *w = s.work(id);
        if (w && w->kind != WorkKind::barrier)
            around = std::max(around, w->of_module ? Around::ModuleWorks : Around::Works);
        return around == Around::ModuleWorks;
    };
    if (const Pool *pool = s.pool(worker.pool)) {
        const auto executes = [&](TaskId pid) {
            const Worker *k = s.worker(pid);
            return k && !k->gone && take(k->current);
        };
        std::any_of(pool->workers.begin(), pool->workers.end(), executes) ||
            std::any_of(pool->worklist.begin(), pool->worklist.end(), take);
    } else if (const Cwq *cwq = s.cwq(worker.cwq)) {
        take(worker.current) || std::any_of(cwq->worklist.begin(), cwq->worklist.end(), take);
    }
    return around;
}

// hotplugs: the thread that takes a CPU down and up, "cpuhp/1".
bool hotplugs(const Task &task) { return task.comm.view().starts_with("cpuhp/"); }

//: a row of the timeline
QString nameOfInterrupts() { return TrackWords::tr("interrupts"); }
//: on a worker's row, while it makes other workers for its pool
QString nameOfManager() { return TrackWords::tr("manager"); }

}  // namespace

SpanIndex::Doing SpanIndex::doing(const MachineState &s, const Task &task) const {
    Doing d;
    d.form = formOfTask(task);
    if (const Worker *worker = s.worker(task.id)) {
        const Work *w = s.work(worker->current);
        const WorkerLook look = look_of(s, *worker);
        d.form = formOfLook(look);
        // Behind its function the worker has the work a little longer; the execution is over.
        d.any = w && w->kind != WorkKind::barrier && !worker->returned && look != WorkerLook::gone;
        if (!d.any)
            return awake(s, *worker, look, d);
        d.label = naming::work(s, worker->current);
        d.colour = w->colour;
        d.work = std::int64_t(w->key(worker->current));
        d.module = w->of_module;
        d.run = worker->executed;
        return d;
    }
    // A task of the module: it is in a call, or in init or exit.
    const bool module =
        !task.calls.empty() || task.line > 0 || task.comm == "insmod" || task.comm == "rmmod";
    // Who acts on the machine from outside, as a shell does or a CPU's hotplug thread, is seen while it is awake.
    const bool outside = s.told && (task.kind == TaskKind::user || hotplugs(task));
    const bool awake = task.state == TaskState::on_cpu || task.state == TaskState::ready;
    d.any = module && task.state != TaskState::dead && task.state != TaskState::unknown;
    d.outside = !d.any && outside && awake;
    d.any = d.any || d.outside;
    d.module = true;
    if (d.form == form::Asleep)
        d.label = callOfTask(s, task);
    return d;
}

// awake: what a worker does that executes no work: it was woken, looks for a work, or manages its pool.
SpanIndex::Doing SpanIndex::awake(const MachineState &s, const Worker &worker, WorkerLook look, Doing d) const {
    if (!s.sched || look == WorkerLook::idle || look == WorkerLook::gone)
        return d;
    const Around around = aroundOf(s, worker);
    d.any = around != Around::Nothing;
    d.module = around == Around::ModuleWorks;
    d.run = worker.executed;
    if (const Pool *pool = s.pool(worker.pool); pool && pool->manager == worker.pid)
        d.label = nameOfManager();
    return d;
}

int SpanIndex::labelOf(const QString &text) {
    if (text.isEmpty())
        return -1;
    const auto [it, fresh] = label_of_.try_emplace(text, int(labels_.size()));
    if (fresh)
        labels_.push_back(text);
    return it->second;
}

Track *SpanIndex::trackOf(const MachineState &s, const Task &task, const Doing &d) {
    const auto found = track_of_.find(task.id);
    if (found != track_of_.end())
        return &tracks_[std::size_t(found->second)];
    if (!d.any)
        return nullptr;
    // A CPU has one such thread, whoever it is.
    for (int i = 0; hotplugs(task) && i < int(tracks_.size()); ++i)
        if (tracks_[std::size_t(i)].name == naming::task(s, task.id)) {
            track_of_[task.id] = i;
            tracks_[std::size_t(i)].task = task.id;
            return &tracks_[std::size_t(i)];
        }
    Track track;
    track.task = task.id;
    track.name = naming::task(s, task.id);
    if (const Worker *worker = s.worker(task.id)) {
        const Pool *pool = s.pool(worker->pool);
        const Cwq *cwq = s.cwq(worker->cwq);
        const Workqueue *wq = cwq ? s.workqueue(cwq->wq) : nullptr;
        const int cpu = pool ? pool->cpu : cwq && !(wq && wq->flags & wq_singlethread) ? cwq->cpu : -1;
        track.worker = true;
        track.cpu = cpu >= 0 ? cpu : unbound_group;
    } else if (hotplugs(task)) {
        track.cpu = toQString(task.comm).section(u'/', 1).toInt();
    }
    track_of_[task.id] = int(tracks_.size());
    tracks_.push_back(std::move(track));
    return &tracks_.back();
}

void SpanIndex::look(const MachineState &s, TaskId id, Moment now) {
    const Task *task = id == no_task || is_idle_task(id) ? nullptr : s.task(id);
    if (!task)
        return;
    const Doing d = doing(s, *task);
    Track *track = trackOf(s, *task, d);
    if (!track)
        return;
    if (task->state == TaskState::dead && !d.any)
        endAtOops(*track);
    put(*track, d, now);
}

// endAtOops: what a task died of was the end of what it executed; for a moment it still was on the CPU.
void SpanIndex::endAtOops(Track &track) {
    const auto oops = std::find_if(track.ticks.rbegin(), track.ticks.rend(),
                                   [](const Tick &t) { return t.kind == Tick::Oops; });
    Span *last = track.spans.empty() || !track.spans.back().open ? nullptr : &track.spans.back();
    if (!last || last->work < 0 || oops == track.ticks.rend() || oops->at.event <= last->from.event)
        return;
    Span rest = *last;
    last->to = rest.from = oops->at;
    last->open = false;
    rest.work = rest.label = rest.colour = -1;
    track.spans.push_back(rest);
}

// put: what is done in the track from now on.
void SpanIndex::put(Track &track, const Doing &d, Moment now) {
    Span *last = track.spans.empty() || !track.spans.back().open ? nullptr : &track.spans.back();
    const int label = labelOf(d.label);
    if (last && d.any && last->form == d.form && last->label == label && last->work == d.work &&
        last->run == d.run && last->outside == d.outside)
        return;
    if (last) {
        last->to = now;
        last->open = false;
    }
    if (!d.any)
        return;
    if (d.module || !track.interrupts)
        began(track, d.module, now);
    // Once there is a row of interrupts, all of them are in it.
    track.spans.push_back({now, now, true, d.form, label, d.colour, d.work, d.module || track.interrupts, d.run,
                           d.outside});
}

// began: something happens in the track for which it is shown.
void SpanIndex::began(Track &track, bool module, Moment now) {
    if (track.any_since < 0)
        track.any_since = now.event;
    if (track.since < 0 && module)
        track.since = now.event;
}

Track &SpanIndex::interruptsOf(int cpu) {
    if (cpu >= int(interrupts_.size()))
        interrupts_.resize(std::size_t(cpu) + 1, -1);
    int &at = interrupts_[std::size_t(cpu)];
    if (at < 0) {
        at = int(tracks_.size());
        Track track;
        track.interrupts = true;
        track.cpu = cpu;
        track.name = nameOfInterrupts();
        tracks_.push_back(std::move(track));
    }
    return tracks_[std::size_t(at)];
}

void SpanIndex::take(const MachineState &s, const TraceEvent &e, int index) {
    const Moment now{e.time, index};
    if (index == 0)
        first_ = now;
    last_ = now;
    for (int level = 0; level < int(columns_.size()); ++level)
        columns_[std::size_t(level)].push_back(columns(level) +
                                               (int(significance(e)) >= level ? 1 : 0));

    // Whom another task has driven from the CPU need not be named by the event.
    for (std::size_t cpu = 0; cpu < s.cpus.size(); ++cpu) {
        if (cpu >= current_.size())
            current_.resize(cpu + 1, no_task);
        if (current_[cpu] != s.cpus[cpu].current)
            look(s, current_[cpu], now);
        current_[cpu] = s.cpus[cpu].current;
    }
    look(s, task_id(e.pid, e.cpu), now);
    for (int i = 0; e.known() && i < field_count(e.type); ++i) {
        const FieldInfo field = field_info(e.type, i);
        if (field.type != FieldType::address && field.name.size() >= 3 &&
            field.name.substr(field.name.size() - 3) == "pid" && e.num(i) > 0)
            look(s, TaskId(e.num(i)), now);
    }
    lookAtInterrupts(s, e.cpu, now);
    takeTick(s, e, now);
}

void SpanIndex::lookAtInterrupts(const MachineState &s, int cpu, Moment now) {
    if (cpu < 0 || cpu >= int(s.cpus.size()))
        return;
    const Cpu &c = s.cpus[std::size_t(cpu)];
    const bool had = cpu < int(interrupts_.size()) && interrupts_[std::size_t(cpu)] >= 0;
    if (had || !c.irq.empty()) {
        Doing d;
        d.any = !c.irq.empty();
        if (d.any) {
            d.label = textOfFrame(c.irq.back());
            d.run = int(c.irq.size());
            d.module = moduleHas(c.irq.back());
        }
        put(interruptsOf(cpu), d, now);
    }
    notch(c, cpu, now);
}

void SpanIndex::notch(const Cpu &c, int cpu, Moment now) {
    if (cpu >= int(notched_.size()))
        notched_.resize(std::size_t(cpu) + 1, -1);
    int &track = notched_[std::size_t(cpu)];
    if (c.irq.empty() == (track < 0))
        return;
    if (track >= 0) {
        Notch &notch = tracks_[std::size_t(track)].notches.back();
        notch.to = now;
        notch.open = false;
        track = -1;
        return;
    }
    const auto found = track_of_.find(c.current);
    if (found == track_of_.end())
        return;
    Track &t = tracks_[std::size_t(found->second)];
    if (t.spans.empty() || !t.spans.back().open || t.spans.back().form != form::OnCpu)
        return;
    t.notches.push_back({now, now, true});
    track = found->second;
}

void SpanIndex::takeTick(const MachineState &s, const TraceEvent &e, Moment now) {
    Tick tick{now};
    switch (e.type) {
    case Event::wq_call: tick.module = true; break;
    case Event::console: tick.kind = Tick::Log; break;
    case Event::wq_oops:
        if (e.text(0).view() == "WARN")
            return;
        tick.kind = Tick::Oops;
        tick.module = true;
        break;
    case Event::workqueue_queue_work: {
        const Work *w = s.work(s.work_at(e.addr(0)));
        if (!w || w->colour < 0)
            return;
        tick.kind = Tick::Queueing;
        tick.colour = std::int16_t(w->colour);
        tick.module = w->of_module;
        break;
    }
    default: return;
    }
    Track *track = nullptr;
    if (e.cpu >= 0 && e.cpu < int(s.cpus.size()) && !s.cpus[std::size_t(e.cpu)].irq.empty()) {
        track = &interruptsOf(e.cpu);
        began(*track, tick.module, now);
    } else if (const auto found = track_of_.find(task_id(e.pid, e.cpu)); found != track_of_.end()) {
        track = &tracks_[std::size_t(found->second)];
    }
    if (track)
        track->ticks.push_back(tick);
}

std::vector<int> SpanIndex::rows(int n, bool module, TaskId actor) const {
    std::vector<int> rows;
    for (int i = 0; i < int(tracks_.size()); ++i) {
        const Track &track = tracks_[std::size_t(i)];
        const bool acts = actor != no_task && track.task == actor;
        const int since = module && !acts ? track.since : track.any_since;
        if (since >= 0 && since < n)
            rows.push_back(i);
    }
    std::stable_sort(rows.begin(), rows.end(), [this](int a, int b) {
        const Track &left = tracks_[std::size_t(a)], &right = tracks_[std::size_t(b)];
        return left.cpu != right.cpu ? left.cpu < right.cpu : left.interrupts > right.interrupts;
    });
    return rows;
}

int SpanIndex::positionOfColumn(int c, int level) const {
    const std::vector<int> &columns = columns_[std::size_t(level)];
    const auto it = std::lower_bound(columns.begin(), columns.end(), c);
    return it == columns.end() ? int(columns.size()) : int(it - columns.begin()) + 1;
}

}  // namespace wqlab
