// playhead.h: the one place in a recording that everything shows.
#pragma once
#include <QObject>
#include <QTimer>
#include <algorithm>

#include "session/recording.h"
#include "state/significance.h"

namespace wqlab {

// Playhead: position n means that the first n events have happened; the last of them is event n - 1.
class Playhead : public QObject {
    Q_OBJECT
    Q_PROPERTY(int position READ position WRITE seek NOTIFY moved FINAL)
    Q_PROPERTY(int end READ end NOTIFY endChanged FINAL)
    Q_PROPERTY(int furthest READ furthest NOTIFY moved FINAL)
    Q_PROPERTY(bool playing READ playing WRITE setPlaying NOTIFY playingChanged FINAL)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged FINAL)
    Q_PROPERTY(int level READ level WRITE setLevel NOTIFY levelChanged FINAL)
    Q_PROPERTY(bool atStart READ atStart NOTIFY moved FINAL)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY atEndChanged FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY moved FINAL)
    Q_PROPERTY(QString timeText READ timeText NOTIFY moved FINAL)
    Q_PROPERTY(int stepNumber READ stepNumber NOTIFY moved FINAL)

public:
    // recording must outlive the playhead.
    explicit Playhead(Recording *recording, QObject *parent = nullptr);

    int position() const { return position_; }
    // end: the last position there is; moves while a run streams, and is held back by setLimit.
    int end() const;
    // furthest: the last position ever shown; beyond it nothing was played yet. Held back by setLimit too.
    int furthest() const { return std::min(furthest_, end()); }
    // furthestEver: the same whatever the limit is.
    int furthestEver() const { return furthest_; }
    bool atStart() const { return position_ <= first_; }
    bool atEnd() const { return position_ >= end(); }
    // event: index of the event that was last, -1 at the start.
    int event() const { return position_ - 1; }
    const MachineState &state() { return recording_->state(position_); }
    // sentence: what the last event did; empty at position 0.
    QString sentence() const;
    // sentenceOf: what event i did.
    QString sentenceOf(int i) const { return recording_->sentence(i); }
    // timeText: machine time since the start of the run, "+5.000 ms".
    QString timeText() const;
    std::int64_t time() const;
    // stepNumber: how many stops lie at or before the position, for "event 19".
    int stepNumber() const;

    bool playing() const { return playing_; }
    // speed: stops a second while playing.
    double speed() const { return speed_; }
    void setSpeed(double stopsPerSecond);
    // level: the least Significance that a step or play stops at: 2 main, 1 details too, 0 every event.
    int level() const { return level_; }
    void setLevel(int level);
    void setPlaying(bool on);
    // setFirst: Start and stepping back end here (boot lies before it); 0 unless set.
    void setFirst(int position);
    int first() const { return first_; }
    // setLimit: nothing after this position exists for now (an open question); -1 takes it away.
    void setLimit(int position);
    int limit() const { return limit_; }

    // stops: whether stepping stops after event i.
    bool stops(int i) const;
    // nextStop, previousStop: position of the next stop from a position; the ends when there is none.
    int nextStop(int from) const;
    int previousStop(int from) const;

public slots:
    void seek(int position);
    void stepForward();
    void stepBack();
    void toStart();
    void toEnd();
    void togglePlaying() { setPlaying(!playing_); }

signals:
    void moved(int from, int to);
    void endChanged();
    void atEndChanged();     // may have changed: with moved and with endChanged
    void playingChanged();
    void speedChanged();
    void levelChanged();

private:
    void tick();
    void onCleared();

    Recording *recording_;
    QTimer timer_;
    int position_ = 0;
    int furthest_ = 0;
    int first_ = 0;
    int limit_ = -1;
    bool playing_ = false;
    double speed_ = 1;
    int level_ = 2;
    mutable std::vector<int> stop_counts_;   // stops among the first 1024 * i events, at level_
};

}  // namespace wqlab
