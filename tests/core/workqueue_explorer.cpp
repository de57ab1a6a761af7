// workqueue_explorer SCENARIO CPUS PREEMPTIONS LIMIT [--find]
//
// Explores one scenario. Exit 0 when every sequence was sound; with --find, which mutants of the engine are run
// with, exit 0 when one was not: the search fell at that run. A mutant that kills the process counts as found.
//
// workqueue_explorer --pairs CPUS PREEMPTIONS LIMIT says which of the pairs fall: what a new mutation is to name.
//
// workqueue_explorer SCENARIO CPUS --path CPU... runs the sequence that a search printed, with its trace.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <sys/wait.h>
#include <unistd.h>

#include "trace/writer.h"
#include "workqueue_pairs.h"

using namespace wqlab;
using namespace wqlab::test;

namespace {

int search(const NamedScenario &s, int cpus, int preemptions, std::uint64_t limit) {
    const Explored e = explore(s.run, cpus, preemptions, limit);
    std::printf("%s, %d CPUs, %d preemptions: %llu sequences\n%s", s.name, cpus, preemptions,
                static_cast<unsigned long long>(e.runs), e.failure.c_str());
    std::fflush(stdout);
    return e.failure.empty() ? 0 : 6;
}

// search_apart: in a process of its own, which a mutant may take down.
int search_apart(const NamedScenario &s, int cpus, int preemptions, std::uint64_t limit) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        alarm(60);
        _exit(search(s, cpus, preemptions, limit));
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) {
        std::printf("killed by signal %d\n", WTERMSIG(status));
        return WTERMSIG(status) == SIGALRM ? 1 : 6;
    }
    return WEXITSTATUS(status);
}

// Path: the CPUs taken in a run that a search printed; what comes after goes on in fixed order.
class Path : public machine::Chooser {
  public:
    explicit Path(std::vector<int> taken) : taken_(std::move(taken)) {}
    int choose(const machine::Choice &choice) override {
        if (next_ < taken_.size()) return taken_[next_++];
        return choice.current_enabled ? choice.current : __builtin_ctzll(choice.enabled);
    }

  private:
    std::vector<int> taken_;
    std::size_t next_ = 0;
};

int replay(const NamedScenario &s, int cpus, int count, char **taken) {
    std::vector<int> path;
    for (int i = 0; i < count; ++i) path.push_back(std::atoi(taken[i]));
    Path chooser(path);
    std::string text;
    trace::collect(text);
    const std::string wrong = s.run(kernel(cpus, &chooser));
    trace::finish();
    std::printf("%s%s", text.c_str(), wrong.c_str());
    return wrong.empty() ? 0 : 6;
}

int search_pairs(int cpus, int preemptions, std::uint64_t limit) {
    for (const NamedScenario &s : pair_scenarios())
        if (cpus >= s.min_cpus && search_apart(s, cpus, preemptions, limit) == 6) std::printf("%s falls\n", s.name);
    return 0;
}

}  // namespace

int main(int argc, char **argv) {
    if (argc == 5 && std::strcmp(argv[1], "--pairs") == 0)
        return search_pairs(std::atoi(argv[2]), std::atoi(argv[3]), std::strtoull(argv[4], nullptr, 10));
    const NamedScenario *s = argc >= 5 ? find_scenario(argv[1]) : nullptr;
    if (!s) {
        std::fprintf(stderr, "usage: %s SCENARIO CPUS PREEMPTIONS LIMIT [--find]\n", argv[0]);
        return 2;
    }
    if (std::strcmp(argv[3], "--path") == 0) return replay(*s, std::atoi(argv[2]), argc - 4, argv + 4);
    const int cpus = std::atoi(argv[2]), preemptions = std::atoi(argv[3]);
    const std::uint64_t limit = std::strtoull(argv[4], nullptr, 10);
    if (argc > 5 && std::strcmp(argv[5], "--find") == 0) return search_apart(*s, cpus, preemptions, limit) == 6 ? 0 : 1;
    return search(*s, cpus, preemptions, limit);
}
