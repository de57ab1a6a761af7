// Exports of linux/cpu.h, cpuhotplug.h and reboot.h: who wants to be told when CPUs come and go, or the machine stops.
#include "kernel/cpu.h"

#include <cerrno>

#include "kernel/notifier.h"
#include "kernel/version.h"
#include "runner/call.h"
#include "runner/terminal.h"

namespace wqlab::runner {

namespace {

using Callback = int (*)(unsigned cpu);

int set_up_state(int state, const char *, Callback startup, Callback teardown, bool calls) {
    if (state != first_dynamic_state && state != first_preparation_state) {
        terminal_print("note: of CPU hotplug's states a module gets CPUHP_AP_ONLINE_DYN and CPUHP_BP_PREPARE_DYN");
        return -EINVAL;
    }
    return cpu_state_add(state == first_preparation_state, startup, teardown, calls);
}
void remove_state(int state, bool calls) { cpu_state_remove(state, calls); }

// Nothing reboots this machine.
int keep_reboot_notifier(NotifierBlock *) {
    terminal_print("note: nobody reboots this machine, so the module's reboot notifier is not called");
    return 0;
}
int drop_reboot_notifier(NotifierBlock *) { return 0; }

constexpr unsigned states_since = kernel_version(4, 6, 0), notifiers_until = kernel_version(4, 10, 0);

const Export table[] = {
    since(states_since, CALL_AS_GPL(wqlab_cpuhp_setup, "cpuhp_setup_state", set_up_state)),
    since(states_since, CALL_AS_GPL(wqlab_cpuhp_remove, "cpuhp_remove_state", remove_state)),
    until(notifiers_until, CALL(register_cpu_notifier, cpu_notifier_add)),
    until(notifiers_until, CALL(unregister_cpu_notifier, cpu_notifier_remove)),
    QUIET(register_reboot_notifier, keep_reboot_notifier),
    QUIET(unregister_reboot_notifier, drop_reboot_notifier),
};

}  // namespace

std::span<const Export> cpu_exports() { return table; }

}  // namespace wqlab::runner
