// facts.h: the lines of the inspector, one function a kind of thing.
#pragma once
#include <QVector>

#include "models/inspector_model.h"

namespace wqlab {

using Facts = QVector<FactRow>;

// addFact: a line, unless there is nothing to tell. Its key is the name.
void addFact(Facts &facts, const QString &name, const QString &value, const QString &id = {},
             const QString &note = {});
void addHeading(Facts &facts, const QString &text);

Facts factsOfWork(const StageView &view, WorkId work);
Facts factsOfTask(const StageView &view, TaskId task);
// contextOfTask: what kind of code it is in while it is on a CPU, and who waits for it.
Facts contextOfTask(const StageView &view, const Recording &recording, TaskId task);
Facts factsOfWorker(const StageView &view, TaskId worker);
Facts factsOfPool(const StageView &view, int pool);
Facts factsOfCpu(const StageView &view, int cpu);
Facts factsOfWorkqueue(const StageView &view, WqId wq);
Facts factsOfTimer(const StageView &view, Address timer);
// callsOfLine: the calls that were made from a line of the module, in order.
Facts callsOfLine(const StageView &view, const Recording &recording, const SourcePlace &place);
// factsOfEvent: its line of the trace, field by field.
Facts factsOfEvent(const StageView &view, const Recording &recording, int event);

}  // namespace wqlab
