/* linux/kprobes.h: breakpoints in the kernel's code. What a module calls "the kernel" is no kernel code here, so that
 * nothing can be probed: register_kprobe() says so in the log and returns what a kernel does where it may not. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KPROBES_H
#define WQLAB_LINUX_KPROBES_H

struct kprobe;
struct kretprobe;
typedef u8 kprobe_opcode_t;
typedef int (*kprobe_pre_handler_t)(struct kprobe *p, struct pt_regs *regs);
typedef void (*kprobe_post_handler_t)(struct kprobe *p, struct pt_regs *regs, unsigned long flags);
struct kprobe {
	kprobe_opcode_t *addr;
	const char *symbol_name;
	unsigned int offset;
	kprobe_pre_handler_t pre_handler;
	kprobe_post_handler_t post_handler;
#if WQLAB_BEFORE(5, 14, 0)
	int (*fault_handler)(struct kprobe *p, struct pt_regs *regs, int trap);
#endif
	u32 flags;
};
struct kretprobe_instance { struct kretprobe *rp; void *ret_addr; struct task_struct *task; char data[64]; };
typedef int (*kretprobe_handler_t)(struct kretprobe_instance *ri, struct pt_regs *regs);
struct kretprobe {
	struct kprobe kp;
	kretprobe_handler_t handler, entry_handler;
	int maxactive, nmissed;
	size_t data_size;
};
int wqlab_probe(struct kprobe *p);
#define register_kprobe(p) wqlab_probe(p)
#define register_kretprobe(rp) wqlab_probe(&(rp)->kp)
static inline void unregister_kprobe(struct kprobe *p) { }
static inline void unregister_kretprobe(struct kretprobe *rp) { }
#if WQLAB_BEFORE(4, 15, 0)
struct jprobe { struct kprobe kp; void *entry; };
#define register_jprobe(jp) wqlab_probe(&(jp)->kp)
static inline void unregister_jprobe(struct jprobe *jp) { }
#define jprobe_return() do { } while (0)
#endif
#define NOKPROBE_SYMBOL(fname)

#endif
