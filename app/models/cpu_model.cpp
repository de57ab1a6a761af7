#include "models/cpu_model.h"

#include "models/wording.h"
#include "sentences/names.h"

namespace wqlab {
namespace {


QString briefOf(const Cpu &c, const QString &holder) {
    if (!c.online)
        return CpuModel::tr("offline");
    if (!holder.isEmpty())
        return CpuModel::tr("runs %1").arg(holder);
    return CpuModel::tr("idle");
}

// empty: nothing is executed, listed or held back in these pools.
bool empty(const PoolModel &pools) {
    return std::all_of(pools.rows().begin(), pools.rows().end(), [](const PoolRow &pool) {
        return pool.demand.busy == 0 && pool.demand.wells == 0 && pool.worklist->count() == 0;
    });
}

}  // namespace

CpuModel::CpuModel(QObject *parent) : DiffModel(parent) {}
CpuModel::~CpuModel() = default;

void CpuModel::show(const StageView &view, int active) {
    QVector<CpuRow> rows;
    for (int number = 0; number < view.index.cpus(); ++number) {
        const Cpu c = number < int(view.s.cpus.size()) ? view.s.cpus[std::size_t(number)] : Cpu();
        const bool in_use = view.index.cpuAt(number, view.position);
        if (!in_use && !view.unfolded.cpu(number))
            continue;
        PoolModel &pools = pools_.of(number);
        pools.show(view, number);

        CpuRow row;
        row.key = idOf(Selection::Cpu, number);
        row.number = number;
        if (c.current != no_task && !is_idle_task(c.current))
            row.holder = naming::task(view.s, c.current);
        row.status = statusOfCpu(view.s, number);
        row.word = !c.online ? tr("offline") : row.holder.isEmpty() ? tr("idle") : tr("busy");
        row.brief = briefOf(c, row.holder);
        row.place = cpuSlot(number);
        for (auto frame = c.irq.rbegin(); frame != c.irq.rend(); ++frame)
            row.interrupts.append(textOfFrame(*frame));
        row.open = in_use;
        row.quiet = row.open && row.holder.isEmpty() && row.interrupts.isEmpty() && empty(pools) &&
                    view.index.cpuQuietAt(number, view.position);
        row.active = number == active;
        row.online = c.online;
        row.pools = &pools;
        rows.append(row);
    }
    const int before = count();
    update(rows);
    if (count() != before)
        emit countChanged();
}

QVariant CpuModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CpuRow &r = row(index);
    switch (role) {
    case CpuId: return r.key;
    case CpuNumber: return r.number;
    case CpuHolder: return r.holder;
    case CpuStatus: return r.status;
    case CpuBrief: return r.brief;
    case CpuWord: return r.word;
    case CpuSlot: return r.place;
    case CpuInterrupts: return r.interrupts;
    case CpuActive: return r.active;
    case CpuOnline: return r.online;
    case CpuPools: return QVariant::fromValue(r.pools);
    default: return {};
    }
}

QHash<int, QByteArray> CpuModel::roleNames() const {
    return {{CpuId, "cpuId"},
            {CpuNumber, "cpuNumber"},
            {CpuHolder, "cpuHolder"},
            {CpuStatus, "cpuStatus"},
            {CpuBrief, "cpuBrief"},
            {CpuWord, "cpuWord"},
            {CpuSlot, "cpuSlot"},
            {CpuInterrupts, "cpuInterrupts"},
            {CpuActive, "cpuActive"},
            {CpuOnline, "cpuOnline"},
            {CpuPools, "cpuPools"}};
}

}  // namespace wqlab
