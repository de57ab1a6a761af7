// control.h: control lines: what a person does to a running system.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "runner/module.h"

namespace wqlab::runner {

// ControlLine: parsed, not yet carried out.
struct ControlLine {
    std::string text;
    enum Kind { nothing, wait, irq, echo, memory, rmmod } kind = nothing;
    std::uint64_t time = 0;      // wait: ns
    int number = 0;              // irq: line
    int cpu = 0;                 // irq: on which CPU it comes
    std::string name, value;     // echo: parameter and value
    bool low = false;            // memory
};

// parse_control: "" or what is wrong with the line. Empty lines and those that begin with # are nothing.
std::string parse_control(const std::string &text, ControlLine &line);
// control_carry_out: everything but wait and rmmod. False with a sentence in `problem` when it cannot be.
bool control_carry_out(const ControlLine &line, Module &module, std::string &problem);

// ControlSource: gives the next line, or false at the end.
using ControlSource = std::function<bool(std::string &line)>;

}  // namespace wqlab::runner
