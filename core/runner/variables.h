// variables.h: the kernel's objects inside a variable of a given type.
#pragma once
#include <string>
#include <vector>

#include <elfutils/libdw.h>

#include "runner/lines.h"

namespace wqlab::runner {

// find_objects: walks a type through structures, unions and arrays, and adds every object of the kernel's in it.
void find_objects(Dwarf_Die *type, std::uint64_t address, const std::string &name, int line,
                  std::vector<Variable> &found);

}  // namespace wqlab::runner
