// irq.h: hard interrupts, softirqs, tasklets.
#pragma once
#include "kernel/sched.h"

namespace wqlab {

enum SoftirqVec { HI_SOFTIRQ, TIMER_SOFTIRQ, NET_TX_SOFTIRQ, NET_RX_SOFTIRQ, BLOCK_SOFTIRQ, IRQ_POLL_SOFTIRQ,
                  TASKLET_SOFTIRQ, SCHED_SOFTIRQ, HRTIMER_SOFTIRQ, RCU_SOFTIRQ, NR_SOFTIRQS };

// irq_entry: the machine's hook: handlers on top of the current task, then softirqs.
void irq_entry(machine::Cpu &cpu, std::uint64_t bits);
// IrqHandler: 0 none, 1 handled, 2 wake thread. Before 2.6.19 handlers had a third argument, the interrupted registers;
// all get it, and those of two arguments do not look.
using IrqHandler = int (*)(int irq, void *dev, void *regs);
// request_irq: 0, -EBUSY (not shared), -EINVAL. flags bit 0x80: shared. With a thread function a thread irq/N-name is
// made.
int request_irq(int irq, IrqHandler handler, unsigned long flags, const char *name, void *dev,
                IrqHandler thread_fn = nullptr);
// free_irq: also waits until its handlers have returned on every CPU; the name it was requested with, or null.
const void *free_irq(int irq, void *dev);
// raise_irq: the device pulls line irq on a CPU. 0, or -EINVAL for a line out of 0..62.
int raise_irq(int irq, int cpu);
// software_interrupt: "int $nn" of a module: the line's handlers run at once, on top of the caller.
void software_interrupt(int irq);
// disable_irq: counted; what comes meanwhile comes once when the line is enabled again. disable_irq also waits for
// handlers that run.
void disable_irq_nosync(int irq);
void disable_irq(int irq);
void enable_irq(int irq);
// synchronize_irq: waits for handlers, and the thread, that run.
void synchronize_irq(int irq);
bool irq_has_action(int irq);
// gpio_line_irq: the interrupt of line n of the GPIO chip. gpio_line_raise: its edge came.
// Boards of courses number their lines up to some hundreds.
inline constexpr int gpio_lines = 512, first_gpio_irq = 100;
void gpio_line_raise(int line, int cpu);
// irq_work_queue: func runs in interrupt context on this CPU (or that one) soon; false when it is queued already.
struct IrqWork;
bool irq_work_queue(IrqWork *work, int cpu);
void irq_work_sync(IrqWork *work);

// softirq_pending: this CPU's, a bit each.
unsigned softirq_pending();
// raise_softirq: from a task, it wakes ksoftirqd/N.
void raise_softirq(SoftirqVec vec);
void open_softirq(SoftirqVec vec, void (*action)());
// invoke_softirq: runs pending softirqs of this CPU if none runs and bottom halves are on.
void invoke_softirq();
// softirq_drain: runs what is pending on this CPU, which is about to go offline: its ksoftirqd would run elsewhere and
// not find it.
void softirq_drain();
// local_bh_disable: also a level of in_softirq(). local_bh_enable runs what became pending meanwhile.
void local_bh_disable();
void local_bh_enable();

void tasklet_init(tasklet_struct *t, void (*func)(unsigned long), unsigned long data);
void tasklet_setup(tasklet_struct *t, void (*callback)(tasklet_struct *));
void tasklet_schedule(tasklet_struct *t);
void tasklet_hi_schedule(tasklet_struct *t);
// tasklet_kill: waits until it neither waits nor runs. tasklet_disable: waits for a run; it stays scheduled.
void tasklet_kill(tasklet_struct *t);
void tasklet_disable(tasklet_struct *t);
void tasklet_disable_nosync(tasklet_struct *t);
void tasklet_enable(tasklet_struct *t);
// softirq_start_threads: makes ksoftirqd/N; on a task that may sleep, after kthread_boot().
void softirq_start_threads();
// irq_boot: all of the above but the threads.
void irq_boot();
void irq_shutdown();
// The parts of irq_boot() and irq_shutdown().
void softirq_boot();
void softirq_shutdown();
void tasklet_boot();
void tasklet_shutdown();

}  // namespace wqlab
