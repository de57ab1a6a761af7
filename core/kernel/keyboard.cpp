#include "kernel/keyboard.h"

#include <atomic>

#include "kernel/input.h"
#include "kernel/irq.h"
#include "kernel/irq_work.h"

namespace wqlab {

namespace {

constexpr unsigned data_port = 0x60, status_port = 0x64, clock_index = 0x70, clock_data = 0x71;
constexpr unsigned char output_full = 0x01, self_tested = 0x1c, nothing_there = 0xff, released = 0x80;
constexpr unsigned long KBD_KEYCODE = 1, KBD_KEYSYM = 4, KBD_POST_KEYSYM = 5;

// KeyParam: as include/linux/keyboard.h has it.
struct KeyParam {
    void *vc;
    int down, shift, ledstate;
    unsigned value;
};

struct Controller {
    std::atomic<unsigned char> data{0};
    std::atomic<bool> full{false};
    std::atomic<int> next{-1};             // a byte that waits until the first was taken
    std::atomic<int> next_cpu{0};          // where its interrupt comes
    std::atomic<unsigned char> clock{0};   // the register of the clock that was selected
    NotifierChain chain;
    int shift = 0;                         // as the keys came: one after the other
    int vc_num = 0;
};
Controller state;

// Letters and digits of set 1, in the order of their codes; 0 where there is none.
constexpr char plain[] = "\0\0331234567890-=\b\tqwertyuiop[]\n\0asdfghjkl;'`\0\\zxcvbnm,./\0*\0 ";
constexpr char shifted[] = "\0\033!@#$%^&*()_+\b\tQWERTYUIOP{}\n\0ASDFGHJKL:\"~\0|ZXCVBNM<>?\0*\0 ";

bool is_shift(unsigned key) { return key == 42 || key == 54; }

// symbol_of: what the key stands for, as a symbol of the kernel's key maps: type (11 for letters) and character.
unsigned symbol_of(unsigned key, bool shift) {
    const char c = key < sizeof plain - 1 ? (shift ? shifted : plain)[key] : '\0';
    if (!c) return 0xf000 | 0x200;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '\n') return 0xf000 | 0x201;
    return 0xf000 | (letter ? 0xb00u : 0u) | static_cast<unsigned char>(c);
}

// more_keys: after the interrupt of one byte, that of the next.
void more_keys(IrqWork *) {
    const int code = state.next.exchange(-1);
    if (code >= 0) keyboard_key(code, state.next_cpu);
}
IrqWork more{nullptr, 0, more_keys, 0};

}  // namespace

int keyboard_interrupt(int, void *, void *) {
    const unsigned char code = port_read(data_port);
    if (state.next.load() >= 0) irq_work_queue(&more, state.next_cpu);
    input_keyboard_key(code & ~released, !(code & released));
    return 1;
}

void keyboard_told(unsigned key, int value) {
    KeyParam p{&state.vc_num, value, state.shift, 0, key};
    if (is_shift(key)) state.shift = p.shift = value != 0;
    if (state.chain.call(KBD_KEYCODE, &p) & NOTIFY_STOP_MASK_) return;
    p.value = symbol_of(key, state.shift);
    if (state.chain.call(KBD_KEYSYM, &p) & NOTIFY_STOP_MASK_) return;
    state.chain.call(KBD_POST_KEYSYM, &p);
}

void keyboard_key(int code, int cpu) {
    state.data = static_cast<unsigned char>(code);
    state.full = true;
    raise_irq(1, cpu);
}

void keyboard_key_up(int code, int cpu) {
    state.next_cpu = cpu;
    state.next = code | released;
}

unsigned char port_read(unsigned port) {
    machine::point(machine::Point::atomic);
    switch (port) {
    case data_port:
        state.full = false;
        return state.data;
    case status_port:
        return static_cast<unsigned char>(self_tested | (state.full ? output_full : 0));
    case clock_data: {
        // Seconds, minutes and hours since boot, in the clock's decimal digits.
        const std::uint64_t seconds = machine::now() / 1'000'000'000;
        const auto digits = [](std::uint64_t n) { return static_cast<unsigned char>(n / 10 << 4 | n % 10); };
        if (state.clock == 0) return digits(seconds % 60);
        if (state.clock == 2) return digits(seconds / 60 % 60);
        if (state.clock == 4) return digits(seconds / 3600 % 24);
        return 0;
    }
    default:
        return nothing_there;
    }
}

void port_write(unsigned char value, unsigned port) {
    machine::point(machine::Point::atomic);
    if (port == clock_index) state.clock = value & 0x7f;
    if (port == data_port) {   // the keyboard acknowledges a command
        state.data = 0xfa;
        state.full = true;
    }
}

int keyboard_notifier_add(NotifierBlock *block) { return state.chain.add(block); }
int keyboard_notifier_remove(NotifierBlock *block) { return state.chain.remove(block); }

void keyboard_reset() {
    state.data = 0;
    state.full = false;
    state.next = -1;
    more = {nullptr, 0, more_keys, 0};
    state.clock = 0;
    state.chain.reset();
    state.shift = 0;
}

}  // namespace wqlab
