// hooks.h: the kernel's hooks, as boot() got them. Inside machine/ only.
#pragma once
#include "machine/machine.h"

namespace wqlab::machine {
extern Hooks hooks;
}
