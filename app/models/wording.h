// wording.h: the short texts that stand on the stage beside a name. Sentences are why.h's and
// narrate.h's.
#pragma once
#include <QString>
#include <QStringList>

#include "board/form.h"
#include "state/machine_state.h"

namespace wqlab {

// statusOfWork: "running · pending 0", "on the worklist · pending 1".
QString statusOfWork(const MachineState &s, WorkId work);
// homeOfWork: "static", "on the stack", "kmalloc", "freed" or empty.
QString homeOfWork(const Work &w);
// statusOfTask: "on CPU 0", "asleep in flush_work(work2)".
QString statusOfTask(const MachineState &s, const Task &task);
// callOfTask: "flush_work(work2)", or empty when it is in no call.
QString callOfTask(const MachineState &s, const Task &task);
// statusOfWorker: "on CPU, 5.0 ms so far", "asleep in msleep()", "idle".
QString statusOfWorker(const MachineState &s, const Worker &w);
// briefOfWorker: the same in a word.
QString briefOfWorker(const MachineState &s, const Worker &w);
// statusOfCpu: what its current task does there.
QString statusOfCpu(const MachineState &s, int cpu);
// textOfFrame: "softirq TIMER", "irq 1 keyboard".
QString textOfFrame(const Frame &f);

// flagsOfWorkqueue: names of the flags that are set.
QStringList flagsOfWorkqueue(std::uint64_t flags);

// freezeText: where a suspend is, in a sentence; empty when there is none.
QString freezeText(const MachineState &s);

// formOfWork: the form of its execution, if there is one, else of its queueing; Idle at home, Gone where that was
// freed.
form::Kind formOfWork(const MachineState &s, WorkId work);
form::Kind formOfLook(WorkerLook look);
// formOfTask: Barrier, hollow and grey, where nothing is told of it.
form::Kind formOfTask(const Task &task);

}  // namespace wqlab
