// Each CPU has one call for each other. Who wants it again waits until it has run, as a kernel's csd_lock() does.
#include "kernel/smp_call.h"

#include <array>
#include <cerrno>

#include "kernel/irq.h"
#include "kernel/irq_work.h"
#include "kernel/warn.h"

namespace wqlab {

namespace {

// Call: function and info are written while nobody else may queue it: its flags are 0 and its CPU does not switch.
struct Call : IrqWork {
    SmpFunction function;
    void *info;
};
std::array<std::array<Call, machine::max_cpus>, machine::max_cpus> calls;   // [from][to]

void run(IrqWork *work) {
    auto *call = static_cast<Call *>(work);
    call->function(call->info);
}

void run_here(SmpFunction function, void *info) {
    const unsigned long flags = local_irq_save();
    function(info);
    local_irq_restore(flags);
}

Call &send(int from, int to, SmpFunction function, void *info) {
    Call &call = calls[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
    irq_work_sync(&call);
    call.func = run;
    call.function = function;
    call.info = info;
    irq_work_queue(&call, to);
    return call;
}

}  // namespace

int smp_call_function_single(int cpu, SmpFunction function, void *info, int wait) {
    preempt_disable();
    const int me = smp_processor_id();
    WARN_ON_ONCE(irqs_disabled());   // two that call each other would wait for ever
    int error = 0;
    if (cpu == me) {
        run_here(function, info);
    } else if (cpu < 0 || cpu >= machine::cpu_count() || !(cpu_online_mask() & cpu_bit(cpu))) {
        error = -ENXIO;
    } else {
        Call &call = send(me, cpu, function, info);
        if (wait) irq_work_sync(&call);
    }
    preempt_enable();
    return error;
}

void smp_call_function_many(CpuMask mask, SmpFunction function, void *info, int wait, bool here) {
    preempt_disable();
    const int me = smp_processor_id();
    WARN_ON_ONCE(irqs_disabled());
    mask &= ~cpu_bit(me);
    for (int cpu = 0; cpu < machine::cpu_count(); ++cpu)
        if (mask & cpu_bit(cpu)) send(me, cpu, function, info);
    if (here) run_here(function, info);
    for (int cpu = 0; wait && cpu < machine::cpu_count(); ++cpu)
        if (mask & cpu_bit(cpu)) irq_work_sync(&calls[static_cast<std::size_t>(me)][static_cast<std::size_t>(cpu)]);
    preempt_enable();
}

void smp_call_reset() {
    for (auto &row : calls)
        for (Call &call : row) call.flags = 0;
}

}  // namespace wqlab
