/* linux/percpu.h: a copy of a variable for each CPU. A static one lies in a section of its own, which the runner copies
 * for every CPU; its own address is CPU 0's copy, and a fixed distance lies between them. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PERCPU_H
#define WQLAB_LINUX_PERCPU_H

unsigned long wqlab_percpu_offset(const volatile void *var, int cpu);
#define WQLAB_PER_CPU_SECTION __section("wqlab_percpu")
#define DECLARE_PER_CPU(type, name) extern WQLAB_PER_CPU_SECTION __typeof__(type) name
#define DEFINE_PER_CPU(type, name) WQLAB_PER_CPU_SECTION __typeof__(type) name
#define DEFINE_PER_CPU_SHARED_ALIGNED(type, name) DEFINE_PER_CPU(type, name)
#define per_cpu_ptr(ptr, cpu) \
	({ __typeof__(ptr) __base = (ptr); (__typeof__(ptr))((char *)__base + wqlab_percpu_offset(__base, cpu)); })
#define per_cpu(var, cpu) (*per_cpu_ptr(&(var), cpu))
#define this_cpu_ptr(ptr) per_cpu_ptr(ptr, smp_processor_id())
#define raw_cpu_ptr(ptr) this_cpu_ptr(ptr)
#if WQLAB_BEFORE(3, 19, 0)
#define __get_cpu_var(var) (*this_cpu_ptr(&(var)))
#endif
#define get_cpu_var(var) (*({ preempt_disable(); this_cpu_ptr(&(var)); }))
#define put_cpu_var(var) do { (void)&(var); preempt_enable(); } while (0)
#define get_cpu_ptr(ptr) ({ preempt_disable(); this_cpu_ptr(ptr); })
#define put_cpu_ptr(ptr) do { (void)(ptr); preempt_enable(); } while (0)
#define this_cpu_read(var) (*this_cpu_ptr(&(var)))
#define this_cpu_write(var, val) (*this_cpu_ptr(&(var)) = (val))
#define this_cpu_add(var, val) (*this_cpu_ptr(&(var)) += (val))
#define this_cpu_sub(var, val) (*this_cpu_ptr(&(var)) -= (val))
#define this_cpu_inc(var) this_cpu_add(var, 1)
#define this_cpu_dec(var) this_cpu_sub(var, 1)
#define this_cpu_inc_return(var) (this_cpu_add(var, 1))
#define __this_cpu_read(var) this_cpu_read(var)
#define __this_cpu_write(var, val) this_cpu_write(var, val)
#define __this_cpu_add(var, val) this_cpu_add(var, val)
#define __this_cpu_inc(var) this_cpu_inc(var)
#define __this_cpu_dec(var) this_cpu_dec(var)
void *wqlab_alloc_percpu(size_t size);
#define alloc_percpu(type) ((__typeof__(type) __percpu *)wqlab_alloc_percpu(sizeof(type)))
#define alloc_percpu_gfp(type, gfp) alloc_percpu(type)
#define __alloc_percpu(size, align) wqlab_alloc_percpu(size)
void free_percpu(void __percpu *ptr);

#endif
