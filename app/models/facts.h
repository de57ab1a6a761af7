// facts.h: the lines of the inspector, one function a kind of thing.
#pragma once
#include <QVector>

#include "models/inspector_model.h"

namespace wqlab {

using Facts = QVector<FactRow>;

Facts factsOfWork(const StageView &view, WorkId work);
Facts factsOfTask(const StageView &view, TaskId task);
Facts factsOfWorker(const StageView &view, TaskId worker);
Facts factsOfPool(const StageView &view, int pool);
Facts factsOfCpu(const StageView &view, int cpu);
Facts factsOfWorkqueue(const StageView &view, WqId wq);
Facts factsOfTimer(const StageView &view, Address timer);

}  // namespace wqlab
