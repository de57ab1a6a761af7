// sysfs_params.h: /sys/module/NAME/parameters, and parameters whose functions are the module's.
#pragma once
#include <string>

#include "runner/module.h"

namespace wqlab::runner {

// this_module_begins: THIS_MODULE is this one, and its parameters are files of /sys. In the machine, before init.
void this_module_begins(Module &module);
// set_late_params: hands what insmod was given to functions of the module's own; 0 or a negative errno.
int set_late_params(Module &module);
// param_text: what a read of its file gives, with a newline.
std::string param_text(const Param &p);

}  // namespace wqlab::runner
