// program.h: the steps of wqlab-run. Each returns false when the program is over; `exit` is then its exit code.
#pragma once
#include <memory>

#include "runner/build.h"
#include "runner/module.h"
#include "runner/options.h"
#include "runner/recipe.h"
#include "runner/run.h"

namespace wqlab::runner {

struct Program {
    Options options;
    Recipe recipe;            // of this run
    Object object;
    std::unique_ptr<Module> module;
    int exit = exit_fine;

    bool read_options(int argc, char **argv);
    bool read_input();        // the module's text, or the run that holds it
    bool compare();           // with --compare: all of it; without: nothing, and true
    bool build();             // compile
    bool load();              // into memory, with its parameters
    bool enter_sandbox();
    bool run();               // once, or again and again to explore

  private:
    std::string file_;        // of a module of one file: where it lies
    bool find_files(const std::string &path, bool folder, const std::string &text);

  public:
    // plan: of one run, with the schedule, the control lines and what is written left open.
    Plan plan() const;
    // run_quietly: once, with neither log nor trace.
    Result run_quietly();
};

}  // namespace wqlab::runner
