// bench_workqueue: the engine and its peers, in one process on one CPU of the host. 7 rounds, interleaved at random by
// Google Benchmark; the table has the medians. --smoke: one tiny round, to see that everything still runs.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include "measuring.h"
#include "subject.h"
#include "table.h"

namespace wqlab::bench {

double resident_bytes() {
    long size = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> size >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

namespace {

struct Memory {
    const char *subject;
    double (*queued_bytes)(long n);
};
constexpr Memory memories[] = {{"wqlab", engine_queued_bytes},
                               {"QThreadPool", qthreadpool_queued_bytes},
                               {"Asio", asio_queued_bytes},
                               {"TBB", tbb_queued_bytes}};

// confine: to the first CPU that this process may use.
void confine() {
    cpu_set_t allowed, one;
    sched_getaffinity(0, sizeof allowed, &allowed);
    CPU_ZERO(&one);
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu)
        if (CPU_ISSET(cpu, &allowed)) {
            CPU_SET(cpu, &one);
            break;
        }
    if (sched_setaffinity(0, sizeof one, &one) != 0) {
        std::perror("bench_workqueue: sched_setaffinity");
        std::exit(2);
    }
}

// in_child: bytes per queued item, measured in a process of its own, before this one has threads.
double in_child(const Memory &memory, long n) {
    int ends[2];
    if (pipe(ends) != 0) return -1;
    const pid_t child = fork();
    if (child == 0) {
        const double bytes = memory.queued_bytes(n);
        _exit(write(ends[1], &bytes, sizeof bytes) == sizeof bytes ? 0 : 1);
    }
    double bytes = -1;
    const bool got = child > 0 && read(ends[0], &bytes, sizeof bytes) == sizeof bytes;
    close(ends[0]);
    close(ends[1]);
    if (child > 0) waitpid(child, nullptr, 0);
    return got ? bytes : -1;
}

void run_entry(benchmark::State &state, const Entry &entry, long n) {
    for (auto _ : state) {
        try {
            const Cost cost = entry.measure(n);
            state.SetIterationTime(cost.cpu_ns * 1e-9);
            if (cost.wall_ns > 0) state.counters["wall"] = cost.wall_ns;
        } catch (const std::exception &e) {
            state.SkipWithError(e.what());
        }
    }
}

// Judge: fills the table with every round, and shows each as it comes.
class Judge : public benchmark::ConsoleReporter {
  public:
    explicit Judge(Table &table) : ConsoleReporter(OO_None), table_(table) {
        SetOutputStream(&std::cerr);
        SetErrorStream(&std::cerr);
    }
    void ReportRuns(const std::vector<Run> &runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &r : runs) {
            failed |= r.error_occurred;
            if (r.run_type != Run::RT_Iteration || r.error_occurred) continue;
            const std::string name = r.run_name.function_name;
            const auto slash = name.find('/');
            const std::string what = name.substr(0, slash), subject = name.substr(slash + 1);
            table_.add(what, subject, r.GetAdjustedRealTime());
            if (const auto wall = r.counters.find("wall"); wall != r.counters.end())
                table_.add(what + wall_suffix, subject, wall->second);
        }
    }
    bool failed = false;

  private:
    Table &table_;
};

}  // namespace
}  // namespace wqlab::bench

int main(int argc, char **argv) {
    using namespace wqlab::bench;
    const bool smoke = argc == 2 && std::strcmp(argv[1], "--smoke") == 0;
    if (smoke) --argc;
    confine();
    Table table;
    for (const Memory &m : memories) {
        const double bytes = in_child(m, smoke ? 1000 : deep);
        if (bytes < 0) {
            std::fprintf(stderr, "bench_workqueue: %s could not be measured for memory\n", m.subject);
            return 1;
        }
        table.add(bytes_row, m.subject, std::round(bytes * 10) / 10);
    }
    std::vector<Entry> entries;
    for (auto add : {add_engine_items, add_engine_timers, add_trace_events, add_qthreadpool, add_asio, add_tbb, add_libuv})
        add(entries);
    for (const Entry &e : entries)
        benchmark::RegisterBenchmark((e.what + "/" + e.subject).c_str(), run_entry, e, smoke ? 500 : e.n)
            ->Iterations(1)
            ->Repetitions(smoke ? 1 : 7)
            ->UseManualTime();
    std::string interleave = "--benchmark_enable_random_interleaving=true";
    std::vector<char *> args{argv, argv + argc};
    args.insert(args.begin() + 1, interleave.data());
    int count = static_cast<int>(args.size());
    benchmark::Initialize(&count, args.data());
    if (benchmark::ReportUnrecognizedArguments(count, args.data())) return 2;
    Judge judge(table);
    benchmark::RunSpecifiedBenchmarks(&judge);
    if (judge.failed) return 1;
    if (smoke) return 0;
    return table.print() ? 0 : 1;
}
