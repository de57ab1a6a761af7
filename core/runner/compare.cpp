// One load on several kernels. Each run is a child process of its own, so that the host's accounts are its alone.
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runner/program.h"

namespace wqlab::runner {

namespace {

// Report: what a child says of its run.
struct Report {
    int exit = exit_oops;
    Load load;
};

struct Measured {
    Report report;
    rusage cost{};
};

bool write_all(int fd, const void *data, std::size_t size) {
    return write(fd, data, size) == static_cast<ssize_t>(size);
}

[[noreturn]] void child(Program &p, bool parallel, int fd) {
    Report report;
    p.options.parallel = parallel;
    if (p.load() && p.enter_sandbox()) {
        const Result result = p.run_quietly();
        report = {result.exit, result.load};
    } else {
        report.exit = p.exit;
    }
    write_all(fd, &report, sizeof report);
    _exit(0);
}

// measure: one run, from the module's loading to the machine's end. False when no process could be made.
bool measure(Program &p, bool parallel, Measured &m) {
    int fds[2];
    if (pipe(fds) != 0) return false;
    std::fflush(stdout);
    const pid_t pid = fork();
    if (pid == 0) child(p, parallel, fds[1]);
    close(fds[1]);
    const bool told = pid > 0 && read(fds[0], &m.report, sizeof m.report) == sizeof m.report;
    close(fds[0]);
    int status;
    while (pid > 0 && wait4(pid, &status, 0, &m.cost) < 0 && errno == EINTR) {}
    if (!told) m.report = {};
    return pid > 0;
}

// Column: one kernel.
struct Column {
    std::string kernel;
    Measured stepped, live;
};

double cpu_ms(const rusage &u) {
    auto ms = [](const timeval &t) {
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
    };
    return ms(u.ru_utime) + ms(u.ru_stime);
}

template <class Value> void row(const char *what, const std::vector<Column> &columns, const char *format, Value value) {
    std::printf("  %-34s", what);
    for (const Column &c : columns) {
        char text[40];
        std::snprintf(text, sizeof text, format, value(c));
        std::printf("%14s", text);
    }
    std::printf("\n");
}

void print_table(const std::vector<Column> &columns, int cpus) {
    std::printf("%-36s", ("one load, " + std::to_string(cpus) + (cpus == 1 ? " CPU" : " CPUs")).c_str());
    for (const Column &c : columns) std::printf("%14s", c.kernel.c_str());
    std::printf("\ncounted, in a stepped run\n");
    row("threads for works, most at once", columns, "%d",
        [](const Column &c) { return c.stepped.report.load.workers; });
    row("kernel threads, most at once", columns, "%d", [](const Column &c) { return c.stepped.report.load.threads; });
    row("switches from task to task", columns, "%llu",
        [](const Column &c) { return static_cast<unsigned long long>(c.stepped.report.load.switches); });
    std::printf("measured, in a live run on this host (getrusage)\n");
    row("CPU time", columns, "%.1f ms", [](const Column &c) { return cpu_ms(c.live.cost); });
    row("memory, at its peak", columns, "%.1f MB",
        [](const Column &c) { return static_cast<double>(c.live.cost.ru_maxrss) / 1024; });
    row("switches of host threads", columns, "%ld",
        [](const Column &c) { return c.live.cost.ru_nvcsw + c.live.cost.ru_nivcsw; });
}

}  // namespace

bool Program::compare() {
    if (options.compare.empty()) return true;
    std::vector<Column> columns;
    for (const std::string &kernel : options.compare) {
        recipe.kernel = kernel;
        recipe.compiler.clear();
        recipe.object_hash.clear();
        if (!build()) return false;
        Column c{kernel, {}, {}};
        if (!measure(*this, false, c.stepped) || !measure(*this, true, c.live)) {
            std::fprintf(stderr, "wqlab-run: cannot start a process: %s\n", std::strerror(errno));
            exit = exit_usage;
            return false;
        }
        for (const Measured *m : {&c.stepped, &c.live}) {
            if (m->report.exit == exit_fine) continue;
            exit = m->report.exit;
            std::fprintf(stderr, "wqlab-run: the %s run on %s ends with exit code %d; run it alone to see why\n",
                         m == &c.stepped ? "stepped" : "live", kernel.c_str(), exit);
            return false;
        }
        columns.push_back(c);
    }
    print_table(columns, options.cpus);
    return false;
}

}  // namespace wqlab::runner
