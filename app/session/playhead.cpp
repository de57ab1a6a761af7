#include "session/playhead.h"

#include <algorithm>
#include <cmath>

#include "state/narrate.h"

namespace wqlab {

namespace {
constexpr int block = 1024;
constexpr double slowest = 0.1, fastest = 1000;
}  // namespace

Playhead::Playhead(Recording *recording, QObject *parent) : QObject(parent), recording_(recording) {
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Playhead::tick);
    connect(recording_, &Recording::cleared, this, &Playhead::onCleared);
    connect(recording_, &Recording::grown, this, &Playhead::endChanged);
    connect(this, &Playhead::endChanged, this, &Playhead::atEndChanged);
    connect(this, &Playhead::moved, this, &Playhead::atEndChanged);
}

void Playhead::onCleared() {
    setPlaying(false);
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

QString Playhead::timeText() const {
    const double ms = double(time() - recording_->start()) / 1e6;
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
    timer_.setInterval(int(std::lround(1000 / speed_)));
    emit speedChanged();
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
    if (on)
        timer_.start(int(std::lround(1000 / speed_)));
    else
        timer_.stop();
    emit playingChanged();
}

void Playhead::tick() {
    stepForward();
    if (atEnd() && (recording_->complete() || limit_ >= 0)) setPlaying(false);
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
