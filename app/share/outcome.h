// outcome.h: what came of a run, without when: two runs that lead to the same are equal.
#pragma once
#include <QStringList>

#include "session/recording.h"

namespace wqlab {

// outcome: which work ran where, in order, then the lines of the log, then how the run ended.
QStringList outcome(const Recording &recording);

}  // namespace wqlab
