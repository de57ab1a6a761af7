#include "share/fork.h"

#include <QCoreApplication>

#include "share/run_file.h"

namespace wqlab {

namespace {

constexpr QByteArrayView choice_prefix = "# wqlab-choice: ";

QString say(const char *text) { return QCoreApplication::translate("Fork", text); }

std::int64_t step_of(const TraceEvent &choice) { return choice.num(field_index(Event::wq_choice, "step")); }

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
        *problem = say("At this event nothing was to choose: only one CPU could move.");
        return {};
    }
    const TraceEvent &choice = recording.event(event);
    if (!movable(choice).contains(cpu)) {
        *problem = say("CPU %1 could not move there.").arg(cpu);
        return {};
    }
    const QByteArray whole = run_file(recording, View());
    if (whole.isEmpty()) {
        *problem = say("Only a stepped run of wqlab can be forked.");
        return {};
    }
    QByteArray run;
    for (const QByteArray &line : whole.split('\n')) {
        if (line.isEmpty()) continue;
        const bool later = line.startsWith(choice_prefix) &&
                           line.mid(choice_prefix.size()).split(' ').first().toLongLong() >= step_of(choice);
        if (!later) run += line + '\n';
    }
    // Where that CPU goes on is for the run to find out.
    run += choice_prefix.toByteArray() + QByteArray::number(qint64(step_of(choice))) + ' ' + QByteArray::number(cpu) +
           " * *\n";
    return run;
}

}  // namespace wqlab
