// sentence.h: small parts of sentences that why and narrate share.
#pragma once
#include <QString>
#include <QStringList>

#include "sentences/marked.h"
#include "sentences/names.h"
#include "sentences/phrase.h"

namespace wqlab::sentence {

// work_name, task_name, wq_name, cwq_name: as in naming, with the name marked.
QString work_name(const MachineState &s, WorkId id);
QString task_name(const MachineState &s, TaskId id);
QString wq_name(const MachineState &s, WqId id);
QString cwq_name(const MachineState &s, CwqId id);
// listed: "a, b, c".
QString listed(const QStringList &items);
// times: "once", "twice", "5 times".
QString times(int n);
// frame_name: "the timer interrupt", "irq 1 (i8042)", "softirq TIMER", "the timer function f".
QString frame_name(const Frame &f);
// wq_flag_names: "WQ_UNBOUND | WQ_HIGHPRI", empty for none.
QString wq_flag_names(std::uint64_t flags);
// manages: the task is the manager of a pool.
bool manages(const MachineState &s, TaskId task);
// waits_for_cpu: the clause of a task that is ready to run, with what it waits for: "%1, but insmod holds CPU 0",
// "%1, but CPU 0 handles the timer interrupt", "%1, and CPU 1 is about to switch to it".
QString waits_for_cpu(const QString &clause, const MachineState &s, int cpu);
// running_in: a worker that counts as running in the pool. woken_in: one without a work that is awake or about to be.
// Null when there is none.
const Worker *running_in(const MachineState &s, const Pool &p);
const Worker *woken_in(const MachineState &s, const Pool &p);
// target_of: the work that a barrier stands behind.
QString target_of(const MachineState &s, const Barrier &b);
// doing: the clause of what the task, called who, does or waits for: "who is ready to run, but insmod holds CPU 0"
// (why_task.cpp).
QString doing(const QString &who, const MachineState &s, const Task &t);
// which: the subject of a clause behind the name that it is about.
QString which();
// data_text: the bits of work->data in words.
QString data_text(const MachineState &s, std::uint64_t data);

}  // namespace wqlab::sentence
