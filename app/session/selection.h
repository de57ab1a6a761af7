// selection.h: the one thing that is lit up everywhere.
#pragma once
#include <QObject>
#include <QString>
#include <optional>

#include "state/machine_state.h"

namespace wqlab {

class Playhead;

// Selection: a kind and a key: Work: Work::key(); Worker, Task: TaskId; Pool: id; Cpu: number; Workqueue: WqId;
// Timer: address; Event: index; Line: number in the source.
class Selection : public QObject {
    Q_OBJECT
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(qint64 key READ key NOTIFY changed FINAL)
    Q_PROPERTY(int line READ line NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY described FINAL)
    Q_PROPERTY(QString why READ why NOTIFY described FINAL)

public:
    enum Kind { None, Work, Worker, Task, Pool, Cpu, Workqueue, Timer, Event, Line };
    Q_ENUM(Kind)

    // playhead must outlive the selection.
    explicit Selection(Playhead *playhead, QObject *parent = nullptr);

    Kind kind() const { return kind_; }
    qint64 key() const { return key_; }
    // line: of the source, 0 when no line is selected; in a type that QML knows.
    int line() const { return kind_ == Line ? int(key_) : 0; }
    // name, why: of the selected thing at the playhead. Empty when nothing is selected. markedWhy: with the names in it
    // marked (sentences/marked.h).
    QString name() const;
    QString why() const;
    QString markedWhy() const;
    // named: a work, else a task, else a workqueue of that name, "pool N" or "cpu N"; nothing when there is none.
    struct Thing {
        Kind kind;
        qint64 key;
    };
    static std::optional<Thing> named(const MachineState &s, const QString &name);
    bool is(Kind kind, qint64 key) const { return kind_ == kind && key_ == key; }

public slots:
    void select(wqlab::Selection::Kind kind, qint64 key);
    void clear() { select(None, 0); }
    // selectNamed: what has that name at the playhead. False when there is none.
    bool selectNamed(const QString &name);

signals:
    void changed();
    void described();     // name or why may have changed

private:
    Playhead *playhead_;
    Kind kind_ = None;
    qint64 key_ = 0;
};

}  // namespace wqlab
