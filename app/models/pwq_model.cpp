#include "models/pwq_model.h"

#include "sentences/names.h"

#include <QCoreApplication>

namespace wqlab {
namespace {

// used: a work that matters was queued by this pwq, or is now.
bool used(const StageView &view, PwqId id, const Pwq &pwq) {
    const Workqueue *wq = view.s.workqueue(pwq.wq);
    if (pwq.gone || !wq || wq->gone)
        return false;
    if (!wq->system && !wq->inferred && (pwq.nr_active > 0 || !pwq.inactive.empty()))
        return true;
    return std::any_of(view.s.works.begin(), view.s.works.end(), [&](const Work &w) {
        return w.pwq == id && w.kind != WorkKind::barrier && view.index.matters(w);
    });
}

// folded: only the system's workqueues are, and only while nothing of theirs waits.
bool folded(const StageView &view, const Pwq &pwq) {
    const Workqueue *wq = view.s.workqueue(pwq.wq);
    return !view.unfolded.has(Part::Workqueues) && wq->system && pwq.inactive.empty() && pwq.max_active != 0;
}

QString statusOf(const Pwq &pwq, const Pool &pool) {
    QString text = PwqModel::tr("active %1").arg(pwq.nr_active);
    if (pwq.max_active == 0 && !pwq.inferred)
        text = PwqModel::tr("active %1, frozen").arg(pwq.nr_active);
    else if (pwq.max_active > 0)
        text = PwqModel::tr("active %1 of max_active %2").arg(pwq.nr_active).arg(pwq.max_active);
    //: %1: active 1 of max_active 2
    return pool.cpu >= 0 ? PwqModel::tr("on this CPU: %1").arg(text) : text;
}

QString briefOf(const Pwq &pwq) {
    return pwq.max_active > 0 ? QStringLiteral("%1 / %2").arg(pwq.nr_active).arg(pwq.max_active)
                              : QString::number(pwq.nr_active);
}

}  // namespace

PwqModel::PwqModel(QObject *parent) : DiffModel(parent) {}
PwqModel::~PwqModel() = default;

void PwqModel::show(const StageView &view, const Pool &pool) {
    QVector<PwqRow> rows;
    for (PwqId id = 0; id < PwqId(view.s.pwqs.size()); ++id) {
        const Pwq &pwq = view.s.pwqs[std::size_t(id)];
        if (pwq.pool != pool.id || !used(view, id, pwq) || folded(view, pwq))
            continue;
        EntryModel &inactive = inactive_.of(id);
        inactive.show(view, inactiveList(id), pwq.inactive);
        rows.append({idOf(Selection::Workqueue, pwq.wq), naming::workqueue(view.s, pwq.wq),
                     statusOf(pwq, pool), briefOf(pwq), &inactive});
    }
    const int before = count();
    update(rows);
    if (count() != before)
        emit countChanged();
}

QVariant PwqModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PwqRow &r = row(index);
    switch (role) {
    case PwqWorkqueue: return r.key;
    case PwqName: return r.name;
    case PwqStatus: return r.status;
    case PwqShort: return r.brief;
    case PwqInactive: return QVariant::fromValue(r.inactive);
    default: return {};
    }
}

QHash<int, QByteArray> PwqModel::roleNames() const {
    return {{PwqWorkqueue, "pwqWorkqueue"},
            {PwqName, "pwqName"},
            {PwqStatus, "pwqStatus"},
            {PwqShort, "pwqShort"},
            {PwqInactive, "pwqInactive"}};
}

}  // namespace wqlab
