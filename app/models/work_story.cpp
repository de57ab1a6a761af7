#include "models/work_story.h"

#include <QCoreApplication>

#include "models/flag_words.h"
#include "sentences/duration.h"
#include "timeline/range_sums.h"

namespace wqlab {
namespace {

constexpr int most_events = 60;
constexpr std::uint64_t pending_bit = 0x1, inactive_bit = 0x2, pwq_bit = 0x4;
constexpr int colour_shift = 4, offq_pool_shift = 5;
constexpr std::uint64_t pwq_mask = ~std::uint64_t(0xff), no_pool = (std::uint64_t(1) << 31) - 1;

struct StoryWords {
    Q_DECLARE_TR_FUNCTIONS(story)
};

QString hex(std::uint64_t v) { return QStringLiteral("0x") + QString::number(v, 16); }

// newest: the last queueing of that life that was accepted within the first n events, or null.
const Queueing *newest(const Account &account, qint64 key, int n) {
    const Queueing *found = nullptr;
    for (const Queueing &q : account.queueings()) {
        const int accepted = q.armed.event >= 0 ? q.armed.event : q.queued.event;
        if (qint64(q.key) == key && accepted < n)
            found = &q;
    }
    return found;
}

// part: from one moment to the next, or to now while the next has not come.
std::int64_t part(When from, When to, const StageView &view) {
    if (from.event < 0 || from.event >= view.position)
        return -1;
    return (to.event >= 0 && to.event < view.position ? to.time : view.s.time) - from.time;
}

// inFunction: what the worker that runs q did since its function began.
Sums inFunction(const Queueing &q, const StageView &view) {
    const std::vector<Track> &tracks = view.index.spans().tracks();
    const auto own = std::find_if(tracks.begin(), tracks.end(), [&q](const Track &t) { return t.task == q.worker; });
    if (own == tracks.end())
        return {};
    const bool over = q.ended.event >= 0 && q.ended.event < view.position;
    const Moment to = over ? Moment{q.ended.time, q.ended.event} : Moment{view.s.time, view.position - 1};
    const RangeSums sums =
        rangeSums(view.index.spans(), {int(own - tracks.begin())}, {q.started.time, q.started.event}, to, false);
    for (const WorkSums &work : sums.works)
        if (work.work == std::int64_t(q.key))
            return work;
    return {};
}

void addLatency(Facts &facts, const StageView &view, const Queueing &q) {
    const When began = q.started.event >= 0 ? q.started : q.cancelled_at;
    const std::int64_t timer = part(q.armed, q.queued.event >= 0 ? q.queued : q.cancelled_at, view);
    const std::int64_t throttled = part(q.queued, q.activated.event >= 0 ? q.activated : began, view);
    const std::int64_t listed = part(q.activated, began, view);
    const std::int64_t running = part(q.started, q.ended, view);
    addHeading(facts, StoryWords::tr("queueing %1").arg(q.nth));
    if (timer >= 0)
        addFact(facts, StoryWords::tr("in its timer"), duration(timer), {}, StoryWords::tr("until its delay is over"));
    if (throttled >= 0)
        addFact(facts, StoryWords::tr("held back"), duration(throttled), {},
            StoryWords::tr("by max_active of its workqueue"));
    if (listed >= 0)
        addFact(facts, StoryWords::tr("on the worklist"), duration(listed), {},
            StoryWords::tr("until a worker takes it"));
    if (running < 0)
        return;
    addFact(facts, StoryWords::tr("executing"), duration(running), {},
        StoryWords::tr("from the function's call to its return"));
    if (!view.s.sched)
        return;
    const Sums sums = inFunction(q, view);
    addFact(facts, StoryWords::tr("of it on CPU"), duration(sums.onCpu), {}, StoryWords::tr("its function ran"));
    addFact(facts, StoryWords::tr("of it ready"), duration(sums.ready), {},
            StoryWords::tr("it could run, but its CPU was taken"));
    addFact(facts, StoryWords::tr("of it asleep"), duration(sums.asleep), {},
            StoryWords::tr("it waited for something"));
}

}  // namespace

Facts bitsOfWork(const StageView &view, const Work &w) {
    Facts facts;
    // The word of a work that ran on pool 0 and is idle is 0.
    if (!view.s.told || w.queueings == 0 || view.s.run.kernel.view().starts_with("2.6"))
        return facts;
    // The bit is set and cleared apart from the rest of the word.
    const std::uint64_t data = (w.data & ~pending_bit) | (w.pending ? pending_bit : 0);
    addHeading(facts, QStringLiteral("work->data ") + hex(data));
    for (const FlagWord &word : flagWords())
        if (word.of == FlagWord::WorkData)
            addFact(facts, QString::fromLatin1(word.name),
                    data & word.bit ? QStringLiteral("1") : QStringLiteral("0"), {}, meaningOf(word));
    if (data & pwq_bit) {
        addFact(facts, StoryWords::tr("colour"), QString::number((data >> colour_shift) & 0xf), {},
                StoryWords::tr("a flush of the workqueue waits until no work of its colour is left"));
        addFact(facts, QStringLiteral("pwq"), hex(data & pwq_mask), {},
                StoryWords::tr("the pool_workqueue that it is queued on"));
    } else {
        addFact(facts, QStringLiteral("CANCELING"), QString::number((data >> colour_shift) & 1), {},
                StoryWords::tr("Somebody cancels it: nobody else may queue or cancel it meanwhile."));
        const std::uint64_t pool = data >> offq_pool_shift;
        addFact(facts, StoryWords::tr("last pool"), pool >= no_pool ? StoryWords::tr("none") : QString::number(pool),
            {},
                StoryWords::tr("where it ran last: a worker that still runs it is looked for there"));
    }
    return facts;
}

Facts storyOfWork(const StageView &view, const Recording &recording, qint64 key) {
    Facts facts;
    const Account &account = view.index.account();
    if (const Queueing *q = newest(account, key, view.position))
        addLatency(facts, view, *q);
    std::vector<int> events;
    for (const Queueing &q : account.queueings())
        if (qint64(q.key) == key)
            for (const When &w : {q.armed, q.queued, q.activated, q.started, q.ended, q.cancelled_at})
                if (w.event >= 0 && w.event < view.position)
                    events.push_back(w.event);
    std::sort(events.begin(), events.end(), std::greater<>());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    if (events.empty())
        return facts;
    const int all = int(events.size());
    addHeading(facts, all > most_events ? StoryWords::tr("its last %1 of %2 events").arg(most_events).arg(all)
                                        : StoryWords::tr("its events, newest first"));
    events.resize(std::size_t(std::min(all, most_events)));
    for (const int event : events) {
        const double ms = double(recording.event(event).time - view.start) / 1e6;
        FactRow row;
        row.key = QStringLiteral("event %1").arg(event);
        row.name = QString::asprintf("%+.3f ms", ms);
        row.event = event;
        facts.append(row);
    }
    return facts;
}

}  // namespace wqlab
