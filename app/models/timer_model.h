// timer_model.h: the module's armed timers, on an axis of the time ahead.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "board/time_ahead.h"
#include "models/diff_model.h"
#include "models/stage_view.h"

namespace wqlab {

struct TimerRow {
    QString key;  // id of the timer
    QString name;  // of the work or function
    QString status;  // "in 12.0 ms"
    QString brief;  // without what was asked for
    QString place;  // slot of the delayed work's pill, empty for a plain timer
    std::int64_t left = -1;  // ns until it fires, -1: not known
    double at = 1;  // on the axis, 0 to 1
    int colour = -1;  // of the work
    bool operator==(const TimerRow &) const = default;
};

class TimerModel : public DiffModel<TimerRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    // used: some timer of the module was armed so far; then the shelf keeps its place.
    Q_PROPERTY(bool used READ used NOTIFY countChanged FINAL)
    // ticks: of the axis: maps with at (0 to 1) and text.
    Q_PROPERTY(QVariantList ticks READ ticks NOTIFY axisChanged FINAL)
    Q_PROPERTY(bool byMagnitude READ byMagnitude NOTIFY axisChanged FINAL)

public:
    enum Role { TimerId = Qt::UserRole, TimerName, TimerStatus, TimerBrief, TimerSlot, TimerAt };
    Q_ENUM(Role)

    using DiffModel::DiffModel;
    void show(const StageView &view);
    int count() const { return rowCount(); }
    bool used() const { return used_; }
    QVariantList ticks() const;
    // toldTicks: the numbers of those that have room for words so wide on an axis so long.
    Q_INVOKABLE QList<int> toldTicks(qreal length, qreal words) const { return axis_.toldTicks(length, words); }
    bool byMagnitude() const { return axis_.byMagnitude(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void axisChanged();

private:
    TimeAhead axis_;
    bool used_ = false;
};

// timerSlot: where the pill of a delayed work stands while its timer is armed.
inline QString timerSlot(const QString &workId) { return QStringLiteral("timer/") + workId; }

}  // namespace wqlab
