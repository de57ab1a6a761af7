// objects.h: the module's static objects, announced to the trace, and what it left behind.
#pragma once
#include <string>
#include <vector>

#include "runner/module.h"

namespace wqlab::runner {

// announce_objects: every work, timer, workqueue pointer and so on in the module's static memory has its home and its
// name from now on; works that are initialised already are told as such.
void announce_objects(const Module &module);
// forget_objects: they are gone.
void forget_objects(const Module &module);
// left_behind: what rmmod leaves: pending works, armed timers, memory. One sentence each. For the host, at rest.
std::vector<std::string> left_behind();

}  // namespace wqlab::runner
