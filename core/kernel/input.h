// input.h: input devices, the machine's keyboard among them, and the handlers that listen to them.
#pragma once
#include "kernel/layouts.h"
// after it
#include "include/wqlab/input_abi.h"

namespace wqlab {

input_dev *input_allocate_device();
// input_free_device: of one that was never registered.
void input_free_device(input_dev *dev);
// input_register_device: handlers that fit are connected.
int input_register_device(input_dev *dev);
void input_unregister_device(input_dev *dev);
// input_event: what does not change anything goes no further; the rest is passed on with the next SYN_REPORT, in the
// context of the caller, with interrupts off.
void input_event(input_dev *dev, unsigned type, unsigned code, int value);

int input_register_handler(input_handler *handler);
void input_unregister_handler(input_handler *handler);
int input_register_handle(input_handle *handle);
void input_unregister_handle(input_handle *handle);
int input_open_device(input_handle *handle);
void input_close_device(input_handle *handle);

// input_keyboard_key: a key of the machine's own keyboard.
void input_keyboard_key(unsigned key, bool down);
void input_boot();

}  // namespace wqlab
