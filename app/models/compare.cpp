#include "models/compare.h"

#include <utility>

namespace wqlab {

Compare::Compare(Session *session, QObject *parent) : QObject(parent), session_(session) {
    connect(session_->runs(), &Runs::changed, this, [this] {
        if (session_->runs()->count() < std::max(left_, right_))
            close();
    });
}

void Compare::open(int left, int right) {
    const KeptRun *a = session_->runs()->run(left), *b = session_->runs()->run(right);
    if (!a || !b || (left == left_ && right == right_))
        return;
    const bool was_on = std::exchange(on_, true);
    if (!left_stage_) {
        left_stage_ = std::make_unique<Stage>();
        right_stage_ = std::make_unique<Stage>();
    }
    const auto show = [](Stage &stage, const KeptRun &run) {
        stage.session()->show(run);
        stage.playhead()->toEnd();
    };
    if (left != left_)
        show(*left_stage_, *a);
    if (right != right_)
        show(*right_stage_, *b);
    left_ = left;
    right_ = right;
    comparison_ = Comparison::of(*a->recording, *b->recording);
    table_.show(comparison_);
    if (!was_on)
        emit onChanged();
    emit changed();
}

void Compare::close() {
    if (!on())
        return;
    on_ = false;
    left_ = right_ = 0;
    comparison_ = {};
    table_.show(comparison_);
    emit onChanged();
    emit changed();
    left_stage_->session()->recording()->clear();
    right_stage_->session()->recording()->clear();
}

void Compare::jump(int row) {
    if (!on())
        return;
    int left = comparison_.first_left, right = comparison_.first_right;
    if (row >= 0 && row < table_.rowCount()) {
        const CompareRow &r = comparison_.rows[std::size_t(row)];
        const auto begun = [](const Queueing &q) { return q.armed.event >= 0 ? q.armed.event : q.queued.event; };
        left = r.any() || !r.left.there ? r.left_event : begun(r.left.queueing);
        right = r.any() || !r.right.there ? r.right_event : begun(r.right.queueing);
    }
    if (left >= 0)
        left_stage_->seekEvent(left);
    if (right >= 0)
        right_stage_->seekEvent(right);
}

void Compare::take(bool right) {
    if (!on())
        return;
    const int number = right ? right_ : left_;
    const int position = (right ? right_stage_ : left_stage_)->playhead()->position();
    close();
    if (number != session_->runs()->current())
        session_->showRun(number);
    session_->playhead()->seek(position);
}

}  // namespace wqlab
