/* linux/keyboard.h: who wants to be told of keys */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_KEYBOARD_H
#define WQLAB_LINUX_KEYBOARD_H

struct vc_data { int vc_num; };
struct keyboard_notifier_param {
	struct vc_data *vc;
	int down, shift, ledstate;
	unsigned int value;
};
#define KBD_KEYCODE 0x0001
#define KBD_UNBOUND_KEYCODE 0x0002
#define KBD_UNICODE 0x0003
#define KBD_KEYSYM 0x0004
#define KBD_POST_KEYSYM 0x0005
#define KG_SHIFT 0
#define KT_LATIN 0
#define KT_LETTER 11
int register_keyboard_notifier(struct notifier_block *nb);
int unregister_keyboard_notifier(struct notifier_block *nb);

#endif
