// Exports of linux/kthread.h that are about works of a thread of one's own.
#include <cstdarg>

#include "kernel/printk.h"
#include "kernel/kthread.h"
#include "kernel/kthread_worker.h"
#include "kernel/list.h"
#include "kernel/slab.h"
#include "kernel/version.h"
#include "kernel/warn.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

constexpr unsigned v(unsigned a, unsigned b, unsigned c) { return kernel_version(a, b, c); }
constexpr unsigned gfp_kernel = 0xcc0;
constexpr long out_of_memory = -12;
const void *site() { return my_notes().call->site; }

int serve(void *worker) { return kthread_worker_fn(static_cast<kthread_worker *>(worker)); }
void init_delayed(kthread_delayed_work *work, kthread_work_func_t func, const char *) {
    kthread_init_delayed_work(work, func);
}

kthread_worker *create(int cpu, const char *fmt, va_list args) {
    char name[64];
    kformat(name, sizeof name, fmt, args);
    auto *worker = static_cast<kthread_worker *>(kmalloc_bytes(sizeof(kthread_worker), gfp_kernel, site()));
    Task *t = nullptr;
    if (worker) {
        kthread_init_worker(worker);
        t = kthread_create([worker] { return kthread_worker_fn(worker); }, TaskKind::kthread, name);
    }
    if (!t) {
        if (worker) kfree(worker, site());
        return reinterpret_cast<kthread_worker *>(out_of_memory);
    }
    if (cpu >= 0) kthread_bind_mask(t, cpu_bit(cpu));
    worker->task = t;
    wake_up_process(t);
    return worker;
}
[[gnu::noinline]] kthread_worker *create_anywhere(unsigned, const char *fmt, ...) {
    CallScope scope("kthread_create_worker", __builtin_return_address(0));
    scope.announce(nullptr, 0);
    va_list args;
    va_start(args, fmt);
    kthread_worker *worker = create(-1, fmt, args);
    va_end(args);
    scope.returned(detail::value_of(worker));
    return worker;
}
[[gnu::noinline]] kthread_worker *create_on_cpu(int cpu, unsigned, const char *fmt, ...) {
    CallScope scope("kthread_create_worker_on_cpu", __builtin_return_address(0));
    scope.announce(nullptr, cpu);
    va_list args;
    va_start(args, fmt);
    kthread_worker *worker = create(cpu, fmt, args);
    va_end(args);
    scope.returned(detail::value_of(worker));
    return worker;
}
void destroy(kthread_worker *worker) {
    auto *t = static_cast<Task *>(worker->task);
    if (WARN_ON(!t)) return;
    kthread_flush_worker(worker);
    kthread_stop(t);
    WARN_ON(!list_empty(&worker->work_list));
    WARN_ON(!list_empty(&worker->delayed_work_list));
    kfree(worker, site());
}

const Export table[] = {
    CALL_GPL(kthread_worker_fn, serve),
    CALL_AS_GPL(wqlab_kthread_init_delayed_work, "kthread_init_delayed_work", init_delayed),
    since(v(4, 9, 0), BARE(kthread_create_worker, &create_anywhere)),
    since(v(4, 9, 0), BARE(kthread_create_worker_on_cpu, &create_on_cpu)),
    since(v(4, 9, 0), CALL(kthread_destroy_worker, destroy)),
    CALL_GPL(kthread_queue_work, kthread_queue_work),
    CALL_GPL(kthread_queue_delayed_work, kthread_queue_delayed_work),
    CALL_GPL(kthread_mod_delayed_work, kthread_mod_delayed_work),
    CALL_GPL(kthread_flush_work, kthread_flush_work),
    CALL_GPL(kthread_flush_worker, kthread_flush_worker),
    CALL_GPL(kthread_cancel_work_sync, kthread_cancel_work_sync),
    CALL_GPL(kthread_cancel_delayed_work_sync, kthread_cancel_delayed_work_sync),
};

}  // namespace

std::span<const Export> kthread_worker_exports() { return table; }

}  // namespace wqlab::runner
