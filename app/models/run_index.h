// run_index.h: what one pass over a recording's events tells about all of it: since when a CPU or
// pool takes part, which lines were called when, and the spans of the timeline.
#pragma once
#include <QString>
#include <climits>
#include <map>
#include <vector>

#include "models/activity.h"
#include "session/source_files.h"
#include "state/account.h"
#include "state/machine_state.h"
#include "timeline/span_index.h"
#include "trace/trace_event.h"

namespace wqlab {

class RunIndex {
public:
    RunIndex() = default;
    RunIndex(RunIndex &&) = default;   // calls_ points into lines_
    RunIndex &operator=(RunIndex &&) = default;
    void clear();
    // extend: takes the events from size() to the first end.
    void extend(const std::vector<TraceEvent> &events, int end);
    int size() const { return size_; }

    // moduleWorks: some work of a module was seen; then the kernel's own works are scenery.
    bool moduleWorks() const { return module_works_; }
    bool matters(const Work &w) const {
        return !module_works_ || w.of_module || w.kind == WorkKind::barrier;
    }
    // cpuAt, poolAt: whether the module has had to do with it within the first n events.
    bool cpuAt(int cpu, int n) const { return sinceOf(module_works_ ? cpus_ : any_cpus_, cpu) < n; }
    bool poolAt(int pool, int n) const {
        return sinceOf(module_works_ ? pools_ : any_pools_, pool) < n;
    }
    // cpuQuietAt: whether it has had nothing to do with the CPU for a while before the nth event.
    bool cpuQuietAt(int cpu, int n) const {
        const auto &all = module_works_ ? active_ : any_active_;
        const auto it = all.find(cpu);
        return it == all.end() || it->second.quietAt(n);
    }
    // timersAt: whether the module has armed a timer within the first n events.
    bool timersAt(int n) const { return first_timer_ < n; }
    // callsAt: how often module code had called from this source line within the first n events.
    int callsAt(const SourcePlace &place, int n) const;
    // calls: events of all calls from that line, ascending.
    const std::vector<int> &calls(const SourcePlace &place) const;
    // Call: where a call is made from, and by whom.
    struct Call {
        SourcePlace place;  // line 0: there is none
        TaskId task = no_task;
    };
    // nextCall: the next call at or after position n.
    Call nextCall(int n) const;
    // cpus: how many the run has to do with in all, so that they stand there from its start.
    int cpus() const { return int(state_.cpus.size()); }
    const SpanIndex &spans() const { return spans_; }
    const Account &account() const { return account_; }

private:
    using Since = std::map<int, int>;  // number -> index of the first event
    static int sinceOf(const Since &m, int key) {
        const auto it = m.find(key);
        return it == m.end() ? INT_MAX : it->second;
    }
    void take(const TraceEvent &e, int index);
    // boundCpu: the CPU of an event, -1 when a worker of an unbound pool passes there.
    int boundCpu(const TraceEvent &e) const;
    // modulesTimer: addr is a timer of the module, or one of its delayed works.
    bool modulesTimer(Address addr) const;
    void involve(int cpu, int pool, bool module, int index);

    MachineState state_;
    SpanIndex spans_;
    Account account_;
    Since cpus_, pools_, any_cpus_, any_pools_;
    std::map<int, Activity> active_, any_active_;   // by CPU
    using Lines = std::map<std::pair<QString, int>, std::vector<int>>;
    Lines lines_;  // events by file and line
    struct Called {
        int event;
        Lines::const_iterator line;
        TaskId task;
    };
    std::vector<Called> calls_;
    int size_ = 0;
    int first_timer_ = INT_MAX;
    bool module_works_ = false;
};

}  // namespace wqlab
