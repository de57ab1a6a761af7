/* linux/input.h: input devices */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_INPUT_H
#define WQLAB_LINUX_INPUT_H

#define EV_SYN 0x00
#define EV_KEY 0x01
#define EV_REL 0x02
#define KEY_RESERVED 0
#define KEY_ESC 1
#define KEY_ENTER 28
#define KEY_A 30
#define KEY_LEFTSHIFT 42
#define KEY_SPACE 57
#define KEY_CAPSLOCK 58
#define KEY_MAX 0x2ff

#endif
