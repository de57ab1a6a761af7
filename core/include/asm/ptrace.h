/* asm/ptrace.h: registers of what was interrupted */
#include <wqlab/all.h>
#ifndef WQLAB_ASM_PTRACE_H
#define WQLAB_ASM_PTRACE_H

struct pt_regs {
	unsigned long r15, r14, r13, r12, bp, bx, r11, r10, r9, r8, ax, cx, dx, si, di, orig_ax, ip, cs, flags, sp, ss;
};
static inline int user_mode(struct pt_regs *regs) { return (regs->cs & 3) == 3; }
#define instruction_pointer(regs) ((regs)->ip)
struct pt_regs *get_irq_regs(void);

#endif
