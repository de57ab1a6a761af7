// keyboard.h: the keyboard's controller, its ports, and those who want to be told of keys.
#pragma once
#include "kernel/notifier.h"
#include "kernel/sched.h"

namespace wqlab {

// keyboard_key: the controller gets a scan code (set 1; bit 7: released) and raises IRQ 1 on a CPU.
void keyboard_key(int code, int cpu);
// keyboard_key_up: the same key is let go: the controller gives that byte after the first.
void keyboard_key_up(int code, int cpu);
// port_read, port_write: a byte of a port of the machine: the keyboard's (0x60, 0x64), the clock's; 0xff where nothing
// is.
unsigned char port_read(unsigned port);
void port_write(unsigned char value, unsigned port);
int keyboard_notifier_add(NotifierBlock *block);
int keyboard_notifier_remove(NotifierBlock *block);

// keyboard_told: an input device's key: 0 let go, 1 pressed, 2 held on. Tells the notifiers.
void keyboard_told(unsigned key, int value);

// keyboard_interrupt: the system's own handler of IRQ 1.
int keyboard_interrupt(int irq, void *dev, void *regs);
void keyboard_reset();

}  // namespace wqlab
