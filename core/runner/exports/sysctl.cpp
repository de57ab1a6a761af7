// Exports of linux/sysctl.h.
#include "kernel/fs/sysctl.h"

#include "kernel/version.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

using Length = unsigned long *;
using Position = long long *;

int string_value(ctl_table *t, int write, void *buffer, Length n, Position pos) {
    return sysctl_string({t, write, buffer, n, pos});
}
template <SysctlNumber Kind> int numbers(ctl_table *t, int write, void *buffer, Length n, Position pos) {
    return sysctl_numbers({t, write, buffer, n, pos}, Kind);
}
// Until 2.6.31 there is a file among the arguments.
int old_string_value(ctl_table *t, int write, void *, void *buffer, Length n, Position pos) {
    return sysctl_string({t, write, buffer, n, pos});
}
template <SysctlNumber Kind> int old_numbers(ctl_table *t, int write, void *, void *buffer, Length n, Position pos) {
    return sysctl_numbers({t, write, buffer, n, pos}, Kind);
}

constexpr unsigned no_file = kernel_version(2, 6, 32);
using enum SysctlNumber;

const Export table[] = {
    CALL_AS(wqlab_register_sysctl, "register_sysctl", sysctl_register),
    CALL(unregister_sysctl_table, sysctl_unregister),
    since(no_file, QUIET(proc_dostring, string_value)),
    since(no_file, QUIET(proc_dointvec, numbers<int_>)),
    since(no_file, QUIET(proc_dointvec_minmax, numbers<int_limited>)),
    since(no_file, QUIET(proc_dointvec_jiffies, numbers<jiffies>)),
    since(no_file, QUIET(proc_doulongvec_minmax, numbers<ulong_limited>)),
    since(kernel_version(4, 4, 0), QUIET(proc_douintvec, numbers<uint_>)),
    since(kernel_version(5, 16, 0), QUIET(proc_dobool, numbers<bool_>)),
    until(no_file, QUIET(proc_dostring, old_string_value)),
    until(no_file, QUIET(proc_dointvec, old_numbers<int_>)),
    until(no_file, QUIET(proc_dointvec_minmax, old_numbers<int_limited>)),
    until(no_file, QUIET(proc_dointvec_jiffies, old_numbers<jiffies>)),
    until(no_file, QUIET(proc_doulongvec_minmax, old_numbers<ulong_limited>)),
};

}  // namespace

std::span<const Export> sysctl_exports() { return table; }

}  // namespace wqlab::runner
