// own_jiffies.h: members called jiffies.
#pragma once
#include <string>

namespace wqlab::runner {

// rename_own_jiffies: jiffies is a variable of the kernel's and a macro here, so a module's member or variable of that
// name would not compile. Gives those another name: declarations, and what follows . and ->. The kernel's stays.
std::string rename_own_jiffies(const std::string &text);

}  // namespace wqlab::runner
