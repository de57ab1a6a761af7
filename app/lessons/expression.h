// expression.h: what a lesson's text asks of the run, "work1.pending", "pool 0 nr_running".
#pragma once
#include <QString>
#include <optional>

#include "session/recording.h"

namespace wqlab {

// A value is SUBJECT.ATTRIBUTE or SUBJECT ATTRIBUTE, evaluated at a position:
//   WORK      name function pending place pool cpu worker executions queueings refused running home why
//   TASK      name state cpu pid call line works why
//   pool N    cpu nr_running workers idle waiting first worklist manager why
//   cpu N     current context why
//   wq NAME   max_active active inactive flags threads (of its own) why
//   module    name phase
//   run       kernel mode cpus threads exit, and switches: of tasks, so far
//   log       last lines, and "log count WORDS": how many lines hold them
//   oops      kind line task: of the last oops, BUG or WARN
//   FUNCTION  returned (of its latest return: true or false for those that answer so, else the number)
//   time, event, and ms: whole milliseconds of time
// A subject may have its kind before it: "work w1", "task insmod". Names are looked for as work, task, workqueue,
// function.
struct Value {
    QString text;
    bool known = true;     // false: no such subject or attribute at this position; text says which
};
Value evaluate(const QString &expression, Recording &recording, int position);

// fill: text with each {expression} put in; an unknown one becomes {?expression}, and *problem names it.
QString fill(const QString &text, Recording &recording, int position, QString *problem = nullptr);

// holds: a condition: VALUE OP VALUE with == != < <= > >=, "comes SELECTOR", "never SELECTOR" (an event behind the
// position), parts joined by " and ". Nothing, with *problem set, when it makes no sense in this run.
std::optional<bool> holds(const QString &condition, Recording &recording, int position, QString *problem);

// unmet: the first part of a condition that does not hold, with what is so instead: "job.executions == 1, but it is 2".
QString unmet(const QString &condition, Recording &recording, int position);

}  // namespace wqlab
