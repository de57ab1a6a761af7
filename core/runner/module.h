// module.h: a module in memory.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "runner/lines.h"

namespace wqlab::runner {

struct Symbol {
    std::uint64_t address, size;
    std::string name;
};

// Param: one entry of the section __param, as include/linux/moduleparam.h lays it out.
struct Param {
    const char *name, *type;
    void *addr;
    unsigned size, max;
    unsigned *num;
    unsigned long perm;
};

struct Segment {
    std::byte *address;
    std::size_t size;
    int protection;
    std::vector<std::byte> pristine;   // of writable ones: as it was when init had not run
};

struct Module {
    std::string name;
    std::byte *base = nullptr;
    std::size_t size = 0;
    std::vector<Segment> segments;
    std::vector<Symbol> functions;     // by address
    std::string license;
    std::vector<Param *> params;
    std::vector<std::pair<const Param *, std::string>> late_params;   // given to insmod, for functions of its own
    int (*init)() = nullptr;
    void (*exit)() = nullptr;
    Lines lines;
    std::byte *percpu = nullptr;       // its per-CPU variables: CPU 0's copy
    std::size_t percpu_size = 0;
    bool gone = false;                 // rmmod has unmapped it

    bool contains(const void *p) const {
        return static_cast<std::size_t>(static_cast<const std::byte *>(p) - base) < size;
    }
    // function_at: the function that holds an address, or null.
    const Symbol *function_at(const void *address) const;
};

// loaded_module: the module that lies at an address, even after rmmod; null when none does.
Module *loaded_module(const void *address);
// add_module: from now on loaded_module() knows it. Never removed: late timers must find their line.
void add_module(Module *module);

// keep_pristine: what restore_pristine() gives back, for the next run of the same module.
void keep_pristine(Module &module);
void restore_pristine(Module &module);
// unmap_module: its code is gone: whatever still calls it faults, at a line that is still known. Its data stays, as a
// kernel's may for a while, so that a late timer or work gets as far as calling it.
void unmap_module(Module &module);

}  // namespace wqlab::runner
