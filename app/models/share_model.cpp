#include "models/share_model.h"

#include "models/ids.h"
#include "sentences/duration.h"

namespace wqlab {
namespace {

// shown: what function_on() calls it, in brackets where it is no function.
QString shown(const std::string &function) {
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("wqlab::ShareModel", "[idle]"),
                                            QT_TRANSLATE_NOOP("wqlab::ShareModel", "[timer interrupt]"),
                                            QT_TRANSLATE_NOOP("wqlab::ShareModel", "[init of the module]"),
                                            QT_TRANSLATE_NOOP("wqlab::ShareModel", "[exit of the module]")};
    for (const char *word : words)
        if (function == word)
            return ShareModel::tr(word);
    const QString name = toQString(function), in_brackets = name.section(u' ', 1).chopped(1);
    if (function.starts_with("[interrupt "))
        return ShareModel::tr("[interrupt %1]").arg(in_brackets);
    if (function.starts_with("[softirq "))
        return ShareModel::tr("[softirq %1]").arg(in_brackets);
    return name;
}

}  // namespace

void ShareModel::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    emit activeChanged();
}

void ShareModel::forget() {
    from_ = to_ = -1;
    update({});
}

void ShareModel::show(int from, int to, bool chosen) {
    const int begin = std::max(from, to - most_events);
    if (!active_ || (begin == from_ && to == to_))
        return;
    from_ = begin;
    to_ = to;
    const CpuShares sums =
        CpuShares::of(recording_->events(), recording_->stateCopy(begin), begin, to);
    const double total = double(std::max<std::int64_t>(1, sums.total()));
    QVector<ShareRow> rows;
    for (const Share &share : sums.shares())
        rows.append({shown(share.function), double(share.ns) / total,
                     QString::asprintf("%.1f %%", 100 * double(share.ns) / total),
                     duration(share.ns), share.idle});
    update(rows);
    const QString of = chosen ? tr("in the selected range")
                       : begin > from ? tr("in the last %L1 events").arg(to - begin)
                                      : tr("from the start to the playhead");
    if (of != stretch_) {
        stretch_ = of;
        emit stretchChanged();
    }
}

QVariant ShareModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShareRow &r = row(index);
    switch (role) {
    case ShareFunction: return r.key;
    case SharePart: return r.part;
    case SharePercent: return r.percent;
    case ShareTime: return r.time;
    case ShareIdle: return r.idle;
    default: return {};
    }
}

QHash<int, QByteArray> ShareModel::roleNames() const {
    return {{ShareFunction, "shareFunction"},
            {SharePart, "sharePart"},
            {SharePercent, "sharePercent"},
            {ShareTime, "shareTime"},
            {ShareIdle, "shareIdle"}};
}

}  // namespace wqlab
