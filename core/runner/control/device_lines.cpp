// Control lines about devices: an interrupt, a key, a line of the GPIO chip.
#include "kernel/gpio.h"
#include "kernel/irq_line.h"
#include "kernel/keyboard.h"
#include "machine/machine.h"
#include "runner/control/control.h"

namespace wqlab::runner {

namespace {

using Words = std::vector<std::string>;

bool starts_at(const std::string &word, std::string_view what) { return word.starts_with(what); }

// parse_cpu: the words from `at` on say a CPU ("cpu 1", "cpu=1") or nothing.
bool parse_cpu(const Words &words, std::size_t at, int &cpu) {
    const int last = machine::cpu_count() - 1;
    if (words.size() == at) return true;
    if (words.size() == at + 1 && starts_at(words[at], "cpu=")) return parse_number(words[at].substr(4), last, cpu);
    return words.size() == at + 2 && words[at] == "cpu" && parse_number(words[at + 1], last, cpu);
}

bool parse_irq(const Words &words, ControlLine &line, std::string &) {
    int irq, cpu = 0;
    if (words.size() < 2 || !parse_number(words[1], hardware_lines - 1, irq) || !parse_cpu(words, 2, cpu)) return false;
    line.kind = ControlLine::act;
    line.carry_out = [irq, cpu](Module &) {
        machine::let_come(machine::cpu(cpu));
        raise_irq(irq, cpu);
        return std::string();
    };
    return true;
}

// code_of: of a letter's or digit's key, in the first set of scan codes.
int code_of(char c) {
    constexpr std::string_view keys = "1234567890-=\b\tqwertyuiop[]\n\1asdfghjkl;'`\1\\zxcvbnm,./";
    const auto at = keys.find(c);
    return at == keys.npos ? -1 : static_cast<int>(at) + 2;
}

bool parse_key(const Words &words, ControlLine &line, std::string &) {
    int code, cpu = 0;
    if (words.size() < 2 || !parse_cpu(words, 2, cpu)) return false;
    // A letter is a key pressed and released; a number is one scan code.
    const bool letter = words[1].size() == 1 && (words[1][0] < '0' || words[1][0] > '9');
    if (letter) code = code_of(words[1][0]);
    else if (starts_at(words[1], "0x")) code = static_cast<int>(std::strtol(words[1].c_str(), nullptr, 16));
    else if (!parse_number(words[1], 255, code)) return false;
    if (code < 0 || code > 255) return false;
    line.kind = ControlLine::act;
    line.carry_out = [code, cpu, letter](Module &) {
        machine::let_come(machine::cpu(cpu));
        if (letter) keyboard_key_up(code, cpu);
        keyboard_key(code, cpu);
        return std::string();
    };
    return true;
}

bool parse_gpio(const Words &words, ControlLine &line, std::string &) {
    int number, value, cpu = 0;
    if (words.size() < 3 || !parse_number(words[1], gpio_lines - 1, number) || !parse_number(words[2], 1, value) ||
        !parse_cpu(words, 3, cpu))
        return false;
    line.kind = ControlLine::act;
    line.carry_out = [number, value, cpu](Module &) {
        machine::let_come(machine::cpu(cpu));
        gpio_pull(number, value, cpu);
        return std::string();
    };
    return true;
}

const Verb table[] = {
    {"irq", "irq LINE [cpu N], lines 0 to 60", parse_irq},
    {"key", "key CODE [cpu N], a scan code (30, 0x9e) or a letter", parse_key},
    {"gpio", "gpio LINE 0|1 [cpu N], lines 0 to 511", parse_gpio},
};

}  // namespace

std::span<const Verb> device_verbs() { return table; }

}  // namespace wqlab::runner
