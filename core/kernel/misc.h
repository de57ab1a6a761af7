// misc.h: miscellaneous devices.
#pragma once
#include "kernel/layouts.h"

namespace wqlab {

int misc_register(miscdevice *misc);
void misc_deregister(miscdevice *misc);
void misc_boot();

}  // namespace wqlab
