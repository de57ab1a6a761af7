#include "kernel/led.h"

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string>

#include "kernel/device.h"
#include "kernel/fs/sysfs.h"

namespace wqlab {

namespace {

class_ *leds;   // made with the first

// Brightness: the files "brightness" and "max_brightness".
struct Brightness : SysfsText {
    Brightness(led_classdev *l, bool m) : led(l), most(m) {}
    std::string show(int &) override {
        if (!most && led->brightness_get) led->brightness = led->brightness_get(led);
        return std::to_string(most ? led->max_brightness : led->brightness) + '\n';
    }
    int store(const std::string &text) override {
        char *end;
        const unsigned long value = std::strtoul(text.c_str(), &end, 10);
        if (most || end == text.c_str() || (*end && *end != '\n')) return -EINVAL;
        led_set(led, static_cast<unsigned>(value));
        return 0;
    }
    led_classdev *led;
    bool most;
};

}  // namespace

int led_register(device *parent, led_classdev *led) {
    constexpr unsigned full = 255;
    if (!leds && !(leds = class_make(nullptr, "leds"))) return -EEXIST;
    int error = 0;
    led->dev = device_make(leds, parent, 0, led, nullptr, led->name, error);
    if (!led->dev) return error;
    if (!led->max_brightness) led->max_brightness = full;
    Node *dir = kobject_directory(&led->dev->kobj);
    sysfs_text_file(dir, "brightness", 0644, std::make_unique<Brightness>(led, false));
    sysfs_text_file(dir, "max_brightness", 0444, std::make_unique<Brightness>(led, true));
    return 0;
}

void led_unregister(led_classdev *led) {
    if (!led->dev) return;
    led_set(led, 0);
    device_del(led->dev);
    put_device(led->dev);
    led->dev = nullptr;
}

void led_set(led_classdev *led, unsigned brightness) {
    led->brightness = std::min(brightness, led->max_brightness);
    if (led->brightness_set) led->brightness_set(led, led->brightness);
    else if (led->brightness_set_blocking) led->brightness_set_blocking(led, led->brightness);
}

void led_boot() { leds = nullptr; }

}  // namespace wqlab
