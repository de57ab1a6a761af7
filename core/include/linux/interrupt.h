/* linux/interrupt.h: interrupts, softirqs, tasklets */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_INTERRUPT_H
#define WQLAB_LINUX_INTERRUPT_H

typedef enum { IRQ_NONE = 0, IRQ_HANDLED = 1, IRQ_WAKE_THREAD = 2 } irqreturn_t;
#define IRQ_RETVAL(x) ((x) ? IRQ_HANDLED : IRQ_NONE)
#if WQLAB_SINCE(2, 6, 19)
typedef irqreturn_t (*irq_handler_t)(int, void *);
#else
typedef irqreturn_t (*irq_handler_t)(int, void *, struct pt_regs *);
#endif
#define IRQF_TRIGGER_NONE 0x00000000
#define IRQF_TRIGGER_RISING 0x00000001
#define IRQF_TRIGGER_FALLING 0x00000002
#define IRQF_TRIGGER_HIGH 0x00000004
#define IRQF_TRIGGER_LOW 0x00000008
#define IRQF_SHARED 0x00000080
#define IRQF_PROBE_SHARED 0x00000100
#define IRQF_TIMER 0x00014200
#define IRQF_PERCPU 0x00000400
#define IRQF_NOBALANCING 0x00000800
#define IRQF_IRQPOLL 0x00001000
#define IRQF_ONESHOT 0x00002000
#define IRQF_NO_SUSPEND 0x00004000
#define IRQF_NO_THREAD 0x00010000
#define IRQF_TRIGGER_MASK 0x0000000f
#if WQLAB_BEFORE(4, 1, 0)
#define IRQF_DISABLED 0x00000020
#endif
#if WQLAB_BEFORE(3, 6, 0)
#define IRQF_SAMPLE_RANDOM 0x00000040
#endif
#if WQLAB_BEFORE(2, 6, 24)
#define SA_INTERRUPT IRQF_DISABLED
#define SA_SAMPLE_RANDOM IRQF_SAMPLE_RANDOM
#define SA_SHIRQ IRQF_SHARED
#define SA_PROBEIRQ IRQF_PROBE_SHARED
#define SA_TRIGGER_RISING IRQF_TRIGGER_RISING
#define SA_TRIGGER_FALLING IRQF_TRIGGER_FALLING
#endif
#define NR_IRQS 256
int __must_check request_irq(unsigned int irq, irq_handler_t handler, unsigned long flags, const char *name, void *dev);
#if WQLAB_SINCE(2, 6, 30)
int __must_check request_threaded_irq(unsigned int irq, irq_handler_t handler, irq_handler_t thread_fn,
				      unsigned long flags, const char *name, void *dev);
#endif
#define request_any_context_irq(irq, handler, flags, name, dev) request_irq(irq, handler, flags, name, dev)
#if WQLAB_SINCE(4, 13, 0)
const void *free_irq(unsigned int irq, void *dev);
#else
void free_irq(unsigned int irq, void *dev);
#endif
#if WQLAB_SINCE(2, 6, 30)
int devm_request_threaded_irq(struct device *dev, unsigned int irq, irq_handler_t handler, irq_handler_t thread_fn,
			      unsigned long flags, const char *name, void *dev_id);
#define devm_request_irq(dev, irq, handler, flags, name, id) \
	devm_request_threaded_irq(dev, irq, handler, NULL, flags, name, id)
void devm_free_irq(struct device *dev, unsigned int irq, void *dev_id);
#endif
void enable_irq(unsigned int irq);
void disable_irq(unsigned int irq);
void disable_irq_nosync(unsigned int irq);
void synchronize_irq(unsigned int irq);
bool irq_has_action(unsigned int irq);

/* Softirqs. Only the kernel itself has them: a module gets "Unknown symbol" for these two. */
enum { HI_SOFTIRQ, TIMER_SOFTIRQ, NET_TX_SOFTIRQ, NET_RX_SOFTIRQ, BLOCK_SOFTIRQ, IRQ_POLL_SOFTIRQ, TASKLET_SOFTIRQ,
       SCHED_SOFTIRQ, HRTIMER_SOFTIRQ, RCU_SOFTIRQ, NR_SOFTIRQS };
struct softirq_action { void (*action)(struct softirq_action *); };
void open_softirq(int nr, void (*action)(struct softirq_action *));
void raise_softirq(unsigned int nr);
void raise_softirq_irqoff(unsigned int nr);

#if WQLAB_BEFORE(5, 9, 0)
#define DECLARE_TASKLET(name, _func, _data) \
	struct tasklet_struct name = { .count = ATOMIC_INIT(0), .func = (_func), .data = (_data) }
#define DECLARE_TASKLET_DISABLED(name, _func, _data) \
	struct tasklet_struct name = { .count = ATOMIC_INIT(1), .func = (_func), .data = (_data) }
#else
#define DECLARE_TASKLET(name, _callback) \
	struct tasklet_struct name = { .count = ATOMIC_INIT(0), .callback = (_callback), .use_callback = true }
#define DECLARE_TASKLET_DISABLED(name, _callback) \
	struct tasklet_struct name = { .count = ATOMIC_INIT(1), .callback = (_callback), .use_callback = true }
#define DECLARE_TASKLET_OLD(name, _func) struct tasklet_struct name = { .count = ATOMIC_INIT(0), .func = (_func) }
#define DECLARE_TASKLET_DISABLED_OLD(name, _func) \
	struct tasklet_struct name = { .count = ATOMIC_INIT(1), .func = (_func) }
#endif
enum { TASKLET_STATE_SCHED, TASKLET_STATE_RUN };
#define from_tasklet(var, callback_tasklet, field) container_of(callback_tasklet, __typeof__(*var), field)
void tasklet_init(struct tasklet_struct *t, void (*func)(unsigned long), unsigned long data);
void tasklet_setup(struct tasklet_struct *t, void (*callback)(struct tasklet_struct *));
void tasklet_schedule(struct tasklet_struct *t);
void tasklet_hi_schedule(struct tasklet_struct *t);
void tasklet_kill(struct tasklet_struct *t);
void tasklet_disable(struct tasklet_struct *t);
void tasklet_disable_nosync(struct tasklet_struct *t);
void tasklet_enable(struct tasklet_struct *t);
void softirq_init(void);                /* of the kernel's boot */
unsigned int wqlab_softirq_pending(void);
#define local_softirq_pending() wqlab_softirq_pending()

#endif
