// build.h: from a module's source to an object for the kernel that it is made for.
#pragma once
#include <string>
#include <vector>

#include "runner/compile.h"

namespace wqlab::runner {

struct Built {
    Object object;
    unsigned kernel = 0;              // by kernel/version.h
    std::vector<std::string> notes;   // why that one, or why none
};

// build_for: for the kernel of that name. "auto": the newest whose headers compile the module and that exports all it
// uses, and only then one of those that differ in names alone (kernel/version.h); when there is none, the one that
// comes nearest, which then says what is wrong. The compiler's diagnostics of the kernel taken go to standard error.
// The source's own kernel does not count.
Built build_for(const std::string &kernel, Source source);

}  // namespace wqlab::runner
