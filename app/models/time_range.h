// time_range.h: the markers A and B, and what happened between them.
#pragma once
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "models/run_index.h"
#include "session/session.h"
#include "timeline/range_sums.h"

namespace wqlab {

// TimeRange: a marker is a position of the playhead. Nothing beyond the playhead's end is counted.
class TimeRange : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    Q_PROPERTY(int a READ a WRITE setA NOTIFY changed FINAL)
    Q_PROPERTY(int b READ b WRITE setB NOTIFY changed FINAL)
    Q_PROPERTY(bool chosen READ chosen NOTIFY changed FINAL)
    Q_PROPERTY(int from READ from NOTIFY changed FINAL)
    Q_PROPERTY(int to READ to NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)

public:
    // Both must outlive the range.
    TimeRange(Session *session, const RunIndex *index, QObject *parent = nullptr);

    // a, b: -1 when the marker is not set.
    int a() const { return a_; }
    int b() const { return b_; }
    void setA(int position) { set(position, b_); }
    void setB(int position) { set(a_, position); }
    // chosen: both markers are set and something lies between them.
    bool chosen() const { return a_ >= 0 && b_ >= 0 && from() < to(); }
    // from, to: positions, the earlier first.
    int from() const { return shown(std::min(a_, b_)); }
    int to() const { return shown(std::max(a_, b_)); }
    // sums: of the range; empty when none is chosen.
    RangeSums sums() const;
    // text: the sums in one line: "A to B 5.0 ms: on CPU ..., 3 executions"; empty when none is chosen.
    QString text() const;

public slots:
    // set: both markers; -1 takes one away.
    void set(int a, int b);
    void clear() { set(-1, -1); }

signals:
    void changed();

private:
    int shown(int position) const { return std::min(position, session_->playhead()->end()); }
    Moment moment(int position) const;

    Session *session_;
    const RunIndex *index_;
    int a_ = -1, b_ = -1;
};

}  // namespace wqlab
