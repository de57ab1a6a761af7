/* linux/smp.h: which CPU this is */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_SMP_H
#define WQLAB_LINUX_SMP_H

int wqlab_smp_processor_id(void);
#define smp_processor_id() wqlab_smp_processor_id()
#define raw_smp_processor_id() wqlab_smp_processor_id()
#define get_cpu() ({ preempt_disable(); wqlab_smp_processor_id(); })
#define put_cpu() preempt_enable()
/* Interrupts of other CPUs. */
typedef void (*smp_call_func_t)(void *info);
int smp_call_function_single(int cpu, smp_call_func_t func, void *info, int wait);
void smp_call_function(smp_call_func_t func, void *info, int wait);
void on_each_cpu(smp_call_func_t func, void *info, int wait);

#endif
