// explain.h: the compiler's errors in the words of somebody who writes modules: what is missing from which kernel.
#pragma once
#include <string>
#include <vector>

namespace wqlab::runner {

struct Explanation {
    int errors = 0;                  // of the compiler
    int unexplained = 0;             // those that no line below stands for
    // lines: "m.c:12: flush_work: since 2.6.27; booted: 2.6.18", one a name. A name of which nothing is known has a
    // line only when no other has: it may be the module's own, which another error kept from being declared.
    std::vector<std::string> lines;
    std::vector<std::string> missing;   // what the lines are about, by the names that api_eras.h has
    std::string first;               // the first error in a few words: "INIT_WORK with 3 arguments"
};

// explain: `diagnostics` are those of a module that did not compile for that kernel.
Explanation explain(const std::string &diagnostics, unsigned kernel);

}  // namespace wqlab::runner
