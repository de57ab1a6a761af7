#include "support.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <cstdio>

#include "state/dump.h"
#include "state/fold.h"
#include "sentences/why.h"

namespace wqlab::test {

std::string event_text(Event type, const std::vector<Field> &fields) {
    const std::string_view pattern = event_table[int(type)].pattern;
    std::string out;
    std::size_t at = 0, n = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        out += pattern.substr(at, open == pattern.npos ? pattern.npos : open - at);
        if (open == pattern.npos) break;
        const std::size_t close = pattern.find('}', open);
        const std::string_view field = pattern.substr(open + 1, close - open - 1), kind = field.substr(field.find(':') + 1);
        const Field &f = fields.at(n++);
        char text[64];
        if (kind == "s") out += f.text;
        else if (kind == "p") std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(f.number)), out += text;
        else if (kind == "x") std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(f.number)), out += text;
        else if (kind == "03d") std::snprintf(text, sizeof text, "%03lld", static_cast<long long>(f.number)), out += text;
        else out += std::to_string(f.number);
        at = close + 1;
    }
    return out;
}

TraceText &TraceText::on(const char *comm, int pid, int cpu, const char *flags) {
    comm_ = pid ? comm : "<idle>";
    pid_ = pid;
    cpu_ = cpu;
    flags_ = flags;
    return *this;
}

TraceText &TraceText::add(Event type, const std::vector<Field> &fields) {
    char head[128];
    std::snprintf(head, sizeof head, "%16s-%-7d [%03d] %s %5lld.%06lld: %s: ", comm_.c_str(), pid_, cpu_, flags_.c_str(),
                  static_cast<long long>(now_ / 1'000'000), static_cast<long long>(now_ % 1'000'000), event_table[int(type)].name);
    text_ += head + event_text(type, fields) + "\n";
    now_ += 10;
    ++events_;
    return *this;
}

void boot(TraceText &t) {
    t.on("swapper/0", 0, 0, ".....");
    t.add(Event::wq_boot, {2, "6.1", "debian", "stepped", 250});
    for (int cpu : {0, 1}) t.add(Event::wq_task, {0, "swapper/" + std::to_string(cpu), cpu, 120, std::to_string(cpu), "idle"});
    for (int pool : {0, 1, 2, 3}) t.add(Event::wq_pool, {pool, pool / 2, 0, pool % 2 ? -20 : 0, 0, std::to_string(pool / 2)});
    t.add(Event::wq_pool, {4, -1, 0, 0, 0, "0-1"});
    for (int pid : {worker_pid, second_worker_pid}) {
        const std::string comm = "kworker/0:" + std::to_string(pid - worker_pid);
        t.add(Event::wq_task, {pid, comm, 0, 120, "0", "worker"});
        t.add(Event::wq_worker, {pid, comm, 0, pid - worker_pid, worker_prep});
        t.add(Event::wq_worker_state, {pid, 0, std::int64_t(worker_prep | worker_idle), pid - worker_pid + 1});
    }
    t.add(Event::wq_workqueue, {events_wq, "events", 0, 256, 1}).add(Event::wq_pwq, {events_pwq, events_wq, 0, 256});
    t.add(Event::wq_task, {insmod_pid, "insmod", 0, 120, "0-1", "user"});
    t.add(Event::sched_wakeup_new, {"insmod", insmod_pid, 120, 0});
    switch_to(t, "swapper/0", 0, "R", "insmod", insmod_pid);
    t.on("insmod", insmod_pid, 0);
    t.add(Event::module_load, {"m", "(O)"});
    t.add(Event::wq_object, {work1, 32, "static", "work1", "work"}).add(Event::wq_object, {work2, 32, "static", "work2", "work"});
    t.add(Event::wq_object, {dwork, 88, "static", "dwork", "delayed_work"});
    t.add(Event::wq_module_run, {"init", 1, 0});
    t.add(Event::wq_workqueue, {q0, "q0", 0, 1, 0}).add(Event::wq_pwq, {q0_pwq, q0, 0, 1});
}

