// led.h: lights of a module's: /sys/class/leds/NAME.
#pragma once
#include "kernel/layouts.h"

namespace wqlab {

// led_classdev: as include/linux/leds.h has it.
struct led_classdev {
    const char *name;
    unsigned brightness, max_brightness;
    int flags;
    void (*brightness_set)(led_classdev *, unsigned brightness);
    int (*brightness_set_blocking)(led_classdev *, unsigned brightness);
    unsigned (*brightness_get)(led_classdev *);
    int (*blink_set)(led_classdev *, unsigned long *on, unsigned long *off);
    device *dev;
    const char *default_trigger;
};

// led_register: -EEXIST when there is one of that name. led_unregister turns it off.
int led_register(device *parent, led_classdev *led);
void led_unregister(led_classdev *led);
void led_set(led_classdev *led, unsigned brightness);
void led_boot();

}  // namespace wqlab
