#include "kernel/input.h"

#include <cerrno>
#include <algorithm>
#include <mutex>
#include <string>
#include <vector>

#include "kernel/device.h"
#include "kernel/engine_heap.h"
#include "kernel/fs/node.h"
#include "kernel/keyboard.h"
#include "kernel/kobject.h"
#include "kernel/list.h"
#include "kernel/lock.h"
#include "kernel/printk.h"
#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

constexpr unsigned EV_SYN = 0, EV_KEY = 1, EV_REL = 2, EV_ABS = 3, EV_MAX = 0x1f, KEY_MAX = 0x2ff;
constexpr unsigned first_button = 0x100, last_key_of_keyboard = 88;   // BTN_MISC, KEY_F12

struct Input {
    machine::QuietLock lock;   // guards what follows
    std::vector<input_dev *> devices;
    std::vector<input_handler *> handlers;
    std::vector<input_handle *> handles;
    int numbers = 0;
    class_ *kind = nullptr;
};
Input state;
input_dev keyboard;

bool bit(const unsigned long *bits, unsigned n) { return bits[n / 64] >> (n % 64) & 1; }
void set(unsigned long *bits, unsigned n, bool value) {
    const unsigned long mask = 1ul << (n % 64);
    bits[n / 64] = value ? bits[n / 64] | mask : bits[n / 64] & ~mask;
}

template <class T> std::vector<T> copy_of(std::vector<T> Input::*which) {
    std::lock_guard g(state.lock);
    return state.*which;
}

// covers: every bit that is asked for is there.
template <std::size_t N> bool covers(const unsigned long (&has)[N], const unsigned long (&wanted)[N]) {
    for (std::size_t i = 0; i < N; ++i)
        if ((has[i] & wanted[i]) != wanted[i]) return false;
    return true;
}

bool fits(const input_dev *d, const input_device_id *id) {
    enum : unsigned { bus = 1, vendor = 2, product = 4, version = 8 };
    if ((id->flags & bus) && id->bustype != d->id.bustype) return false;
    if ((id->flags & vendor) && id->vendor != d->id.vendor) return false;
    if ((id->flags & product) && id->product != d->id.product) return false;
    if ((id->flags & version) && id->version != d->id.version) return false;
    return covers(d->evbit, id->evbit) && covers(d->keybit, id->keybit) && covers(d->relbit, id->relbit) &&
           covers(d->absbit, id->absbit) && covers(d->mscbit, id->mscbit) && covers(d->ledbit, id->ledbit) &&
           covers(d->sndbit, id->sndbit) && covers(d->ffbit, id->ffbit) && covers(d->swbit, id->swbit);
}

void attach(input_dev *d, input_handler *h) {
    for (const input_device_id *id = h->id_table; id && (id->flags || id->driver_info); ++id) {
        if (!fits(d, id) || (h->match && !h->match(h, d))) continue;
        const int e = h->connect(h, d, id);
        if (e && e != -ENODEV)
            printk("\0013input: failed to attach handler %s to device %s, error: %d\n", h->name, d->dev.kobj.name, e);
        return;
    }
}

// pass: to the handlers that have the device open; to the console's keyboard those of keys.
void pass(input_dev *d) {
    const unsigned n = std::exchange(d->wqlab_count, 0u);
    for (input_handle *h : copy_of(&Input::handles)) {
        if (h->dev != d || !h->open) continue;
        if (h->handler->events) {
            h->handler->events(h, d->wqlab_values, n);
            continue;
        }
        for (unsigned i = 0; i < n; ++i) {
            const input_value &v = d->wqlab_values[i];
            if (h->handler->filter) h->handler->filter(h, v.type, v.code, v.value);
            else if (h->handler->event) h->handler->event(h, v.type, v.code, v.value);
        }
    }
    for (unsigned i = 0; i < n; ++i)
        if (const input_value &v = d->wqlab_values[i]; v.type == EV_KEY && v.code < first_button)
            keyboard_told(v.code, v.value);
}

bool of_keyboard(const input_dev *d) {
    return std::any_of(d->keybit, d->keybit + first_button / 64, [](unsigned long word) { return word; });
}

// open_device, close_device: the first who listens opens it, the last closes it.
int open_device(input_dev *d) {
    if (d->users++ || !d->open) return 0;
    const int e = d->open(d);
    if (e) --d->users;
    return e;
}
void close_device(input_dev *d) {
    if (d->users && --d->users == 0 && d->close) d->close(d);
}

// changes: whether the event says anything new.
bool changes(input_dev *d, unsigned type, unsigned code, int value) {
    if (type > EV_MAX || !bit(d->evbit, type)) return false;
    if (type == EV_KEY) {
        if (code > KEY_MAX || !bit(d->keybit, code)) return false;
        if (value == 2) return true;
        if (bit(d->key, code) == (value != 0)) return false;
        set(d->key, code, value);
        return true;
    }
    if (type == EV_REL) return code < 64 && bit(d->relbit, code) && value != 0;
    if (type == EV_ABS) {
        if (code >= 64 || !bit(d->absbit, code)) return false;
        if (!d->absinfo) return true;
        return std::exchange(d->absinfo[code].value, value) != value;
    }
    return true;
}

}  // namespace

