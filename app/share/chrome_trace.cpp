#include "share/chrome_trace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <map>

#include "state/fold.h"

namespace wqlab {

namespace {

constexpr int cpu_process = 0, task_process = 1;

QString text(std::string_view s) { return QString::fromUtf8(s.data(), qsizetype(s.size())); }

// Writer: one event a line, so that no run needs the whole document in memory as objects.
class Writer {
public:
    explicit Writer(std::int64_t start) : start_(start) { out_ = "{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n"; }

    void event(const char *phase, int process, int row, const QString &name, std::int64_t time, QJsonObject more = {}) {
        more[QStringLiteral("ph")] = QString::fromLatin1(phase);
        more[QStringLiteral("pid")] = process;
        more[QStringLiteral("tid")] = row;
        more[QStringLiteral("name")] = name;
        more[QStringLiteral("ts")] = double(time - start_) / 1e3;
        if (!first_) out_ += ",\n";
        first_ = false;
        out_ += QJsonDocument(more).toJson(QJsonDocument::Compact);
    }
    void slice(int process, int row, const QString &name, std::int64_t from, std::int64_t to) {
        event("X", process, row, name, from, {{QStringLiteral("dur"), double(to - from) / 1e3}});
    }
    // called: the name of a process (row -1) or of one of its rows.
    void called(int process, int row, const QString &name) {
        event("M", process, std::max(row, 0), row < 0 ? QStringLiteral("process_name") : QStringLiteral("thread_name"),
              start_, {{QStringLiteral("args"), QJsonObject{{QStringLiteral("name"), name}}}});
    }
    QByteArray done() { return out_ + "\n]}\n"; }

private:
    std::int64_t start_;
    bool first_ = true;
    QByteArray out_;
};

// Slice: one that has begun.
struct Slice {
    QString name;
    std::int64_t from = 0;
};

struct Export {
    explicit Export(const Recording &recording) : r(recording), out(recording.start()) {}

    void run();
    void cpus(std::int64_t time);
    void rows(const TraceEvent &e);
    void push(int task, const QString &name, std::int64_t time) { open[task].push_back({name, time}); }
    void pop(int task, std::int64_t time) {
        std::vector<Slice> &stack = open[task];
        if (stack.empty()) return;   // the trace began inside it
        out.slice(task_process, task, stack.back().name, stack.back().from, time);
        stack.pop_back();
    }

    const Recording &r;
    Writer out;
    MachineState s;
    std::map<int, std::pair<TaskId, Slice>> holding;   // CPU -> its task, since when
    std::map<int, std::vector<Slice>> open;            // task -> slices
};

void Export::cpus(std::int64_t time) {
    for (std::size_t i = 0; i < s.cpus.size(); ++i) {
        const TaskId now = s.cpus[i].current;
        auto &[task, slice] = holding.try_emplace(int(i), no_task, Slice()).first->second;
        if (task == now) continue;
        if (task != no_task && !is_idle_task(task)) out.slice(cpu_process, int(i), slice.name, slice.from, time);
        task = now;
        slice = {text(name_of_task(s, now)), time};
    }
}

void Export::rows(const TraceEvent &e) {
    switch (e.type) {
    case Event::wq_call: push(e.pid, text(e.text(0)), e.time); break;
    case Event::workqueue_execute_start: push(e.pid, text(name_of(s, s.work_at(e.addr(0)))), e.time); break;
    case Event::wq_execute:
        if (e.num(2)) push(e.pid, text(name_of(s, s.work_at(e.addr(0)))), e.time);
        else pop(e.pid, e.time);
        break;
    case Event::wq_return:
    case Event::workqueue_execute_end: pop(e.pid, e.time); break;
    case Event::wq_nr_running:
        out.event("C", cpu_process, 0, QStringLiteral("pool %1 nr_running").arg(e.num(0)), e.time,
                  {{QStringLiteral("args"), QJsonObject{{QStringLiteral("nr_running"), qint64(e.num(1))}}}});
        break;
    case Event::console:
        out.event("i", task_process, e.pid, text(e.text(0)), e.time, {{QStringLiteral("s"), QStringLiteral("t")}});
        break;
    default: break;
    }
}

void Export::run() {
    out.called(cpu_process, -1, QStringLiteral("CPUs"));
    out.called(task_process, -1, QStringLiteral("tasks"));
    for (int i = 0; i < r.count(); ++i) {
        const TraceEvent &e = r.event(i);
        apply(s, e, i);
        cpus(e.time);
        if (e.pid) rows(e);
    }
    for (std::size_t i = 0; i < s.cpus.size(); ++i) {
        out.called(cpu_process, int(i), QStringLiteral("CPU %1").arg(i));
        const auto &[task, slice] = holding[int(i)];
        if (task != no_task && !is_idle_task(task)) out.slice(cpu_process, int(i), slice.name, slice.from, s.time);
    }
    for (auto &[task, stack] : open) {
        out.called(task_process, task, text(name_of_task(s, task)));
        while (!stack.empty()) pop(task, s.time);
    }
}

}  // namespace

QByteArray chrome_trace(const Recording &recording) {
    Export e(recording);
    e.run();
    return e.out.done();
}

}  // namespace wqlab
