/* linux/cpuhotplug.h: what is to be done when a CPU comes and goes. Modules get a number of their own. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_CPUHOTPLUG_H
#define WQLAB_LINUX_CPUHOTPLUG_H

enum cpuhp_state { CPUHP_OFFLINE = 0, CPUHP_BP_PREPARE_DYN = 70, CPUHP_AP_ONLINE_DYN = 195, CPUHP_ONLINE = 235 };
int wqlab_cpuhp_setup(enum cpuhp_state state, const char *name, int (*startup)(unsigned int cpu),
		      int (*teardown)(unsigned int cpu), bool calls);
void wqlab_cpuhp_remove(enum cpuhp_state state, bool calls);
#define cpuhp_setup_state(state, name, startup, teardown) wqlab_cpuhp_setup(state, name, startup, teardown, true)
#define cpuhp_setup_state_nocalls(state, name, startup, teardown) \
	wqlab_cpuhp_setup(state, name, startup, teardown, false)
#define cpuhp_remove_state(state) wqlab_cpuhp_remove(state, true)
#define cpuhp_remove_state_nocalls(state) wqlab_cpuhp_remove(state, false)

#endif
