// user_task.h: a command of a person, run as a task to its end: insmod, rmmod, and what comes between.
#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

namespace wqlab::runner {

enum class Ended {
    done,
    killed,      // by an oops of its own
    hung,        // it sleeps, and nothing will ever wake it
    timeout,     // it took longer than it may
    endless,     // some task loops for ever
    talkative,   // the log is longer than anybody reads
    panicked,    // the machine stands still
    diverged,    // a replay met another decision than was recorded
    step_limit,
};

// Standing: what the host did while the machine stood still in the middle of a stretch.
enum class Standing {
    nothing,
    acted,       // something was done to it: it goes on
    enough,      // this stretch ends here
};
// on_stand: called whenever the machine stands; may run the machine itself. May be empty.
extern std::function<Standing()> on_stand;
// talked_too_much: set while the machine moves, with machine::stop(): this run is to end.
extern std::atomic<bool> talked_too_much;

// run_user_task: makes the task, on CPU 0 (pinned: it may run nowhere else), and lets the machine move until fn has
// returned. fn runs in the machine.
Ended run_user_task(const char *comm, bool pinned, std::function<void()> fn, std::uint64_t longest_ns);
// run_command: the same for what a person does meanwhile: a command that sleeps when nothing else can move is left
// asleep, and done is what comes back.
Ended run_command(const char *comm, std::function<void()> fn, std::uint64_t longest_ns);
// run_machine: lets the machine move until `until` or, with stop_at_rest, until rest. done: that came.
Ended run_machine(std::uint64_t until, bool stop_at_rest);
// pass_time: lets the machine move until `until`; where it is at rest, time jumps.
Ended pass_time(std::uint64_t until);
// rested: the last run_machine ended at rest, not at its time.
bool rested();

}  // namespace wqlab::runner
