/* linux/topology.h: NUMA nodes */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_TOPOLOGY_H
#define WQLAB_LINUX_TOPOLOGY_H

int cpu_to_node(int cpu);
#define numa_node_id() cpu_to_node(raw_smp_processor_id())

#endif
