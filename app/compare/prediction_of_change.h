// prediction_of_change.h: what somebody says of a change before it is run, and whether it came true.
#pragma once
#include "compare/comparison.h"

namespace wqlab {

// ChangeHow: in what way the queueings of one work differ in the changed run.
enum class ChangeHow { Earlier, Later, Elsewhere, Less, More, Same };

// came_true: whether one of that work's queueings begins earlier or later, runs in another worker, runs no more, or
// runs and did not before; Same: whether all are as they were. into: the beginning of that other worker's name,
// "kworker/1:"; empty for any.
bool came_true(const Comparison &c, const QString &work, ChangeHow how, const QString &into = {});
// workersOn: beginnings of worker names that a machine of so many CPUs may have: of each CPU, highpri, unbound.
QStringList workersOn(int cpus);

}  // namespace wqlab
