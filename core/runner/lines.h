// lines.h: what the compiler wrote down about a module: lines, inlined calls, and variables that hold objects.
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "runner/place.h"

namespace wqlab::runner {

// Variable: a work, timer, workqueue pointer or other object of the kernel's in the module's static memory.
struct Variable {
    std::uint64_t address, size;
    std::string name;        // "w0", "works[2]", "dev.tx_work"
    std::string kind;        // work, delayed_work, rcu_work, timer, tasklet, workqueue pointer ...
    int line;
};

class Lines {
  public:
    // read: from the bytes of the module's file; addresses are shifted by base. False without usable DWARF.
    bool read(const std::vector<std::byte> &file, std::uint64_t base);
    // at: the module's own line for an address; for code of the headers that was inlined, the line that called it.
    Place at(std::uint64_t address) const;
    const std::vector<Variable> &variables() const { return variables_; }

  private:
    struct Row { std::uint64_t address; int file, line; };
    struct Inlined { std::uint64_t begin, end; int depth, file, line; };
    friend struct DwarfWalk;

    int file_index(const char *name);
    bool own(int file) const { return file >= 0 && own_[static_cast<std::size_t>(file)]; }

    std::deque<std::string> files_;
    std::vector<bool> own_;            // not one of the headers of ours
    std::vector<Row> rows_;            // by address; file -1 ends a sequence
    std::vector<Inlined> inlined_;     // innermost first
    std::vector<Variable> variables_;  // in the order of the source
};

}  // namespace wqlab::runner
