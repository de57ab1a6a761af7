// control.h: control lines: what a person does to a running system. A line begins with a verb; each file of this folder
// has a table of those of one subject.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "runner/module.h"

namespace wqlab::runner {

// ControlLine: parsed, not yet carried out.
struct ControlLine {
    std::string text;
    enum Kind {
        nothing,    // empty, or a comment
        wait,       // machine time passes
        act,        // something happens to the machine while it stands: an interrupt, a switch
        command,    // a person's command: a task of its own, which may sleep
        rmmod,
    } kind = nothing;
    std::uint64_t time = 0;          // wait: ns
    std::uint64_t event = 0;         // not 0: as soon as the trace has so many events, not after the line before it
    const char *comm = "bash";       // command: the task's name
    bool while_suspended = false;    // command: also while user space is frozen
    // act, command: does it; returns what a person is told when it cannot be done, or "". A command runs in the
    // machine.
    std::function<std::string(Module &)> carry_out;
};

// Verb: a kind of line. parse: fills kind and carry_out from the line's words, the verb first; false when they do not
// fit `usage`, or with a sentence in `problem` why they cannot be.
struct Verb {
    const char *word;
    const char *usage;
    bool (*parse)(const std::vector<std::string> &words, ControlLine &line, std::string &problem);
};

// One table a subject.
std::span<const Verb> time_verbs();       // wait, at, rmmod
std::span<const Verb> machine_verbs();    // cpu, suspend, resume, memory
std::span<const Verb> device_verbs();     // irq, key, gpio
std::span<const Verb> file_verbs();       // cat, read, echo, write, ioctl, poll, mmap, mknod, kill
std::span<const Verb> net_verbs();        // ping, netlink, tcp, udp, ip

// parse_control: "" or what is wrong with the line.
std::string parse_control(const std::string &text, ControlLine &line);
// control_usages: one line a verb, for --help.
std::string control_usages();
// parse_number: all of text as a number from 0 to `last`.
bool parse_number(const std::string &text, int last, int &value);

// interrupt_commands: a signal to the commands of that name or pid (all: ""); how many there were.
int interrupt_commands(const std::string &name, int sig);

// ControlSource: gives the next line, or false at the end.
using ControlSource = std::function<bool(std::string &line)>;
// bound_to_event: a line that begins with "at": it waits for its event, not for the lines before it.
bool bound_to_event(const std::string &line);
// control_lines: a source of these, but for those that are bound to an event.
ControlSource control_lines(std::vector<std::string> lines);

}  // namespace wqlab::runner
