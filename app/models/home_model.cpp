#include "models/home_model.h"

#include "models/wording.h"
#include "sentences/names.h"

namespace wqlab {
namespace {


// factsOf: where it lives, how often it has run, and the workqueue that it was last given to while it is there; what
// it is
// doing stands below.
QString factsOf(const StageView &view, const Work &w) {
    QStringList parts{homeOfWork(w)};
    if (const int over = w.executions - w.running; over > 0)
        parts << HomeModel::tr("ran %1×").arg(over);
    const bool there = w.home != Home::gone && (w.place != Place::none || w.running > 0);
    if (there && view.s.workqueue(w.wq) && view.unfolded.has(Part::Workqueues))
        //: a workqueue, on which a work was queued
        parts << HomeModel::tr("on %1").arg(naming::workqueue(view.s, w.wq));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

// onHeap: not in the memory that the module was loaded with, which lies in the top 2 GiB.
bool onHeap(const Work &w) { return w.addr < 0xffffffff80000000; }

// firstRemembered: of works whose memory was given back, only the last few are still shown.
WorkId firstRemembered(const StageView &view) {
    int left = 4;
    for (WorkId id = WorkId(view.s.works.size()) - 1; id >= 0; --id) {
        const Work &w = view.s.works[std::size_t(id)];
        if (w.home == Home::gone && onHeap(w) && w.kind != WorkKind::barrier &&
            view.index.matters(w) && --left == 0)
            return id;
    }
    return 0;
}

QString summaryOf(const QVector<HomeRow> &rows) {
    int pending = 0, running = 0, gone = 0;
    for (const HomeRow &row : rows) {
        pending += row.pending;
        running += row.running;
        gone += row.gone;
    }
    const QString text =
        HomeModel::tr("%n works: %1 pending, %2 executing", nullptr, int(rows.size())).arg(pending).arg(running);
    //: %1: so many works, with what they do; %2: how many of them
    return gone > 0 ? HomeModel::tr("%1, %2 freed").arg(text, QString::number(gone)) : text;
}

}  // namespace

void HomeModel::show(const StageView &view) {
    QVector<HomeRow> rows;
    const WorkId remembered = firstRemembered(view);
    for (WorkId id = 0; id < WorkId(view.s.works.size()); ++id) {
        const Work &w = view.s.works[std::size_t(id)];
        if (w.kind == WorkKind::barrier || !view.index.matters(w))
            continue;
        if (id < remembered && onHeap(w) && w.home == Home::gone && w.running == 0)
            continue;
        rows.append({idOfWork(view.s, id), naming::work(view.s, id), statusOfWork(view.s, id),
                     factsOf(view, w), w.colour, formOfWork(view.s, id), w.pending, w.home == Home::gone, w.inferred,
                     w.running > 0});
    }
    update(rows);
    const QString summary = summaryOf(rows);
    if (summary == summary_)
        return;
    summary_ = summary;
    emit summaryChanged();
}

QVariant HomeModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HomeRow &r = row(index);
    switch (role) {
    case HomeWork: return r.key;
    case HomeName: return r.name;
    case HomeStatus: return r.status;
    case HomePlace: return r.home;
    case HomeColour: return r.colour;
    case HomePending: return r.pending;
    case HomeGone: return r.gone;
    case HomeForm: return r.form;
    case HomeBit: return r.gone ? -1 : int(r.pending);
    case HomeInferred: return r.inferred;
    default: return {};
    }
}

QHash<int, QByteArray> HomeModel::roleNames() const {
    return {{HomeWork, "homeWork"},   {HomeName, "homeName"},        {HomeStatus, "homeStatus"},
            {HomePlace, "homePlace"}, {HomeColour, "homeColour"},    {HomePending, "homePending"},
            {HomeGone, "homeGone"},   {HomeForm, "homeForm"},       {HomeBit, "homeBit"},
            {HomeInferred, "homeInferred"}};
}

}  // namespace wqlab
