// empty_loops.h: loops that do nothing.
#pragma once
#include <string>

namespace wqlab::runner {

// fill_empty_loops: the compiler sets points into every block of code but an empty one, so that "while (1);" would run
// on where nobody can stop it. Gives such a loop an instruction that is none, on the same line.
std::string fill_empty_loops(const std::string &text);

}  // namespace wqlab::runner
