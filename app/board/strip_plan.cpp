#include "board/strip_plan.h"

#include <QMetaProperty>
#include <algorithm>
#include <cmath>
#include <utility>

namespace wqlab {
namespace {

// As designed, px: what each takes with the space beside or below it.
constexpr qreal home_words = 190, home_least = 168, home_name = 100, caller_words = 214, queue_words = 200;
constexpr qreal chip_height = 32, name_line = 30;
constexpr qreal strip_gap = 12;  // px

}  // namespace

StripPlan::StripPlan(QObject *parent) : QObject(parent) {
    connect(this, &StripPlan::asked, this, &StripPlan::plan);
    connect(this, &StripPlan::crowdedChanged, this, &StripPlan::choose);
}

void StripPlan::setFlow(QQuickItem *flow) {
    if (flow == flow_)
        return;
    flow_ = flow;
    connect(flow, &QQuickItem::childrenChanged, this, [this] {
        if (!std::exchange(watch_due_, true))
            QMetaObject::invokeMethod(this, &StripPlan::watch, Qt::QueuedConnection);
    });
    watch();
}

void StripPlan::watch() {
    watch_due_ = false;
    if (!flow_)
        return;
    const QMetaMethod changed = metaObject()->method(metaObject()->indexOfSlot("grow()"));
    for (const QQuickItem *child : flow_->childItems())
        if (const int at = child->metaObject()->indexOfProperty("wordsWidth"); at >= 0)
            connect(child, child->metaObject()->property(at).notifySignal(), this, changed, Qt::UniqueConnection);
    emit asked();
}

void StripPlan::grow() {
    if (!std::exchange(plan_due_, true))
        QMetaObject::invokeMethod(this, &StripPlan::settle, Qt::QueuedConnection);
}

void StripPlan::settle() {
    if (plan_due_)
        plan();
}

int StripPlan::linesIn(qreal width) const {
    int count = 0;
    qreal x = 0;
    const QList<QQuickItem *> children = flow_ ? flow_->childItems() : QList<QQuickItem *>();
    for (const QQuickItem *child : children) {
        const QVariant words = child->property("wordsWidth");
        if (!words.isValid())
            continue;
        if (count == 0 || x + words.toReal() > width)
            ++count, x = 0;
        x += words.toReal() + strip_gap;
    }
    return count;
}

void StripPlan::plan() {
    plan_due_ = false;
    if (width_ <= 0 || most_ <= 0)
        return;
    const qreal width = width_ / unit_, most = most_ / unit_;
    const auto lines = [width](qreal all) { return std::ceil(all / width); };
    // heightOf: lines of chips, px.
    const auto heightOf = [this](qreal count) {
        return count * (chip_height * unit_ + strip_gap) - strip_gap + besides_;
    };
    const qreal rest = callers_ * caller_words + queues_ * queue_words;
    const qreal about = heightOf(lines(homes_ * home_words + rest));
    const bool named = lines(homes_ * home_name) * name_line <= std::max(most - 16, 2 * name_line);
    too_many_ = about > most_ && !named;
    rest_too_many_ = heightOf(lines(rest)) > most_;
    // Far too many need no measuring.
    const int counted = too_many_ || about > 2 * most_ ? 0 : linesIn(width_);
    const qreal height = counted > 0 ? heightOf(counted) : about;
    if (std::exchange(words_height_, height) != height)
        emit measured();
    choose();
}

void StripPlan::choose() {
    if (words_height_ <= 0)
        return;
    const Form form = too_many_ ? Tokens : words_height_ <= most_ && !crowded_ ? Words : Names;
    const bool brief = form == Names || (form == Tokens && rest_too_many_);
    const bool roomy =
        form == Words && width_ / unit_ > homes_ * home_least + callers_ * caller_words + queues_ * queue_words;
    if (form == form_ && brief == brief_ && roomy == roomy_)
        return;
    form_ = form;
    brief_ = brief;
    roomy_ = roomy;
    emit planned();
}

}  // namespace wqlab
