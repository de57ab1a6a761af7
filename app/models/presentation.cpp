#include "models/presentation.h"

namespace wqlab {

Presentation::Presentation(Session *session, QObject *parent) : QObject(parent), session_(session) {
    connect(session_, &Session::loaded, this, &Presentation::build);
    connect(session_, &Session::sourceChanged, this, &Presentation::build);
    connect(session_->playhead(), &Playhead::levelChanged, this, &Presentation::build);
}

void Presentation::setOn(bool on) {
    if (on == on_)
        return;
    on_ = on;
    if (on_) {
        session_->playhead()->setPlaying(false);
        build();
    }
    setBlank(false);
    setView(Whole);
    emit onChanged();
}

void Presentation::setBlank(bool blank) {
    if (blank == blank_)
        return;
    blank_ = blank;
    emit blankChanged();
}

void Presentation::setView(View view) {
    if (view == view_)
        return;
    view_ = view;
    emit viewChanged();
}

// addWay: the stops behind from up to to, of that phase; the last of them has a phase of its own.
void Presentation::addWay(int step, int from, int to, Phase phase, Phase last) {
    const Playhead &playhead = *session_->playhead();
    for (int i = from; i < to - 1; ++i)
        if (playhead.stops(i))
            row_.push_back({step, i + 1, phase});
    row_.push_back({step, to, last});
}

void Presentation::addStep(int step, int from) {
    const LessonPlayer &lesson = *session_->lesson();
    const int stop = lesson.stops()[std::size_t(step)];
    if (stop < 0) {
        row_.push_back({step, from, Moment});
        return;
    }
    addWay(step, from, stop, Moment, Moment);
    if (!lesson.asks(step))
        return;
    row_.push_back({step, stop, Question});
    const int reveal = lesson.revealOf(step);
    addWay(step, stop, std::max(stop, reveal), Reveal, Answer);
}

void Presentation::build() {
    row_.clear();
    const LessonPlayer &lesson = *session_->lesson();
    // While a run is made the lesson's stops are still those of the one before.
    const bool placed = session_->status() == Session::Ready && int(lesson.stops().size()) == lesson.stepCount();
    if (lesson.active() && placed) {
        int from = session_->playhead()->first();
        for (int step = 0; step < lesson.stepCount(); ++step) {
            addStep(step, from);
            from = row_.back().position;
        }
    }
    at_ = found();
    phase_ = row_.empty() ? Moment : row_[std::size_t(at_)].phase;
    emit changed();
}

// found: the picture that is shown now; the keys of a lesson may have led elsewhere than forward() and back().
int Presentation::found() const {
    const int step = session_->lesson()->step(), position = session_->playhead()->position();
    if (at_ < pictures() && row_[std::size_t(at_)].step == step && row_[std::size_t(at_)].position == position)
        return at_;
    int best = 0;
    for (int i = 0; i < pictures(); ++i) {
        const Picture &p = row_[std::size_t(i)];
        if (p.phase == Moment && (p.step < step || (p.step == step && p.position <= position)))
            best = i;
    }
    return best;
}

void Presentation::show(int picture) {
    at_ = picture;
    const Picture &p = row_[std::size_t(picture)];
    phase_ = p.phase;
    session_->lesson()->present(p.step, p.phase == Reveal || p.phase == Answer, p.position);
    emit changed();
}

void Presentation::forward() {
    if (row_.empty())
        return session_->playhead()->stepForward();
    if (const int now = found(); now + 1 < pictures())
        show(now + 1);
}

void Presentation::back() {
    if (row_.empty())
        return session_->playhead()->stepBack();
    if (const int now = found(); now > 0)
        show(now - 1);
}

QString Presentation::nextText() const {
    const Playhead &playhead = *session_->playhead();
    if (row_.empty())
        return playhead.atEnd() ? tr("the end") : playhead.sentenceOf(playhead.nextStop(playhead.position()) - 1);
    if (at_ + 1 >= pictures())
        return tr("the end");
    const Picture &now = row_[std::size_t(at_)], &next = row_[std::size_t(at_ + 1)];
    switch (next.phase) {
    case Question: return tr("the question");
    case Answer:
        if (next.position == now.position)
            return tr("the answer");
        break;
    default: break;
    }
    const QString event = playhead.sentenceOf(next.position - 1);
    return next.step == now.step ? event
                                 : tr("step %1: %2")
                                       .arg(next.step + 1)
                                       .arg(session_->lesson()->lesson().steps[std::size_t(next.step)].title);
}

}  // namespace wqlab
