// Control lines about the machine itself: its CPUs, its sleep and its memory.
#include <cstring>

#include "kernel/cpu.h"
#include "kernel/kthread.h"
#include "kernel/sched.h"
#include "kernel/suspend.h"
#include "runner/control/control.h"

namespace wqlab::runner {

namespace {

using Words = std::vector<std::string>;

// write_error: what a shell says when a write to a sysfs file returns ret; "" when it did not fail.
std::string write_error(int ret) {
    return ret < 0 ? std::string("bash: echo: write error: ") + std::strerror(-ret) : "";
}

bool is_online(int cpu) { return cpu_online_mask() & cpu_bit(cpu); }

bool parse_cpu(const Words &words, ControlLine &line, std::string &problem) {
    if (words.size() != 3 || (words[2] != "offline" && words[2] != "online")) return false;
    int cpu;
    if (!parse_number(words[1], machine::cpu_count() - 1, cpu)) {
        problem = "'" + line.text + "': this machine has CPUs 0 to " + std::to_string(machine::cpu_count() - 1);
        return false;
    }
    if (cpu == 0) {
        problem = "'" + line.text + "': CPU 0 cannot go offline (/sys/devices/system/cpu/cpu0 has no file 'online')";
        return false;
    }
    line.kind = ControlLine::command;
    line.carry_out = [cpu, up = words[2] == "online"](Module &) {
        if (is_online(cpu) == up) return std::string();   // as in the kernel, nothing happens
        return write_error(up ? cpu_up(cpu) : cpu_down(cpu));
    };
    return true;
}

bool parse_memory(const Words &words, ControlLine &line, std::string &) {
    if (words.size() != 2 || (words[1] != "low" && words[1] != "ok")) return false;
    line.kind = ControlLine::act;
    line.carry_out = [low = words[1] == "low"](Module &) {
        memory_low = low;
        return std::string();
    };
    return true;
}

bool parse_suspend(const Words &words, ControlLine &line, std::string &) {
    line.kind = ControlLine::command;
    line.carry_out = [](Module &) { return write_error(pm_suspend()); };
    return words.size() == 1;
}

bool parse_resume(const Words &words, ControlLine &line, std::string &) {
    line.kind = ControlLine::command;
    line.while_suspended = true;
    line.carry_out = [](Module &) {
        if (!pm_suspended()) return std::string("resume: the machine is not suspended");
        pm_resume();
        return std::string();
    };
    return words.size() == 1;
}

const Verb table[] = {
    {"cpu", "cpu N offline|online", parse_cpu},
    {"suspend", "suspend", parse_suspend},
    {"resume", "resume", parse_resume},
    {"memory", "memory low|ok", parse_memory},
};

}  // namespace

std::span<const Verb> machine_verbs() { return table; }

}  // namespace wqlab::runner
