// pool_model.h: the worker pools of one CPU, or the unbound ones.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "board/density.h"
#include "models/pwq_model.h"
#include "models/row_parts.h"
#include "models/worker_model.h"

namespace wqlab {

struct PoolRow {
    QString key;  // id of the pool
    QString title;  // "pool 0 · normal"
    QString name;  // "pool 0", where there is no room for more
    QString note;  // "nr_running 1 · manager kworker/0:1"
    QString tight;  // the same without names: "nr_running 1 · manager"
    QString least;  // what is counted alone: "nr_running 1"
    QString brief;  // folded: "1 idle worker"
    QString meaning;  // what its note counts
    QString place;  // slot of what is in it while it is folded
    QString idle;  // "2 idle workers", empty when there is none
    density::PoolDemand demand;
    bool open = false;  // the module has to do with it
    bool inferred = false;
    EntryModel *worklist = nullptr;
    WorkerModel *workers = nullptr;
    PwqModel *workqueues = nullptr;
    bool operator==(const PoolRow &) const = default;
};

class PoolModel : public DiffModel<PoolRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool folded READ folded NOTIFY foldedChanged FINAL)

public:
    enum Role {
        PoolId = Qt::UserRole,
        PoolTitle,
        PoolName,
        PoolNote,
        PoolTight,
        PoolLeast,
        PoolBrief,
        PoolMeaning,
        PoolIdle,
        PoolSlot,
        PoolOpen,
        PoolInferred,
        PoolWorklist,
        PoolWorkers,
        PoolWorkqueues
    };
    Q_ENUM(Role)

    explicit PoolModel(QObject *parent = nullptr);
    ~PoolModel() override;
    // show: the pools of cpu; cpu -1: unbound pools that the module has to do with.
    void show(const StageView &view, int cpu);
    int count() const { return rowCount(); }
    // folded: nothing of the module is in any of them.
    bool folded() const { return folded_; }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void foldedChanged();

private:
    struct PoolParts : QObject {
        using QObject::QObject;
        EntryModel worklist;
        WorkerModel workers;
        PwqModel workqueues;
    };
    // rowOf: what a pool and a cwq, which stands for one, have in common; and a cwq in full.
    PoolRow rowOf(const StageView &view, const Pool &pool);
    PoolRow rowOf(const StageView &view, CwqId cwq);

    RowParts<int, PoolParts> parts_{this};
    bool folded_ = false;
};

inline QString poolSlot(int pool) { return QStringLiteral("pool/%1").arg(pool); }
inline QString worklistOf(int pool) { return QStringLiteral("worklist/%1").arg(pool); }

}  // namespace wqlab
