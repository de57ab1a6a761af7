#include "models/home_model.h"

#include <QCollator>
#include <algorithm>

#include "models/wording.h"

namespace wqlab {

void HomeModel::show(const StageView &view) {
    QVector<HomeRow> rows;
    for (WorkId id = 0; id < WorkId(view.s.works.size()); ++id) {
        const Work &w = view.s.works[std::size_t(id)];
        if (w.kind == WorkKind::barrier || !view.index.matters(w))
            continue;
        rows.append({idOfWork(view.s, id), toQString(name_of(view.s, id)), statusOfWork(view.s, id),
                     homeOfWork(w), w.colour, w.pending, w.home == Home::gone, w.inferred,
                     w.home == Home::static_});
    }
    // Static works stand in the order of their names, which a reader expects; the linker's is not.
    QCollator names;
    names.setNumericMode(true);
    std::stable_sort(rows.begin(), rows.end(), [&names](const HomeRow &a, const HomeRow &b) {
        if (a.fixed != b.fixed)
            return a.fixed;
        return a.fixed && names.compare(a.name, b.name) < 0;
    });
    update(rows);
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
    case HomeInferred: return r.inferred;
    default: return {};
    }
}

QHash<int, QByteArray> HomeModel::roleNames() const {
    return {{HomeWork, "homeWork"},   {HomeName, "homeName"},        {HomeStatus, "homeStatus"},
            {HomePlace, "homePlace"}, {HomeColour, "homeColour"},    {HomePending, "homePending"},
            {HomeGone, "homeGone"},   {HomeInferred, "homeInferred"}};
}

}  // namespace wqlab
