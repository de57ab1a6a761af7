// loader.h: from a shared object to a module in memory: our own loader, so that a module sees the kernel's names and
// nothing of the host's, at the same address every time.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "runner/module.h"

namespace wqlab::runner {

struct Loaded {
    std::unique_ptr<Module> module;      // null when it was refused
    std::vector<std::string> log;        // what the kernel's log says of that
    std::string error;                   // insmod's last words: "Unknown symbol in module"
    std::vector<std::string> notes;      // our own words for the same
};

// load_module: maps, relocates and protects the module for that kernel; init has not run.
Loaded load_module(const std::vector<std::byte> &file, const std::string &name, unsigned kernel);
// missing_symbols: the kernel's names that the object uses and that kernel does not export.
std::vector<std::string> missing_symbols(const std::vector<std::byte> &file, unsigned kernel);

}  // namespace wqlab::runner
