// live_kernel.h: the engine as the app runs it live: parallel mode, real threads.
#pragma once
#include <exception>
#include <functional>

#include <fcntl.h>
#include <unistd.h>

#include "kernel/kernel.h"
#include "kernel/sched.h"
#include "kernel/timer.h"
#include "kernel/wait.h"
#include "kernel/workqueue/workqueue.h"
#include "trace/writer.h"

namespace wqlab::bench {

// Tracing: into /dev/null, as text, as wqlab-run --trace does.
class Tracing {
  public:
    explicit Tracing(bool on) : fd_(on ? open("/dev/null", O_WRONLY | O_CLOEXEC) : -1) {
        if (on) trace::start({fd_, nullptr, true});
    }
    ~Tracing() {
        trace::finish();
        if (fd_ >= 0) close(fd_);
    }

  private:
    int fd_;
};

// in_kernel: boots, runs body(cpu) in a task on each CPU, shuts down. An exception of body comes out of it.
inline void in_kernel(int cpus, bool traced, const std::function<void(int cpu)> &body) {
    Tracing tracing(traced);
    KernelConfig config;
    config.machine.cpus = cpus;
    config.machine.mode = machine::Mode::parallel;
    kernel_boot(config);
    std::exception_ptr failure;   // of CPU 0
    for (int cpu = 0; cpu < cpus; ++cpu) {
        Task *t = task_create(TaskKind::user, "bench", [&, cpu] {
            try {
                body(cpu);
            } catch (...) {
                if (cpu == 0) failure = std::current_exception();
            }
            return 0;
        });
        set_cpus_allowed(t, cpu_bit(cpu));
        wake_up_new_task(t);
    }
    machine::run();
    kernel_shutdown();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace wqlab::bench