input_dev *input_allocate_device() {
    auto *d = engine_new<input_dev>();
    if (!d) return nullptr;
    device_initialize(&d->dev);
    d->dev.release = [](device *dev) {
        auto *its = entry_of<&input_dev::dev>(dev);
        engine_free(its->absinfo);
        engine_free(its);
    };
    return d;
}

void input_free_device(input_dev *d) {
    if (d) put_device(&d->dev);
}

int input_register_device(input_dev *d) {
    std::string name;
    {
        std::lock_guard g(state.lock);
        name = "input" + std::to_string(++state.numbers);
    }
    if (!state.kind) state.kind = class_make(nullptr, "input");
    set(d->evbit, EV_SYN, true);
    d->dev.class_ = state.kind;
    if (!kobject_set_name(&d->dev.kobj, name.c_str())) return -ENOMEM;
    if (int e = device_add(&d->dev)) return e;
    Node *above = d->dev.parent ? kobject_directory(&d->dev.parent->kobj) : nullptr;
    printk("\0016input: %s as %s/input/%s\n", d->name ? d->name : "Unspecified device",
           above ? above->path().substr(4).c_str() : "/devices/virtual", name.c_str());
    {
        std::lock_guard g(state.lock);
        state.devices.push_back(d);
    }
    d->wqlab_registered = 1;
    if (of_keyboard(d)) open_device(d);   // the console listens to every keyboard
    for (input_handler *h : copy_of(&Input::handlers)) attach(d, h);
    return 0;
}

void input_unregister_device(input_dev *d) {
    if (of_keyboard(d)) close_device(d);
    for (input_handle *h : copy_of(&Input::handles))
        if (h->dev == d) h->handler->disconnect(h);
    {
        std::lock_guard g(state.lock);
        std::erase(state.devices, d);
    }
    device_del(&d->dev);
    put_device(&d->dev);
}

void input_event(input_dev *d, unsigned type, unsigned code, int value) {
    const unsigned long flags = spin_lock_irqsave(&d->event_lock);
    if (changes(d, type, code, value)) {
        const bool full = d->wqlab_count == std::size(d->wqlab_values);
        const bool report = type == EV_SYN && code == 0;
        if (!full) d->wqlab_values[d->wqlab_count++] = {static_cast<unsigned short>(type),
                                                        static_cast<unsigned short>(code), value};
        if (full || (report && d->wqlab_count > 1)) pass(d);
        else if (report) d->wqlab_count = 0;   // nothing happened
    }
    spin_unlock_irqrestore(&d->event_lock, flags);
}

int input_register_handler(input_handler *handler) {
    {
        std::lock_guard g(state.lock);
        state.handlers.push_back(handler);
    }
    for (input_dev *d : copy_of(&Input::devices)) attach(d, handler);
    return 0;
}

void input_unregister_handler(input_handler *handler) {
    for (input_handle *h : copy_of(&Input::handles))
        if (h->handler == handler) handler->disconnect(h);
    std::lock_guard g(state.lock);
    std::erase(state.handlers, handler);
}

int input_register_handle(input_handle *handle) {
    {
        std::lock_guard g(state.lock);
        state.handles.push_back(handle);
    }
    if (handle->handler->start) handle->handler->start(handle);
    return 0;
}

void input_unregister_handle(input_handle *handle) {
    std::lock_guard g(state.lock);
    std::erase(state.handles, handle);
}

int input_open_device(input_handle *handle) {
    ++handle->open;
    const int e = open_device(handle->dev);
    if (e) handle->open = 0;
    return e;
}

void input_close_device(input_handle *handle) {
    --handle->open;
    close_device(handle->dev);
}

void input_keyboard_key(unsigned key, bool down) {
    const bool held = down && key <= last_key_of_keyboard && bit(keyboard.key, key);
    input_event(&keyboard, EV_KEY, key, held ? 2 : down);
    input_event(&keyboard, EV_SYN, 0, 0);
}

void input_boot() {
    state.devices.assign(1, &keyboard);
    state.handlers.clear();
    state.handles.clear();
    state.numbers = 0;
    state.kind = nullptr;
    keyboard = {};
    keyboard.name = "AT Translated Set 2 keyboard";
    keyboard.phys = "isa0060/serio0/input0";
    keyboard.id = {0x11, 1, 1, 0xab41};   // BUS_I8042
    keyboard.dev.kobj.name = "input0";
    keyboard.wqlab_registered = 1;
    set(keyboard.evbit, EV_SYN, true);
    set(keyboard.evbit, EV_KEY, true);
    for (unsigned key = 1; key <= last_key_of_keyboard; ++key) set(keyboard.keybit, key, true);
}

}  // namespace wqlab
