// scheduler.h: who moves next, as a person decides it: at a choice of a stepped run another CPU than the one that
// moved.
#pragma once
#include <QTemporaryDir>
#include <QVector>
#include <QtQml/qqmlregistration.h>
#include <deque>

#include "session/session.h"

namespace wqlab {

class Scheduler : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a stage")
    // movable: the CPUs that can move next; empty where nothing is to be chosen. taken: the one that moves in this run.
    Q_PROPERTY(QVector<int> movable READ movable NOTIFY changed FINAL)
    Q_PROPERTY(int taken READ taken NOTIFY changed FINAL)
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
    // searching: another order is looked for; tried: how many were run so far.
    Q_PROPERTY(bool searching READ searching NOTIFY searched FINAL)
    Q_PROPERTY(int tried READ tried NOTIFY searched FINAL)

public:
    // most_tried: orders that are run until one leads elsewhere.
    static constexpr int most_tried = 60;

    // session must outlive it.
    explicit Scheduler(Session *session, QObject *parent = nullptr);
    QVector<int> movable() const { return movable_; }
    int taken() const { return taken_; }
    // words: "CPU 0 and CPU 2 can move next; CPU 0 does."
    QString words() const;
    bool searching() const { return searching_; }
    int tried() const { return tried_; }
    // update: the playhead has moved.
    void update();

public slots:
    // step: that CPU moves. Empty when it was done, else why it was not.
    QString step(int cpu);
    // otherOrder: looks for a run that is the same up to here and leads elsewhere, and shows it; while it looks, ends
    // that. Empty when it looks, else why it does not.
    QString otherOrder();
    void stop();

signals:
    void changed();
    void searched();
    // said: how a search ended that found nothing.
    void said(const QString &sentence);

private:
    // Try: one order that has not been run.
    struct Try {
        int event, cpu;
    };
    int choiceAhead(int from) const;
    void next();
    void onFinished();
    void end(const QString &sentence);

    Session *session_;
    int choice_ = -1;   // index of the event
    int taken_ = -1;
    QVector<int> movable_;
    std::deque<Try> left_;
    Try now_{};
    QByteArray run_;
    QStringList outcome_;
    QString what_;
    int position_ = 0;
    int tried_ = 0;
    bool searching_ = false;
    QTemporaryDir folder_;
    Recording found_;
    RunnerProcess runner_;
};

}  // namespace wqlab
