#include "share/fork.h"

#include <QCoreApplication>
#include <limits>

#include "share/run_file.h"
#include "trace/run_lines.h"

namespace wqlab {

namespace {

struct ForkWords {
    Q_DECLARE_TR_FUNCTIONS(Fork)
};


const QByteArray script_prefix = script_line, bound = "at ";

std::int64_t step_of(const TraceEvent &choice) { return choice.num(field_index(Event::wq_choice, "step")); }

// prefix_of: the recording's run file without what was decided or done when `events` events had come, or later.
QByteArray prefix_of(const Recording &recording, int events, QString *problem) {
    const QByteArray whole = run_file(recording, View());
    if (whole.isEmpty()) {
        *problem = ForkWords::tr("Only a stepped run of wqlab can be forked.");
        return {};
    }
    int next = events;   // the first choice that is not kept
    while (next < recording.count() && recording.event(next).type != Event::wq_choice) ++next;
    const std::int64_t step =
        next < recording.count() ? step_of(recording.event(next)) : std::numeric_limits<std::int64_t>::max();
    QByteArray run;
    for (const QByteArray &line : whole.split('\n')) {
        const auto number_behind = [&](qsizetype prefix) { return line.mid(prefix).split(' ').first().toLongLong(); };
        const bool later =
            (line.startsWith(choice_line) && number_behind(qstrlen(choice_line)) >= step) ||
            (line.startsWith(script_prefix + bound) && number_behind(script_prefix.size() + bound.size()) > events);
        if (!line.isEmpty() && !later) run += line + '\n';
    }
    return run;
}

}  // namespace

QVector<int> movable(const TraceEvent &choice) {
    QVector<int> cpus;
    const Text enabled = choice.text(field_index(Event::wq_choice, "enabled"));
    for (const QByteArray &part : QByteArray(enabled.data(), qsizetype(enabled.size())).split(',')) {
        const qsizetype dash = part.indexOf('-');
        const int first = part.left(dash < 0 ? part.size() : dash).toInt();
        const int last = dash < 0 ? first : part.mid(dash + 1).toInt();
        for (int cpu = first; cpu <= last; ++cpu) cpus << cpu;
    }
    return cpus;
}

QByteArray forked_run(const Recording &recording, int event, int cpu, QString *problem) {
    if (event < 0 || event >= recording.count() || recording.event(event).type != Event::wq_choice) {
        *problem = ForkWords::tr("At this event nothing was to choose: only one CPU could move.");
        return {};
    }
    const TraceEvent &choice = recording.event(event);
    if (!movable(choice).contains(cpu)) {
        *problem = ForkWords::tr("CPU %1 could not move there.").arg(cpu);
        return {};
    }
    QByteArray run = prefix_of(recording, event, problem);
    if (run.isEmpty()) return {};
    // Where that CPU goes on is for the run to find out.
    run += QByteArray(choice_line) + QByteArray::number(qint64(step_of(choice))) + ' ' + QByteArray::number(cpu) +
           " * *\n";
    return run;
}

QByteArray pulled_run(const Recording &recording, int events, const QString &line, QString *problem) {
    const QByteArray run = prefix_of(recording, events, problem);
    if (run.isEmpty()) return {};
    return run + script_prefix + bound + QByteArray::number(events) + ' ' + line.simplified().toUtf8() + '\n';
}

}  // namespace wqlab
