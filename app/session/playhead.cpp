#include "session/playhead.h"

#include <algorithm>
#include <cmath>


namespace wqlab {

namespace {
constexpr int block = 1024;
constexpr double slowest = 0.1, fastest = 1000;
constexpr int frame_ms = 16, follow_ms = 33;
constexpr double speeds[] = {0.5, 1, 2, 5, 20};                          // stops a second, on offer
constexpr int slowdowns[] = {100'000, 10'000, 1'000, 100, 10, 1};
}  // namespace

Playhead::Playhead(Recording *recording, QObject *parent) : QObject(parent), recording_(recording) {
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Playhead::tick);
    connect(recording_, &Recording::cleared, this, &Playhead::onCleared);
    connect(recording_, &Recording::grown, this, &Playhead::onGrown);
    connect(recording_, &Recording::completeChanged, this, [this] {
        setFollowing(false);
        emit behindChanged();
    });
    connect(this, &Playhead::moved, this, &Playhead::behindChanged);
    follower_.setSingleShot(true);
    follower_.setInterval(follow_ms);
    connect(&follower_, &QTimer::timeout, this, [this] {
        if (following_) moveTo(end());
    });
    connect(this, &Playhead::endChanged, this, &Playhead::atEndChanged);
    connect(this, &Playhead::moved, this, &Playhead::atEndChanged);
}

void Playhead::onGrown() {
    emit endChanged();
    emit behindChanged();
    if (following_ && !follower_.isActive()) follower_.start();
}

void Playhead::onCleared() {
    setPlaying(false);
    setFollowing(false);
    const int from = position_;
    position_ = furthest_ = first_ = 0;
    limit_ = -1;
    stop_counts_.clear();
    emit endChanged();
    emit moved(from, 0);
}

int Playhead::end() const {
    const int count = recording_->count();
    return limit_ >= 0 ? std::min(limit_, count) : count;
}

QString Playhead::sentence() const { return recording_->sentence(position_ - 1); }

std::int64_t Playhead::time() const {
    return position_ > 0 ? recording_->event(position_ - 1).time : recording_->start();
}

QString Playhead::timeText() const { return timeTextAt(position_ - 1); }

QString Playhead::timeTextAt(int event) const {
    const std::int64_t at =
        event >= 0 && event < recording_->count() ? recording_->event(event).time : recording_->start();
    const double ms = double(at - recording_->start()) / 1e6;
    return (ms < 0 ? QString() : QStringLiteral("+")) + QString::number(ms, 'f', 3) + QStringLiteral(" ms");
}

bool Playhead::stops(int i) const { return int(significance(recording_->event(i))) >= level_; }

int Playhead::nextStop(int from) const {
    const int last = end();
    for (int i = std::max(from, first_); i < last; ++i)
        if (stops(i)) return i + 1;
    return std::max(from, last);
}

int Playhead::previousStop(int from) const {
    for (int i = std::min(from, end()) - 2; i >= first_; --i)
        if (stops(i)) return i + 1;
    return std::min(from, first_);
}

// Whole blocks are counted once; a position adds at most one block.
int Playhead::stepNumber() const {
    const int blocks = position_ / block;
    if (stop_counts_.empty()) stop_counts_.push_back(0);
    while (int(stop_counts_.size()) <= blocks) {
        int n = stop_counts_.back();
        const int begin = int(stop_counts_.size() - 1) * block;
        for (int i = begin; i < begin + block; ++i) n += i >= first_ && stops(i);
        stop_counts_.push_back(n);
    }
    int n = stop_counts_[std::size_t(blocks)];
    for (int i = blocks * block; i < position_; ++i) n += i >= first_ && stops(i);
    return n;
}

void Playhead::seek(int position) {
    setFollowing(false);
    moveTo(position);
    if (playing_) machine_.begin(time());
}

void Playhead::moveTo(int position) {
    position = std::clamp(position, 0, end());
    if (position == position_) return;
    const int from = position_;
    position_ = position;
    furthest_ = std::max(furthest_, position_);
    emit moved(from, position_);
}

void Playhead::stepForward() { seek(nextStop(position_)); }
void Playhead::stepBack() { seek(previousStop(position_)); }
void Playhead::toStart() { seek(first_); }
void Playhead::toEnd() { seek(end()); }

void Playhead::setSpeed(double stopsPerSecond) {
    stopsPerSecond = std::clamp(stopsPerSecond, slowest, fastest);
    if (speed_ == stopsPerSecond) return;
    speed_ = stopsPerSecond;
    startTimer();
    emit speedChanged();
}

void Playhead::setPace(Pace pace) {
    if (pace == pace_) return;
    pace_ = pace;
    startTimer();
    emit speedChanged();
}

void Playhead::setSlowdown(int slowdown) {
    slowdown = std::clamp(slowdown, MachineTimePace::fastest, MachineTimePace::slowest);
    if (slowdown == machine_.slowdown()) return;
    machine_.set_slowdown(slowdown);
    emit speedChanged();
}

QString Playhead::paceText() const {
    if (pace_ == ByTime) return QStringLiteral("1 : %L1").arg(slowdown());
    //: how fast play goes
    return speed_ == 1 ? tr("1 event / s") : tr("%1 events / s").arg(speed_);
}

void Playhead::nextPace() {
    if (pace_ == ByEvent) {
        const double *next = std::upper_bound(std::begin(speeds), std::end(speeds), speed_);
        return setSpeed(next == std::end(speeds) ? speeds[0] : *next);
    }
    const int *next = std::upper_bound(std::begin(slowdowns), std::end(slowdowns), slowdown(), std::greater<>());
    setSlowdown(next == std::end(slowdowns) ? slowdowns[0] : *next);
}

void Playhead::setFollowing(bool on) {
    on = on && !recording_->complete();
    if (on == following_) return;
    following_ = on;
    if (on) {
        setPlaying(false);
        moveTo(end());
    }
    emit followingChanged();
}

QString Playhead::behindText() const {
    if (recording_->complete() || recording_->count() == 0) return {};
    constexpr double least = 0.05;   // s; less is no delay that a person sees
    const double behind = double(recording_->event(recording_->count() - 1).time - time()) / 1e9;
    return behind < least ? tr("live") : tr("behind by %1 s").arg(behind, 0, 'f', 1);
}

void Playhead::setLevel(int level) {
    level = std::clamp(level, 0, 2);
    if (level == level_) return;
    level_ = level;
    stop_counts_.clear();
    emit levelChanged();
    emit moved(position_, position_);
}

void Playhead::setPlaying(bool on) {
    if (on && atEnd() && recording_->complete()) return;
    if (on == playing_) return;
    playing_ = on;
    if (on) setFollowing(false);
    startTimer();
    emit playingChanged();
}

void Playhead::startTimer() {
    if (!playing_) return timer_.stop();
    machine_.begin(time());
    since_tick_.start();
    timer_.start(pace_ == ByTime ? frame_ms : int(std::lround(1000 / speed_)));
}

void Playhead::tick() {
    if (pace_ == ByTime)
        tickByTime();
    else
        moveTo(nextStop(position_));
    if (atEnd() && (recording_->complete() || limit_ >= 0)) setPlaying(false);
}

void Playhead::tickByTime() {
    const double ms = double(since_tick_.nsecsElapsed()) / 1e6;
    since_tick_.start();
    std::int64_t skipped = 0;
    const int from = position_;
    moveTo(machine_.advance(recording_->events(), position_, end(), ms, skipped));
    if (skipped > 0) emit jumped(skipped, from);
}

void Playhead::setFirst(int position) {
    if (first_ == position) return;
    first_ = position;
    stop_counts_.clear();
    emit moved(position_, position_);
}

void Playhead::setLimit(int position) {
    if (limit_ == position) return;
    limit_ = position;
    emit endChanged();
    if (limit_ >= 0 && position_ > limit_) seek(limit_);
}

}  // namespace wqlab
