#include "runner/control.h"

#include <sstream>

#include "kernel/irq.h"
#include "kernel/kthread.h"
#include "runner/options.h"
#include "runner/params.h"
#include "trace/emit.h"

namespace wqlab::runner {

namespace {

bool number(const std::string &text, int &value) {
    try {
        std::size_t used;
        value = std::stoi(text, &used);
        return used == text.size();
    } catch (const std::exception &) {
        return false;
    }
}

std::string parse_echo(const std::string &text, ControlLine &line) {
    constexpr std::string_view middle = "> /sys/module/", parameters = "/parameters/";
    const std::size_t to = text.find(middle), name = text.find(parameters);
    if (to == text.npos || name == text.npos || name < to) return "echo VALUE > /sys/module/M/parameters/P";
    line.value = text.substr(5, to - 5);
    while (!line.value.empty() && line.value.back() == ' ') line.value.pop_back();
    line.name = text.substr(name + parameters.size());
    line.kind = ControlLine::echo;
    return {};
}

}  // namespace

std::string parse_control(const std::string &text, ControlLine &line) {
    line = {};
    line.text = text;
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string w; in >> w;) words.push_back(w);
    if (words.empty() || words[0][0] == '#') return {};
    const std::string &verb = words[0];
    if (verb == "wait") {
        auto t = words.size() == 2 ? parse_time(words[1]) : std::nullopt;
        if (!t) return "wait needs a time: wait 100ms";
        line.kind = ControlLine::wait;
        line.time = *t;
        return {};
    }
    if (verb == "irq") {
        const bool good = words.size() >= 2 && number(words[1], line.number) && line.number >= 0 && line.number <= 62 &&
                          (words.size() == 2 || (words.size() == 4 && words[2] == "cpu" && number(words[3], line.cpu) &&
                                                 line.cpu >= 0 && line.cpu < machine::cpu_count()));
        if (!good) return "irq needs a line from 0 to 62: irq 1, or irq 1 cpu 2";
        line.kind = ControlLine::irq;
        return {};
    }
    if (verb == "echo") return parse_echo(text, line);
    if (verb == "memory" && words.size() == 2 && (words[1] == "low" || words[1] == "ok")) {
        line.kind = ControlLine::memory;
        line.low = words[1] == "low";
        return {};
    }
    if (verb == "rmmod") {
        line.kind = ControlLine::rmmod;
        return {};
    }
    return "'" + text + "' is no control line of this version (wait, irq, echo, memory, rmmod)";
}

bool control_carry_out(const ControlLine &line, Module &module, std::string &problem) {
    trace::emit<Event::wq_lever>(line.text);
    switch (line.kind) {
    case ControlLine::irq:
        raise_irq(line.number, line.cpu);
        return true;
    case ControlLine::memory:
        memory_low = line.low;
        return true;
    case ControlLine::echo:
        for (const Param *p : module.params)
            if (line.name == p->name && !(p->perm & 0222)) {
                problem = "/sys/module/" + module.name + "/parameters/" + line.name + ": Permission denied";
                return false;
            }
        if (set_param(module, line.name, line.value)) return true;
        problem = "/sys/module/" + module.name + "/parameters/" + line.name + ": no such parameter, or not such a value";
        return false;
    default:
        return true;
    }
}

}  // namespace wqlab::runner