void queue(TraceText &t, std::int64_t work, const char *function, bool on_q0, bool inactive) {
    const std::int64_t pwq = on_q0 ? q0_pwq : events_pwq;
    t.on("insmod", insmod_pid, 0, "d..1.");
    t.add(Event::wq_call, {"queue_work", work, 0, "m.c", 20}).add(Event::wq_pending, {work, 1});
    t.add(Event::workqueue_queue_work, {work, std::string(function) + " [m]", on_q0 ? "q0" : "events", 8192, 0});
    if (!inactive) t.add(Event::wq_nr_active, {pwq, 1}).add(Event::workqueue_activate_work, {work});
    t.add(Event::wq_data, {work, pwq | 5 | (inactive ? 2 : 0)});
    t.add(Event::wq_list, {work, inactive ? "inactive" : "worklist", 0, 0, 0});
    t.add(Event::wq_return, {"queue_work", 1, 20});
}

void execute(TraceText &t, std::int64_t work, const char *function, int pid, bool on_q0) {
    const std::string comm = "kworker/0:" + std::to_string(pid - worker_pid), func = std::string(function) + " [m]";
    t.on(comm.c_str(), pid, 0);
    t.add(Event::wq_worker_state, {pid, 0, 0, 1}).add(Event::wq_nr_running, {0, 1});
    t.add(Event::wq_current, {pid, work, func, on_q0 ? q0 : events_wq}).add(Event::wq_unlist, {work});
    t.add(Event::wq_pending, {work, 0}).add(Event::wq_data, {work, 0});
    t.add(Event::workqueue_execute_start, {work, func});
}

void finish(TraceText &t, std::int64_t work, const char *function, int pid) {
    const std::string comm = "kworker/0:" + std::to_string(pid - worker_pid);
    t.on(comm.c_str(), pid, 0);
    t.add(Event::workqueue_execute_end, {work, std::string(function) + " [m]"}).add(Event::wq_current, {pid, 0, "", 0});
}

void switch_to(TraceText &t, const char *from, int from_pid, const char *state, const char *to, int to_pid) {
    t.on(from, from_pid, 0, "d..2.");
    t.add(Event::sched_switch, {from, from_pid, 120, state, to, to_pid, 120});
}

std::string first_light() {
    TraceText t;
    t.raw("# tracer: nop").raw("#");
    t.raw("# wqlab-run: version=1").raw("# wqlab-run: module=m").raw("# wqlab-run: seed=3");
    t.raw("# wqlab-src: static struct work_struct work1;").raw("# wqlab-src:").raw("# wqlab-src: \tqueue_work(system_wq, &work1);");
    boot(t);
    t.add(Event::wq_init_work, {work1, "work_fn [m]", 0, 0, 18});
    queue(t, work1, "work_fn");
    t.add(Event::sched_waking, {"kworker/0:0", worker_pid, 120, 0}).add(Event::sched_wakeup, {"kworker/0:0", worker_pid, 120, 0});
    t.add(Event::wq_call, {"queue_work", work1, 0, "m.c", 21}).add(Event::wq_return, {"queue_work", 0, 21});
    t.add(Event::console, {"m: queued"});
    t.add(Event::wq_module_run, {"init", 0, 0});
    switch_to(t, "insmod", insmod_pid, "X", "kworker/0:0", worker_pid);
    execute(t, work1, "work_fn");
    t.add(Event::console, {"m: work_fn runs"});
    finish(t, work1, "work_fn");
    t.add(Event::wq_nr_active, {events_pwq, 0}).add(Event::wq_worker_state, {worker_pid, 0, worker_idle, 2}).add(Event::wq_nr_running, {0, 0});
    t.add(Event::wq_blocked, {worker_pid, "idle", 0, 0});
    switch_to(t, "kworker/0:0", worker_pid, "I", "swapper/0", 0);
    t.on("swapper/0", 0, 0, ".....");
    t.add(Event::wq_rest, {-1});
    t.add(Event::module_free, {"m"});
    t.add(Event::wq_end, {0, ""});
    return t.text();
}

Loaded::Loaded(const std::string &text) {
    reader.add(text);
    reader.finish();
    state = at(int(reader.events().size()));
}

MachineState Loaded::at(int n) const {
    MachineState s;
    for (int i = 0; i < n; ++i) apply(s, reader.events()[std::size_t(i)], i);
    return s;
}

