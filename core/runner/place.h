// place.h: which line of a module an address belongs to.
#pragma once
#include <string>

#include "kernel/sched.h"

namespace wqlab::runner {

struct Place {
    const char *file = "";   // as the module's author knows it: no directory of this host
    int line = 0;            // 0: not known
};

// place_of: the line of the instruction at an address. call_place: of the call that returns to `site`.
Place place_of(const void *address);
inline Place call_place(const void *site) { return place_of(static_cast<const char *>(site) - 1); }
// place_text: "file.c:12", or "" when not known.
std::string place_text(Place p);
// module_function: "fn+0x12/0x40 [module]" for an address in a module's text, "" elsewhere. is_return: what a call
// returns to, which may be past the function's end.
std::string module_function(const void *address, bool is_return);
// task_site: "file.c:12" of the task's last call into the kernel, or "".
std::string task_site(const Task *task);

}  // namespace wqlab::runner
