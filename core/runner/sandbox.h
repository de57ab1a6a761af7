// sandbox.h: what a module may ask of the host: nothing.
#pragma once
#include <string>

namespace wqlab::runner {

// sandbox_enter: from now on, in every thread, code of modules makes no system calls at all, and this process only
// those that the engine needs. A forbidden one is a SIGSYS. Returns "" or why there is no sandbox.
std::string sandbox_enter();

}  // namespace wqlab::runner
