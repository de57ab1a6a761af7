#include "compare/prediction_of_change.h"

#include <algorithm>

namespace wqlab {
namespace {

// highpri: the worker serves a pool of high priority; its name is the same but for its end.
const QString highpri = QStringLiteral("kworker/N:NH");

bool named(const QString &worker, const QString &into) {
    return into.isEmpty() ||
           (into == highpri ? worker.endsWith(u'H') : worker.startsWith(into) && !worker.endsWith(u'H'));
}

bool holds(const CompareRow &row, ChangeHow how, const QString &into) {
    const bool was = !row.left.started.isEmpty(), is = !row.right.started.isEmpty();
    switch (how) {
    case ChangeHow::Earlier: return was && is && row.right.start < row.left.start;
    case ChangeHow::Later: return was && is && row.right.start > row.left.start;
    case ChangeHow::Elsewhere: return was && is && row.differs[CompareRow::Worker] && named(row.right.worker, into);
    case ChangeHow::Less: return was && !is;
    case ChangeHow::More: return is && !was;
    case ChangeHow::Same: return !row.any();
    }
    return false;
}

}  // namespace

bool came_true(const Comparison &c, const QString &work, ChangeHow how, const QString &into) {
    bool any = false, all = true;
    for (const CompareRow &row : c.rows) {
        if (row.work != work && !row.work.startsWith(work + QStringLiteral(" ("))) continue;
        any |= holds(row, how, into);
        all &= holds(row, how, into);
    }
    return how == ChangeHow::Same ? all : any;
}

QStringList workersOn(int cpus) {
    QStringList names;
    for (int cpu = 0; cpu < cpus; ++cpu) names << QStringLiteral("kworker/%1:").arg(cpu);
    return names << highpri << QStringLiteral("kworker/u");
}

}  // namespace wqlab
