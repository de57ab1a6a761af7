#include "compare/comparison.h"

#include <algorithm>
#include <array>
#include <map>

#include "state/fold.h"
#include "state/significance.h"

namespace wqlab {

namespace {

QString text(std::string_view s) { return QString::fromUtf8(s.data(), qsizetype(s.size())); }

// origin: the position behind the event with which init has returned; 0 where the trace does not tell.
int origin(const std::vector<TraceEvent> &events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        const TraceEvent &e = events[i];
        if (e.type == Event::wq_module_run && e.text(0) == "init" && !e.num(1)) return int(i) + 1;
    }
    return 0;
}

// RunTable: the queueings of one run by work and number.
struct RunTable {
    using Key = std::pair<QString, int>;   // name, nth of that name

    std::vector<Key> order;
    std::map<Key, CompareRow::Side> sides;
};

RunTable table_of(const Recording &r, std::int64_t zero) {
    Account account;
    MachineState s;
    for (int i = 0; i < r.count(); ++i) {
        apply(s, r.event(i), i);
        account.take(s, r.event(i), i);
    }
    const auto when = [&](When w) {
        if (w.event < 0) return QString();
        const double ms = double(w.time - zero) / 1e6;
        return (ms < 0 ? QString() : QStringLiteral("+")) + QString::number(ms, 'f', 3) + QStringLiteral(" ms");
    };
    RunTable t;
    std::map<QString, int> counts;
    for (const Queueing &q : account.queueings()) {
        if (!s.works[std::size_t(q.work)].of_module) continue;
        CompareRow::Side side;
        side.there = true;
        side.queueing = q;
        side.queued = when(q.armed.event >= 0 ? q.armed : q.queued);
        side.started = when(q.started);
        side.start = q.started.time - zero;
        side.ended = when(q.ended);
        if (q.cpu >= 0) side.cpu = QString::number(q.cpu);
        if (const Worker *k = s.worker(q.worker)) side.worker = text(k->comm);
        static constexpr std::array<const char *, 4> fates{"waits", "runs", "ran", "cancelled"};
        side.result = QString::fromLatin1(fates[q.fate]);
        const QString name = text(bare(q.name));
        const RunTable::Key key{name, ++counts[name]};
        t.order.push_back(key);
        t.sides.emplace(key, std::move(side));
    }
    return t;
}

void compare(CompareRow &row) {
    const auto cell = [&](CompareRow::Cell c, const QString &left, const QString &right, When l, When r) {
        if (left == right) return;
        row.differs[c] = true;
        const auto earlier = [](int &event, int other) {
            if (other >= 0 && (event < 0 || other < event)) event = other;
        };
        earlier(row.left_event, l.event);
        earlier(row.right_event, r.event);
    };
    const CompareRow::Side &a = row.left, &b = row.right;
    const Queueing &p = a.queueing, &q = b.queueing;
    const auto begun = [](const Queueing &x) { return x.armed.event >= 0 ? x.armed : x.queued; };
    const auto over = [](const Queueing &x) { return x.fate == Queueing::cancelled ? x.cancelled_at : x.ended; };
    cell(CompareRow::Queued, a.queued, b.queued, begun(p), begun(q));
    cell(CompareRow::Started, a.started, b.started, p.started, q.started);
    cell(CompareRow::Ended, a.ended, b.ended, p.ended, q.ended);
    cell(CompareRow::Cpu, a.cpu, b.cpu, p.started, q.started);
    cell(CompareRow::Worker, a.worker, b.worker, p.started, q.started);
    cell(CompareRow::Result, a.result, b.result, over(p), over(q));
}

// counts: whether a field says what happened and not merely when, where in memory or under which number.
bool counts(const FieldInfo &f) {
    static constexpr std::string_view numbers[] = {
        "expires",  "softexpires", "timeout",    "now",         "baseclk", "idx",   "line", "pid",
        "prev_pid", "next_pid",    "parent_pid", "child_pid",   "waiter",  "owner", "from", "to",
        "next",     "size",        "bytes_req",  "bytes_alloc", "id",      "pool"};
    if (f.type == FieldType::address || f.type == FieldType::hex) return false;
    return f.type == FieldType::string ||
           std::find(std::begin(numbers), std::end(numbers), f.name) == std::end(numbers);
}

bool alike(const TraceEvent &a, const TraceEvent &b) {
    if (a.type != b.type || a.cpu != b.cpu || !(a.comm == b.comm)) return false;
    if (!a.known()) return a.text(0) == b.text(0);
    for (int i = 0; i < field_count(a.type); ++i) {
        const FieldInfo f = field_info(a.type, i);
        if (!counts(f)) continue;
        if (f.type == FieldType::string ? !(a.text(i) == b.text(i)) : a.num(i) != b.num(i)) return false;
    }
    return true;
}

// part: the first events in which the runs differ, machine set-up and bookkeeping left out.
void part(Comparison &c, const Recording &left, const Recording &right) {
    const auto next = [](const Recording &r, int i) {
        while (i < r.count() && significance(r.event(i)) == Significance::bookkeeping) ++i;
        return i;
    };
    int i = next(left, 0), j = next(right, 0);
    while (i < left.count() && j < right.count() && alike(left.event(i), right.event(j))) {
        i = next(left, i + 1);
        j = next(right, j + 1);
    }
    if (i == left.count() && j == right.count()) return;
    c.first_left = i < left.count() ? i : -1;
    c.first_right = j < right.count() ? j : -1;
}

QString sentence_of(const CompareRow &row) {
    const CompareRow::Side &a = row.left, &b = row.right;
    if (!b.there) return Comparison::tr("%1 is queued in the left run only.").arg(row.work);
    if (!a.there) return Comparison::tr("%1 is queued in the right run only.").arg(row.work);
    if (row.differs[CompareRow::Result])
        return Comparison::tr("%1: %2 on the left, %3 on the right.").arg(row.work, a.result, b.result);
    if (row.differs[CompareRow::Cpu])
        return Comparison::tr("%1 runs on CPU %2 on the left and on CPU %3 on the right.").arg(row.work, a.cpu, b.cpu);
    if (row.differs[CompareRow::Worker])
        return Comparison::tr("%1 runs in %2 on the left and in %3 on the right.").arg(row.work, a.worker, b.worker);
    if (row.differs[CompareRow::Started])
        return Comparison::tr("%1 starts at %2 on the left and at %3 on the right.")
            .arg(row.work, a.started, b.started);
    if (row.differs[CompareRow::Queued])
        return Comparison::tr("%1 is queued at %2 on the left and at %3 on the right.")
            .arg(row.work, a.queued, b.queued);
    return Comparison::tr("%1 ends at %2 on the left and at %3 on the right.").arg(row.work, a.ended, b.ended);
}

QString change_of(const CompareRow &row) {
    const CompareRow::Side &a = row.left, &b = row.right;
    if (!b.there) return Comparison::tr("%1 was not queued any more.").arg(row.work);
    if (!a.there) return Comparison::tr("%1 was queued, and was not before.").arg(row.work);
    if (row.differs[CompareRow::Result])
        return Comparison::tr("%1: %2 instead of %3.").arg(row.work, b.result, a.result);
    if (row.differs[CompareRow::Cpu])
        return Comparison::tr("%1 ran on CPU %2 instead of CPU %3.").arg(row.work, b.cpu, a.cpu);
    if (row.differs[CompareRow::Worker])
        return Comparison::tr("%1 ran in %2 instead of %3.").arg(row.work, b.worker, a.worker);
    if (row.differs[CompareRow::Started])
        return Comparison::tr("%1 started at %2 instead of %3.").arg(row.work, b.started, a.started);
    if (row.differs[CompareRow::Queued])
        return Comparison::tr("%1 was queued at %2 instead of %3.").arg(row.work, b.queued, a.queued);
    return Comparison::tr("%1 ended at %2 instead of %3.").arg(row.work, b.ended, a.ended);
}

}  // namespace

