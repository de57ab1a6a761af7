#include "board/strip_plan.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wqlab {
namespace {

// As designed, px: what each takes with the space beside or below it.
constexpr qreal home_words = 190, home_least = 168, home_name = 100, caller_words = 214, queue_words = 200;
constexpr qreal words_line = 44, name_line = 30, strip_shelf = 60, strip_frame = 16;

}  // namespace

StripPlan::StripPlan(QObject *parent) : QObject(parent) { connect(this, &StripPlan::asked, this, &StripPlan::plan); }

void StripPlan::plan() {
    if (width_ <= 0 || most_ <= 0)
        return;
    const qreal width = width_ / unit_, most = most_ / unit_;
    const auto lines = [width](qreal all) { return std::ceil(all / width); };
    // A caller comes and goes; its place is there.
    const qreal rest = std::max(1, callers_) * caller_words + queues_ * queue_words;
    const qreal besides = (timers_ ? strip_shelf : 0) + strip_frame;
    const qreal words = lines(homes_ * home_words + rest) * words_line + besides;
    const bool named = lines(homes_ * home_name) * name_line <= std::max(most - strip_frame, 2 * name_line);
    const Form form = words <= most && !crowded_ ? Words : named ? Names : Tokens;
    const bool brief = form == Names || (form == Tokens && lines(rest) * words_line + besides > most);
    const bool roomy = form == Words && width > homes_ * home_least + callers_ * caller_words + queues_ * queue_words;
    const qreal height = words * unit_;
    if (std::exchange(words_height_, height) != height)
        emit measured();
    if (form == form_ && brief == brief_ && roomy == roomy_)
        return;
    form_ = form;
    brief_ = brief;
    roomy_ = roomy;
    emit planned();
}

}  // namespace wqlab
