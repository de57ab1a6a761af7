/* linux/reboot.h: who wants to be told before the machine stops */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_REBOOT_H
#define WQLAB_LINUX_REBOOT_H

#define SYS_DOWN 1
#define SYS_RESTART SYS_DOWN
#define SYS_HALT 2
#define SYS_POWER_OFF 3
int register_reboot_notifier(struct notifier_block *nb);
int unregister_reboot_notifier(struct notifier_block *nb);

#endif
