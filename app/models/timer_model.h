// timer_model.h: the module's armed timers.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct TimerRow {
    QString key;  // id of the timer
    QString name;  // of the work or function
    QString status;  // "in 12.0 ms"
    QString place;  // slot of the delayed work's pill, empty for a plain timer
    bool operator==(const TimerRow &) const = default;
};

class TimerModel : public DiffModel<TimerRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { TimerId = Qt::UserRole, TimerName, TimerStatus, TimerSlot };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const StageView &view);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
};

// timerSlot: where the pill of a delayed work stands while its timer is armed.
inline QString timerSlot(const QString &workId) { return QStringLiteral("timer/") + workId; }

}  // namespace wqlab