bool CompareRow::any() const {
    return std::any_of(std::begin(differs), std::end(differs), [](bool d) { return d; });
}

QStringList Comparison::works(const Recording &run) {
    QStringList names;
    for (const auto &[name, nth] : table_of(run, 0).order)
        if (nth == 1) names << name;
    return names;
}

Comparison Comparison::of(const Recording &left, const Recording &right) {
    Comparison c;
    c.left_origin = origin(left.events());
    c.right_origin = origin(right.events());
    const auto zero = [](const Recording &r, int at) { return at > 0 ? r.event(at - 1).time : r.start(); };
    RunTable a = table_of(left, zero(left, c.left_origin)), b = table_of(right, zero(right, c.right_origin));

    std::vector<RunTable::Key> keys = a.order;
    for (const RunTable::Key &k : b.order)
        if (!a.sides.count(k)) keys.push_back(k);
    for (const RunTable::Key &k : keys) {
        CompareRow row;
        row.work = k.second == 1 ? k.first : QStringLiteral("%1 (%2)").arg(k.first).arg(k.second);
        if (const auto it = a.sides.find(k); it != a.sides.end()) row.left = it->second;
        if (const auto it = b.sides.find(k); it != b.sides.end()) row.right = it->second;
        compare(row);
        c.rows.push_back(std::move(row));
    }
    part(c, left, right);

    const auto differing = std::count_if(c.rows.begin(), c.rows.end(), [](const CompareRow &r) { return r.any(); });
    if (!differing) {
        const bool same = c.first_left < 0 && c.first_right < 0;
        c.summary = same ? tr("The two runs are the same.")
                         : tr("Every work did the same at the same time; only the order of steps differs.");
        c.change = same ? tr("Nothing changed.") : tr("Only the order of steps changed.");
        return c;
    }
    const auto first = std::find_if(c.rows.begin(), c.rows.end(), [](const CompareRow &r) { return r.any(); });
    c.summary = sentence_of(*first);
    c.change = change_of(*first);
    if (differing > 1) {
        const QString more = differing == 2 ? tr("%n more queueing differs.", nullptr, 1)
                                            : tr("%n more queueings differ.", nullptr, differing - 1);
        c.summary += QLatin1Char(' ') + more;
        c.change += QLatin1Char(' ') + more;
    }
    return c;
}

}  // namespace wqlab
