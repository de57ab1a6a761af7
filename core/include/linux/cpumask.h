/* linux/cpumask.h: sets of CPUs */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_CPUMASK_H
#define WQLAB_LINUX_CPUMASK_H

struct cpumask { unsigned long bits[1]; };
typedef struct cpumask cpumask_t, cpumask_var_t[1];
#define NR_CPUS 8192
int wqlab_nr_cpus(void);
unsigned long wqlab_online_cpus(void);
const struct cpumask *wqlab_cpumask_of(int cpu);
#define nr_cpu_ids ((unsigned int)wqlab_nr_cpus())
#define num_possible_cpus() ((unsigned int)wqlab_nr_cpus())
#define num_present_cpus() num_possible_cpus()
#define num_online_cpus() hweight64(wqlab_online_cpus())
#define cpu_online(cpu) (!!(wqlab_online_cpus() & BIT(cpu)))
#define cpu_possible(cpu) ((cpu) < wqlab_nr_cpus())
#define cpumask_of(cpu) wqlab_cpumask_of(cpu)
#define wqlab_first_cpu(mask) ((mask) ? (int)__ffs(mask) : wqlab_nr_cpus())
#define wqlab_next_cpu(cpu, mask) wqlab_first_cpu((cpu) >= 63 ? 0 : (mask) & (~0UL << ((cpu) + 1)))
#define for_each_online_cpu(cpu) \
	for ((cpu) = wqlab_first_cpu(wqlab_online_cpus()); (cpu) < wqlab_nr_cpus(); \
	     (cpu) = wqlab_next_cpu(cpu, wqlab_online_cpus()))
#define for_each_possible_cpu(cpu) for ((cpu) = 0; (cpu) < wqlab_nr_cpus(); (cpu)++)
#define for_each_present_cpu(cpu) for_each_possible_cpu(cpu)
#define for_each_cpu(cpu, mask) \
	for ((cpu) = wqlab_first_cpu((mask)->bits[0]); (cpu) < wqlab_nr_cpus(); \
	     (cpu) = wqlab_next_cpu(cpu, (mask)->bits[0]))
static inline void cpumask_clear(struct cpumask *m) { m->bits[0] = 0; }
static inline void cpumask_set_cpu(unsigned int cpu, struct cpumask *m) { m->bits[0] |= BIT(cpu); }
static inline void cpumask_clear_cpu(unsigned int cpu, struct cpumask *m) { m->bits[0] &= ~BIT(cpu); }
static inline int cpumask_test_cpu(int cpu, const struct cpumask *m) { return (m->bits[0] >> cpu) & 1; }
static inline unsigned int cpumask_weight(const struct cpumask *m) { return hweight64(m->bits[0]); }
static inline void cpumask_copy(struct cpumask *to, const struct cpumask *from) { *to = *from; }
static inline bool alloc_cpumask_var(cpumask_var_t *m, gfp_t gfp) { return true; }
static inline bool zalloc_cpumask_var(cpumask_var_t *m, gfp_t gfp) { (*m)->bits[0] = 0; return true; }
static inline void free_cpumask_var(cpumask_var_t m) { }
static inline void cpus_read_lock(void) { }
static inline void cpus_read_unlock(void) { }
#if WQLAB_BEFORE(5, 15, 0)
#define get_online_cpus() cpus_read_lock()
#define put_online_cpus() cpus_read_unlock()
#endif
struct cpumask *wqlab_online_mask(void);
struct cpumask *wqlab_possible_mask(void);
#define cpu_online_mask ((const struct cpumask *)wqlab_online_mask())
#define cpu_possible_mask ((const struct cpumask *)wqlab_possible_mask())
#define cpu_present_mask cpu_possible_mask
#define cpu_active_mask cpu_online_mask
static inline unsigned int cpumask_first(const struct cpumask *m) { return wqlab_first_cpu(m->bits[0]); }
static inline unsigned int cpumask_next(int cpu, const struct cpumask *m)
{
	unsigned long rest = cpu >= 63 ? 0 : cpu < 0 ? m->bits[0] : m->bits[0] & (~0UL << (cpu + 1));

	return wqlab_first_cpu(rest);
}
#define cpumask_any(m) cpumask_first(m)
static inline bool cpumask_empty(const struct cpumask *m) { return !m->bits[0]; }
static inline bool cpumask_equal(const struct cpumask *a, const struct cpumask *b) { return a->bits[0] == b->bits[0]; }
static inline bool cpumask_and(struct cpumask *to, const struct cpumask *a, const struct cpumask *b)
{
	to->bits[0] = a->bits[0] & b->bits[0];
	return to->bits[0];
}
static inline void cpumask_or(struct cpumask *to, const struct cpumask *a, const struct cpumask *b)
{
	to->bits[0] = a->bits[0] | b->bits[0];
}
static inline void cpumask_setall(struct cpumask *m) { *m = *cpu_possible_mask; }
#define cpumask_bits(m) ((m)->bits)

#endif
