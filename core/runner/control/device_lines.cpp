// Control lines about what a module has made: its interrupts and parameters.
#include "kernel/irq.h"
#include "machine/machine.h"
#include "runner/control/control.h"
#include "runner/params.h"

namespace wqlab::runner {

namespace {

using Words = std::vector<std::string>;

constexpr int last_irq = 62;

bool parse_irq(const Words &words, ControlLine &line, std::string &) {
    int irq, cpu = 0;
    const bool cpu_said = words.size() == 4 && words[2] == "cpu";
    if (words.size() != 2 && !cpu_said) return false;
    if (!parse_number(words[1], last_irq, irq)) return false;
    if (cpu_said && !parse_number(words[3], machine::cpu_count() - 1, cpu)) return false;
    line.kind = ControlLine::act;
    line.carry_out = [irq, cpu](Module &) {
        raise_irq(irq, cpu);
        return std::string();
    };
    return true;
}

std::string set_from_sysfs(Module &module, const std::string &name, const std::string &value) {
    const std::string file = "/sys/module/" + module.name + "/parameters/" + name;
    for (const Param *p : module.params)
        if (name == p->name && !(p->perm & 0222)) return file + ": Permission denied";
    return set_param(module, name, value) ? "" : file + ": no such parameter, or not such a value";
}

bool parse_echo(const Words &, ControlLine &line, std::string &) {
    constexpr std::string_view middle = "> /sys/module/", parameters = "/parameters/";
    const std::string &text = line.text;
    const std::size_t to = text.find(middle), name = text.find(parameters);
    if (to == text.npos || name == text.npos || name < to) return false;
    std::string value = text.substr(text.find("echo") + 4, to - text.find("echo") - 4);
    value.erase(0, value.find_first_not_of(" \t"));
    value.erase(value.find_last_not_of(" \t") + 1);
    line.kind = ControlLine::act;
    line.carry_out = [value, param = text.substr(name + parameters.size())](Module &module) {
        return set_from_sysfs(module, param, value);
    };
    return true;
}

const Verb table[] = {
    {"irq", "irq LINE [cpu N], lines 0 to 62", parse_irq},
    {"echo", "echo VALUE > /sys/module/M/parameters/P", parse_echo},
};

}  // namespace

std::span<const Verb> device_verbs() { return table; }

}  // namespace wqlab::runner
