#include "session/runs.h"

#include <QStringList>
#include <algorithm>

namespace wqlab {

void Runs::clear() {
    runs_.clear();
    trail_.clear();
    at_ = -1;
    emit changed();
}

int Runs::add(KeptRun run) {
    const auto same = std::find_if(runs_.begin(), runs_.end(),
                                   [&](const KeptRun &r) { return same_run(*r.recording, *run.recording); });
    if (same != runs_.end()) {
        same->position = run.position;
        same->options = run.options;
        show(same->number);
        return same->number;
    }
    run.number = count() + 1;
    runs_.push_back(std::move(run));
    show(count());
    return count();
}

bool Runs::show(int number) {
    if (!run(number)) return false;
    if (number != current()) {
        trail_.resize(std::size_t(++at_));
        trail_.push_back(number);
    }
    emit changed();
    return true;
}

bool Runs::go(int by) {
    const int to = at_ + by;
    if (to < 0 || to >= int(trail_.size())) return false;
    at_ = to;
    emit changed();
    return true;
}

KeptRun *Runs::run(int number) {
    return number < 1 || number > count() ? nullptr : &runs_[std::size_t(number) - 1];
}

QString Runs::name(int number) {
    const KeptRun *r = run(number);
    if (!r) return {};
    const QString name = tr("Run %1").arg(number);
    return r->what.isEmpty() ? name : name + QStringLiteral(", ") + r->what;
}

bool same_run(const Recording &a, const Recording &b) {
    if (a.count() != b.count() || a.recipe() != b.recipe()) return false;
    if (a.source() != b.source() || a.script() != b.script()) return false;
    const auto same = [](const TraceEvent &x, const TraceEvent &y) {
        if (x.time != y.time || x.type != y.type || x.cpu != y.cpu || x.pid != y.pid) return false;
        for (int i = 0; x.known() && i < field_count(x.type); ++i) {
            const bool word = field_info(x.type, i).type == FieldType::string;
            if (word ? !(x.text(i) == y.text(i)) : x.num(i) != y.num(i)) return false;
        }
        return true;
    };
    return std::equal(a.events().begin(), a.events().end(), b.events().begin(), same);
}

QString difference(const RunOptions &before, const RunOptions &now) {
    QStringList words;
    if (now.mode != before.mode) words << now.mode;
    if (now.cpus != before.cpus)
        words << (now.cpus == 1 ? Runs::tr("%n CPU", nullptr, 1) : Runs::tr("%n CPUs", nullptr, now.cpus));
    if (now.kernel != before.kernel)
        words << (now.kernel == u"auto" ? Runs::tr("any kernel") : Runs::tr("Linux %1").arg(now.kernel));
    if (now.config != before.config) words << Runs::tr("%1 configuration").arg(now.config);
    if (now.seed != before.seed) words << (now.seed < 0 ? Runs::tr("fixed order") : Runs::tr("seed %1").arg(now.seed));
    for (const QString &param : now.params)
        if (!before.params.contains(param)) words << param;
    for (const QString &param : before.params) {
        const QString name = param.section(u'=', 0, 0);
        const bool there = std::any_of(now.params.begin(), now.params.end(),
                                       [&](const QString &p) { return p.section(u'=', 0, 0) == name; });
        if (!there) words << Runs::tr("%1 by default").arg(name);
    }
    return words.join(QStringLiteral(", "));
}

}  // namespace wqlab
