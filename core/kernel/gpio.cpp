// The GPIO chip, and its interrupts: all come through one line of the machine.
#include "kernel/gpio.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <string>

#include "kernel/irq_line.h"
#include "kernel/printk.h"

namespace wqlab {

namespace {

struct Line {
    bool requested = false, output = false;
    int value = 0;
    unsigned edges = 0;
};
// Chip: lock guards all but the edges that came.
struct Chip {
    SpinLock lock;
    std::array<Line, gpio_lines> lines;
};
Chip chip;
constexpr int word_bits = 64;
std::array<std::atomic<unsigned long>, gpio_lines / word_bits> came{};   // bit n: an edge of line n

constexpr unsigned rising = 1, falling = 2;

}  // namespace

int gpio_request(unsigned line, const char *) {
    if (line >= gpio_lines) return -EINVAL;
    IrqGuard g(chip.lock);
    Line &l = chip.lines[line];
    if (l.requested) return -EBUSY;
    l.requested = true;
    return 0;
}

void gpio_free(unsigned line) {
    if (line >= gpio_lines) return;
    IrqGuard g(chip.lock);
    chip.lines[line].requested = false;
}

int gpio_direction_input(unsigned line) {
    if (line >= gpio_lines) return -EINVAL;
    IrqGuard g(chip.lock);
    chip.lines[line].output = false;
    return 0;
}

int gpio_direction_output(unsigned line, int value) {
    if (line >= gpio_lines) return -EINVAL;
    IrqGuard g(chip.lock);
    chip.lines[line].output = true;
    chip.lines[line].value = value != 0;
    return 0;
}

int gpio_get_value(unsigned line) {
    if (line >= gpio_lines) return 0;
    IrqGuard g(chip.lock);
    return chip.lines[line].value;
}

void gpio_set_value(unsigned line, int value) {
    if (line >= gpio_lines) return;
    IrqGuard g(chip.lock);
    chip.lines[line].value = value != 0;
}

int gpio_to_irq(unsigned line) { return line < gpio_lines ? first_gpio_irq + static_cast<int>(line) : -ENXIO; }

void gpio_set_trigger(int irq, unsigned edges) {
    const int line = irq - first_gpio_irq;
    if (line < 0 || line >= gpio_lines || !edges) return;
    IrqGuard g(chip.lock);
    chip.lines[static_cast<std::size_t>(line)].edges = edges;
}

bool gpio_pull(int line, int value, int cpu) {
    if (line < 0 || line >= gpio_lines) return false;
    Line &l = chip.lines[static_cast<std::size_t>(line)];
    const bool up = value && !l.value, down = !value && l.value;
    l.value = value != 0;
    // Who requested it without saying which edge gets the rising one.
    const unsigned edges = l.edges ? l.edges : rising;
    if ((up && (edges & rising)) || (down && (edges & falling))) gpio_line_raise(line, cpu);
    return true;
}

void gpio_line_raise(int line, int cpu) {
    came[static_cast<std::size_t>(line / word_bits)].fetch_or(1ul << line % word_bits);
    machine::interrupt(machine::cpu(cpu), 1ull << (gpio_vector + machine::pending_irq_shift));
}

void gpio_demultiplex(void (*handle)(int irq)) {
    for (std::size_t word = 0; word < came.size(); ++word)
        for (unsigned long now = came[word].exchange(0); now; now &= now - 1)
            handle(first_gpio_irq + static_cast<int>(word) * word_bits + __builtin_ctzl(now));
}

void gpio_irq_reset() {
    chip.lock = {};
    chip.lines = {};
    for (auto &word : came) word = 0;
}

}  // namespace wqlab
