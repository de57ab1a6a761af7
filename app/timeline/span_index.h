// span_index.h: the rows of the timeline: what each task did from when to when.
#pragma once
#include <QCoreApplication>
#include <QString>
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "board/form.h"
#include "state/machine_state.h"
#include "trace/trace_event.h"

namespace wqlab {

struct TrackWords {
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

// Moment: a point of the run on both axes.
struct Moment {
    std::int64_t time = 0;  // ns of the trace's clock
    int event = 0;  // index
};

struct Span {
    Moment from, to;
    bool open = true;  // to is not known yet
    form::Kind form = form::OnCpu;
    int label = -1;  // into labels()
    int colour = -1;  // of the work that is executed, -1: no work
    std::int64_t work = -1;  // its key, -1: none
    bool module = false;  // that work is a module's, or works of a module are in the pool of a worker without one
    int run = 0;  // the same for all spans of one execution, which follow each other
    bool outside = false;  // of a task that acts on the machine and is in no code of a module
};

// Notch: an interrupt on top of what the task did.
struct Notch {
    Moment from, to;
    bool open = true;
};

// Tick: something of no length that the task did: a call of a kernel function, a queueing, a line
// of the log, an oops.
struct Tick {
    enum Kind : std::uint8_t { Call, Queueing, Log, Oops };
    Moment at;
    std::int16_t colour = -1;  // of the work that was queued
    Kind kind = Call;
    bool module = false;
};

struct Track {
    TaskId task = no_task;
    QString name;
    bool worker = false;
    bool interrupts = false;  // what is on top of any task of the CPU, innermost; task is no_task
    int cpu = -1;  // it is shown with this CPU; -1: callers, above all CPUs
    int since = -1;  // first event at which a module's work, call or handler was in it; -1 never
    int any_since = -1;  // the same for any work
    std::vector<Span> spans;
    std::vector<Notch> notches;
    std::vector<Tick> ticks;
};

class SpanIndex {
public:
    // unbound_group: the cpu of a track whose worker is bound to none.
    static constexpr int unbound_group = 1 << 16;

    // take: state is the one after event e, whose index is given.
    void take(const MachineState &state, const TraceEvent &e, int index);

    const std::vector<Track> &tracks() const { return tracks_; }
    const QString &label(int i) const { return labels_[std::size_t(i)]; }
    // rows: tracks to show after n events, in the order they stand: callers, then by CPU, its
    // interrupts first, and first appearance. module: those of a module's works and the one of the actor.
    std::vector<int> rows(int n, bool module, TaskId actor = no_task) const;
    // column: events of at least that Significance (0 to 2) among the first n; the order axis.
    int column(int n, int level) const {
        const std::vector<int> &c = columns_[std::size_t(level)];
        return n <= 0 || c.empty() ? 0 : c[std::min(std::size_t(n), c.size()) - 1];
    }
    int columns(int level) const {
        return columns_[std::size_t(level)].empty() ? 0 : columns_[std::size_t(level)].back();
    }
    // positionOfColumn: position right behind the event that begins column c.
    int positionOfColumn(int c, int level) const;
    Moment first() const { return first_; }
    Moment last() const { return last_; }

private:
    struct Doing {
        form::Kind form = form::OnCpu;
        bool any = false;  // there is a span at all
        QString label;
        int colour = -1;
        std::int64_t work = -1;
        bool module = false;
        bool outside = false;
        int run = 0;
    };
    Doing doing(const MachineState &s, const Task &task) const;
    Doing awake(const MachineState &s, const Worker &worker, WorkerLook look, Doing d) const;
    void look(const MachineState &s, TaskId task, Moment now);
    Track *trackOf(const MachineState &s, const Task &task, const Doing &d);
    int labelOf(const QString &text);
    Track &interruptsOf(int cpu);
    static void endAtOops(Track &track);
    void put(Track &track, const Doing &d, Moment now);
    static void began(Track &track, bool module, Moment now);
    void lookAtInterrupts(const MachineState &s, int cpu, Moment now);
    void notch(const Cpu &cpu, int number, Moment now);
    void takeTick(const MachineState &s, const TraceEvent &e, Moment now);

    std::vector<Track> tracks_;
    std::vector<TaskId> current_;  // by CPU, after the last event
    std::vector<int> notched_;  // by CPU: the track whose notch is open, -1: none
    std::vector<int> interrupts_;  // by CPU: the track of its interrupts, -1: none yet
    std::unordered_map<TaskId, int> track_of_;
    std::vector<QString> labels_;
    std::map<QString, int> label_of_;
    std::array<std::vector<int>, 3> columns_;  // by level, one an event
    Moment first_, last_;
};

}  // namespace wqlab
