// playhead.h: the one place in a recording that everything shows.
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <algorithm>

#include "session/pace.h"
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
    Q_PROPERTY(Pace pace READ pace WRITE setPace NOTIFY speedChanged FINAL)
    Q_PROPERTY(int slowdown READ slowdown WRITE setSlowdown NOTIFY speedChanged FINAL)
    Q_PROPERTY(QString paceText READ paceText NOTIFY speedChanged FINAL)
    Q_PROPERTY(bool following READ following WRITE setFollowing NOTIFY followingChanged FINAL)
    Q_PROPERTY(QString behindText READ behindText NOTIFY behindChanged FINAL)
    Q_PROPERTY(int level READ level WRITE setLevel NOTIFY levelChanged FINAL)
    Q_PROPERTY(bool atStart READ atStart NOTIFY moved FINAL)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY atEndChanged FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY moved FINAL)
    Q_PROPERTY(QString timeText READ timeText NOTIFY moved FINAL)
    Q_PROPERTY(int stepNumber READ stepNumber NOTIFY moved FINAL)

public:
    // ByEvent: speed() stops a second. ByTime: machine time, slowdown() times slower than it was.
    enum Pace { ByEvent, ByTime };
    Q_ENUM(Pace)

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
    QString markedSentenceOf(int i) const { return recording_->markedSentence(i); }
    // timeText: machine time since the start of the run, "+5.000 ms".
    QString timeText() const;
    // timeTextAt: the same at an event, by its index.
    QString timeTextAt(int event) const;
    std::int64_t time() const;
    // stepNumber: how many stops lie at or before the position, for "event 19".
    int stepNumber() const;

    bool playing() const { return playing_; }
    // speed: stops a second while playing.
    double speed() const { return speed_; }
    void setSpeed(double stopsPerSecond);
    Pace pace() const { return pace_; }
    void setPace(Pace pace);
    // slowdown: 1 to 100,000 ns of real time for one of machine time.
    int slowdown() const { return machine_.slowdown(); }
    void setSlowdown(int slowdown);
    // paceText: "2 events / s" or "1 : 1,000".
    QString paceText() const;
    // following: while a run streams the playhead stays at its live edge. Any other move ends it.
    bool following() const { return following_; }
    void setFollowing(bool on);
    // behindText: how far the playhead is behind the live edge, "behind by 3.2 s"; empty when no run streams.
    QString behindText() const;
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
    // nextPace: the next faster one of 0.5 to 20 events a second, or 1 : 100,000 to 1 : 1; behind the fastest the
    // slowest.
    void nextPace();
    void togglePace() { setPace(pace_ == ByTime ? ByEvent : ByTime); }

signals:
    void moved(int from, int to);
    void endChanged();
    void atEndChanged();     // may have changed: with moved and with endChanged
    void playingChanged();
    void speedChanged();
    void levelChanged();
    void followingChanged();
    void behindChanged();
    // jumped: play has skipped so many ns in which nothing happened; it stood at from before.
    void jumped(qint64 ns, int from);

private:
    void tick();
    void tickByTime();
    void startTimer();
    void moveTo(int position);
    void onGrown();
    void onCleared();

    Recording *recording_;
    QTimer timer_;
    int position_ = 0;
    int furthest_ = 0;
    int first_ = 0;
    int limit_ = -1;
    bool playing_ = false;
    double speed_ = 1;
    Pace pace_ = ByEvent;
    MachineTimePace machine_;
    QElapsedTimer since_tick_;
    QTimer follower_;       // a live run is followed once a frame, not once a piece of it
    bool following_ = false;
    int level_ = 2;
    mutable std::vector<int> stop_counts_;   // stops among the first 1024 * i events, at level_
};

}  // namespace wqlab
