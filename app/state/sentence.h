// sentence.h: small parts of sentences that why and narrate share.
#pragma once
#include <string>

#include "state/machine_state.h"
#include "state/marked.h"

namespace wqlab::sentence {

// work_name, task_name, wq_name, cwq_name: as name_of and its kin, with the name marked.
std::string work_name(const MachineState &s, WorkId id);
std::string task_name(const MachineState &s, TaskId id);
std::string wq_name(const MachineState &s, WqId id);
std::string cwq_name(const MachineState &s, CwqId id);
std::string capital(std::string s);
// count: "1 work", "3 works".
std::string count(std::size_t n, const char *what);
// times: "once", "twice", "5 times".
std::string times(int n);
// frame_name: "the timer interrupt", "irq 1 (i8042)", "softirq TIMER", "the timer function f".
std::string frame_name(const Frame &f);
// wq_flag_names: "WQ_UNBOUND | WQ_HIGHPRI", empty for none.
std::string wq_flag_names(std::uint64_t flags);
// manages: the task is the manager of a pool.
bool manages(const MachineState &s, TaskId task);
// waits_for_cpu: what a task that is ready to run waits for: ", but insmod holds CPU 0", ", but CPU 0 handles the timer
// interrupt", ", and CPU 1 is about to switch to it".
std::string waits_for_cpu(const MachineState &s, int cpu);
// running_in: a worker that counts as running in the pool. woken_in: one without a work that is awake or about to be.
// Null when there is none.
const Worker *running_in(const MachineState &s, const Pool &p);
const Worker *woken_in(const MachineState &s, const Pool &p);
// target_of: the work that a barrier stands behind.
std::string target_of(const MachineState &s, const Barrier &b);
// doing: what the task does or waits for, without its name: "is ready to run, but insmod holds CPU 0" (why_task.cpp).
std::string doing(const MachineState &s, const Task &t);
// data_text: the bits of work->data in words.
std::string data_text(const MachineState &s, std::uint64_t data);

}  // namespace wqlab::sentence
