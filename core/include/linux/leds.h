/* linux/leds.h: lights */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_LEDS_H
#define WQLAB_LINUX_LEDS_H

enum led_brightness { LED_OFF = 0, LED_ON = 1, LED_HALF = 127, LED_FULL = 255 };
#define LED_CORE_SUSPENDRESUME (1 << 16)
struct led_classdev {
	const char *name;
	unsigned int brightness, max_brightness;
	int flags;
	void (*brightness_set)(struct led_classdev *led, enum led_brightness brightness);
	int (*brightness_set_blocking)(struct led_classdev *led, enum led_brightness brightness);
	enum led_brightness (*brightness_get)(struct led_classdev *led);
	int (*blink_set)(struct led_classdev *led, unsigned long *delay_on, unsigned long *delay_off);
	struct device *dev;
	const char *default_trigger;
};
/* The light shows as /sys/class/leds/NAME with its brightness. */
int wqlab_led_register(struct device *parent, struct led_classdev *led, bool managed);
#define led_classdev_register(parent, led) wqlab_led_register(parent, led, false)
#define devm_led_classdev_register(parent, led) wqlab_led_register(parent, led, true)
void led_classdev_unregister(struct led_classdev *led);
void led_set_brightness(struct led_classdev *led, unsigned int brightness);

#endif
