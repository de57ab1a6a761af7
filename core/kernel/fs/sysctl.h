// sysctl.h: /proc/sys: files whose text a table's handler reads and writes.
#pragma once
#include "kernel/layouts.h"
// after it
#include "include/wqlab/sysctl_abi.h"

namespace wqlab {

// sysctl_register: the entries of a table below /proc/sys/PATH, and those of their children. Null when a name is taken
// (reported), or there is none in the table.
ctl_table_header *sysctl_register(const char *path, ctl_table *table);
// sysctl_unregister: also waits until none of its handlers runs. Null is allowed.
void sysctl_unregister(ctl_table_header *header);

// SysctlCall: what a handler is given. The buffer is the kernel's since 5.8, a process's before.
struct SysctlCall {
    ctl_table *table;
    int write;
    void *buffer;
    unsigned long *length;
    long long *position;
};
// The handlers that modules use, alone or from their own. Each returns 0 or a negative errno.
int sysctl_string(const SysctlCall &c);
enum class SysctlNumber { int_, int_limited, uint_, ulong_limited, jiffies, bool_ };
int sysctl_numbers(const SysctlCall &c, SysctlNumber kind);

void sysctl_boot();

}  // namespace wqlab
