// cpu_model.h: the CPUs: who holds each, what interrupts it, its pools.
#pragma once
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "models/pool_model.h"
#include "models/row_parts.h"

namespace wqlab {

struct CpuRow {
    QString key;  // id of the CPU
    int number = 0;
    QString holder;  // full name of the task that holds it, empty: nobody
    QString status;  // what that task does
    QString brief;  // folded: "idle"
    QString word;  // folded, in short: "idle", "busy", "offline"
    QString place;  // slot of what is on it while it is folded
    QStringList interrupts;  // innermost first
    bool open = false;  // the module has to do with it
    bool quiet = false;  // it has had for a while, but nothing of it is here now
    bool active = false;  // the last event happened here
    bool online = true;
    PoolModel *pools = nullptr;
    bool operator==(const CpuRow &) const = default;
};

class CpuModel : public DiffModel<CpuRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        CpuId = Qt::UserRole,
        CpuNumber,
        CpuHolder,
        CpuStatus,
        CpuBrief,
        CpuWord,
        CpuSlot,
        CpuInterrupts,
        CpuActive,
        CpuOnline,
        CpuPools
    };
    Q_ENUM(Role)

    explicit CpuModel(QObject *parent = nullptr);
    ~CpuModel() override;
    // show: active is the CPU of the last event, -1 for none.
    void show(const StageView &view, int active);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    RowParts<int, PoolModel> pools_{this};
};

inline QString cpuSlot(int cpu) { return QStringLiteral("cpu/%1").arg(cpu); }

}  // namespace wqlab
