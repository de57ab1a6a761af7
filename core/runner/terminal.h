// terminal.h: what a person's commands print.
#pragma once
#include <functional>
#include <string>

namespace wqlab::runner {

// set_terminal: who gets the lines; null: nobody. terminal_print: a line, at once.
void set_terminal(std::function<void(const std::string &)> sink);
void terminal_print(const std::string &line);

}  // namespace wqlab::runner
