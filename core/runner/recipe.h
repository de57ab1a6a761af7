// recipe.h: a run as text: everything that is needed to have the same run again. It is the head of every trace, and
// with the choices below it a file of its own.
//
//   # wqlab-run: KEY=VALUE        version, module, kernel, config, cpus, mode, seed, params, for, compiler, ...
//   # wqlab-src: LINE             one line of the module's text
//   # wqlab-script: LINE          one control line
//   # wqlab-choice: STEP CPU TASK POINT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "machine/chooser.h"
#include "runner/options.h"

namespace wqlab::runner {

struct Recipe {
    std::string module;                    // the file's name, without a directory
    std::string source;                    // its text; of several files, see runner/sources.h
    std::string name;                      // the module's, when that is not the file's
    std::vector<std::string> flags;        // -D and -I of its Makefile
    std::string kernel = "6.1", config = "debian";
    bool watched = false;                  // compiled to tell each load and store
    int cpus = 4, nodes = 1;
    bool parallel = false;
    std::optional<std::uint64_t> seed;     // none: fixed order
    std::vector<std::string> params;
    std::vector<std::string> script;
    std::optional<std::uint64_t> for_ns, step_limit;
    std::string compiler, object_hash;
    std::vector<machine::Recorded> choices;
};

// recipe_head: the lines for a trace. recipe_choices: those that follow in a run's file.
std::string recipe_head(const Recipe &recipe);
std::string recipe_choices(const std::vector<machine::Recorded> &choices);
// recipe_script: the line of a trace for a control line that came while it was written.
std::string recipe_script(const std::string &line);
// is_recipe: the text of a run or of a trace that embeds one.
bool is_recipe(const std::string &text);
// read_recipe: choices come from the choice lines or, in a trace, from its wq_choice events. "" or what is wrong.
std::string read_recipe(const std::string &text, Recipe &recipe);

}  // namespace wqlab::runner
