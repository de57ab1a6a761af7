/* linux/topology.h: NUMA nodes */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_TOPOLOGY_H
#define WQLAB_LINUX_TOPOLOGY_H

#define NUMA_NO_NODE (-1)
int cpu_to_node(int cpu);
#define numa_node_id() cpu_to_node(raw_smp_processor_id())
#define num_online_nodes() num_possible_nodes()
#define num_possible_nodes() (cpu_to_node(wqlab_nr_cpus() - 1) + 1)
#define nr_node_ids ((unsigned int)num_possible_nodes())

#endif
