// params.h: what a module is told on insmod's command line.
#pragma once
#include <string>
#include <vector>

#include "runner/module.h"

namespace wqlab::runner {

// own_functions: the type of a parameter that the module's own functions take (module_param_cb).
inline constexpr const char *own_functions = "functions";

// set_params: "name=value" or "name" (a bool) each. Returns "" or the kernel's words for what is wrong; an unknown
// parameter is not an error to a kernel, and goes to `log`.
std::string set_params(Module &module, const std::vector<std::string> &given, std::vector<std::string> &log);
// set_param: one, while the module is loaded (echo ... > /sys/module/M/parameters/P). False: no such, or no value.
bool set_param(Module &module, const std::string &name, const std::string &value);

}  // namespace wqlab::runner
