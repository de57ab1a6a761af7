// unfolding.h: which parts of the stage are unfolded where in a lesson. What has not come yet stays folded.
#pragma once
#include "lessons/lesson.h"
#include "lessons/parts.h"

namespace wqlab {

// unfoldedBefore: what is unfolded when the lesson begins: what its head says, else what the lessons before it in the
// index of its folder's folder have unfolded, and what no lesson there unfolds; all in a lesson that stands in no
// index.
Parts unfoldedBefore(const Lesson &lesson);
// unfoldedAt: those and what the steps up to this one name. A function of the step alone: stepping back folds again.
Parts unfoldedAt(const Lesson &lesson, const Parts &before, int step);
// unfoldedBy: what the lesson names anywhere.
Parts unfoldedBy(const Lesson &lesson);
// unfoldingStep: the first step behind this one that names the part, -1 when none does.
int unfoldingStep(const Lesson &lesson, int step, Part part);

}  // namespace wqlab