std::vector<QString> real_traces() {
    std::vector<QString> paths;
    const QDir own(QStringLiteral(WQLAB_TRACES));
    for (const QString &name : own.entryList({QStringLiteral("*.txt")}, QDir::Files)) paths.push_back(own.filePath(name));
    const QByteArray more = qgetenv("WQLAB_MORE_TRACES");
    if (more.isEmpty()) return paths;
    const QDir folder(QString::fromUtf8(more));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (QFile::exists(folder.filePath(name + QStringLiteral("/trace.txt")))) paths.push_back(folder.filePath(name + QStringLiteral("/trace.txt")));
    return paths;
}

std::string read_file(const QString &path) {
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? f.readAll().toStdString() : std::string();
}

std::string broken_rule(const MachineState &s) {
    for (std::size_t c = 0; c < s.cpus.size(); ++c) {
        int on = 0;
        for (const Task &t : s.tasks) on += t.state == TaskState::on_cpu && t.cpu == int(c);
        if (on > 1) return "two tasks are on CPU " + std::to_string(c);
    }
    // A CPU that goes offline is carried to its end by its own kernel thread.
    const auto on_cpu = std::count_if(s.tasks.begin(), s.tasks.end(), [&s](const Task &t) {
        const bool leaving = t.kind == TaskKind::kthread && s.cpu(t.cpu) && !s.cpu(t.cpu)->online;
        return t.state == TaskState::on_cpu && t.kind != TaskKind::idle && !leaving;
    });
    const auto online = std::count_if(s.cpus.begin(), s.cpus.end(), [](const Cpu &c) { return c.online; });
    if (s.told && on_cpu > online) return "more tasks are on CPU than CPUs are online";
    std::vector<int> listed(s.works.size());
    const auto count = [&](const std::vector<WorkId> &list) {
        for (WorkId id : list) ++listed[std::size_t(id)];
    };
    for (const Pool &p : s.pools) count(p.worklist);
    for (const Worker &k : s.workers) count(k.scheduled);
    for (const Pwq &p : s.pwqs) count(p.inactive);
    for (const Cwq &c : s.cwqs) count(c.worklist);
    std::vector<int> running(s.works.size());
    for (const Worker &k : s.workers)
        if (k.current >= 0 && k.in_function) ++running[std::size_t(k.current)];
    for (std::size_t i = 0; i < s.works.size(); ++i) {
        const Work &w = s.works[i];
        const bool should = w.place == Place::worklist || w.place == Place::inactive || w.place == Place::scheduled;
        if (listed[i] != int(should)) return name_of(s, WorkId(i)) + " is in " + std::to_string(listed[i]) + " lists";
        if (running[i] != w.running) return name_of(s, WorkId(i)) + " counts " + std::to_string(w.running) + " executions";
        if (should && !w.pending && w.kind != WorkKind::barrier && !w.inferred && s.told) return name_of(s, WorkId(i)) + " is in a list and not pending";
    }
    for (const Pool &p : s.pools)
        for (TaskId pid : p.workers)
            if (!s.worker(pid) || s.worker(pid)->pool != p.id) return "a worker of pool " + std::to_string(p.id) + " is not in it";
    if (!std::is_sorted(s.tasks.begin(), s.tasks.end(), [](const Task &a, const Task &b) { return a.id < b.id; })) return "tasks are not sorted";
    return {};
}

std::string difference(const MachineState &a, const MachineState &b) {
    const auto da = dump(a), db = dump(b);
    for (std::size_t i = 0; i < std::max(da.size(), db.size()); ++i)
        if (i >= da.size() || i >= db.size() || da[i] != db[i]) return (i < da.size() ? da[i] : "-") + " / " + (i < db.size() ? db[i] : "-");
    if (a.time != b.time || a.events != b.events || a.log_lines != b.log_lines) return "time, events or log";
    if (a.tasks.size() != b.tasks.size() || a.works.size() != b.works.size() || a.timers.size() != b.timers.size()) return "sizes";
    for (std::size_t i = 0; i < a.tasks.size(); ++i)
        if (why_task(a, a.tasks[i].id) != why_task(b, b.tasks[i].id)) return (why_task(a, a.tasks[i].id) + " / " + why_task(b, b.tasks[i].id)).toStdString();
    for (WorkId i = 0; i < WorkId(a.works.size()); ++i)
        if (why_work(a, i) != why_work(b, i) || a.works[std::size_t(i)].colour != b.works[std::size_t(i)].colour) return (why_work(a, i) + " / " + why_work(b, i)).toStdString();
    return {};
}

}  // namespace wqlab::test
