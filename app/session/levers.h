// levers.h: what a person can do to the machine at a moment of a run, each as the control line that does it.
#pragma once
#include <QString>
#include <vector>

#include "session/recording.h"

namespace wqlab {

// Lever: acts on a CPU or, with cpu -1, on the module and the machine as a whole.
struct Lever {
    int cpu = -1;
    QString words;      // "Take CPU 1 offline"
    QString line;       // "cpu 1 offline"; with ask, what is typed follows it
    QString ask;        // what is to be typed, empty: nothing
    QString why_not;    // it is shown and cannot be pulled: the reason; empty: it can
    friend bool operator==(const Lever &, const Lever &) = default;
};

// levers_at: of the machine when the first `position` events have come.
std::vector<Lever> levers_at(const Recording &recording, int position);
// line_of: the control line of a lever with what was typed; empty when something is to be typed and is not.
QString line_of(const Lever &lever, const QString &typed);
// name_of_line: a control line in a few words: "CPU 1 offline"; as it stands when it is none that is known.
QString name_of_line(const QString &line);

}  // namespace wqlab
