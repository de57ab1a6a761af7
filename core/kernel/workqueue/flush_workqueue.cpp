// flush_workqueue: works carry the colour that was current when they were queued. A flush makes the next colour
// current and waits until no work of the old one is in flight. With 16 colours that many flushes can be under way;
// further ones wait in the overflow list and share a colour when one is free.
#include "kernel/workqueue/data.h"
#include "kernel/workqueue/functions.h"

namespace wqlab {

namespace {

// flush_workqueue_prep_pwqs: tells each pwq which colour to watch (flush_color, -1 none) and to use from now on
// (work_color, -1 none). True when somebody has to be waited for; else the first flusher is completed already.
bool flush_workqueue_prep_pwqs(workqueue_struct *wq, int flush_color, int work_color) REQUIRES(wq->mutex) {
    bool wait = false;
    // One for this walk itself, so that no pwq completes the flusher before the last was asked.
    if (flush_color >= 0) {
        WARN_ON_ONCE(wq->nr_pwqs_to_flush.peek() != 0);
        wq->nr_pwqs_to_flush.store(1);
    }
    for (list_head *at = wq->pwqs.next; at != &wq->pwqs; at = at->next) {
        pool_workqueue *pwq = entry_of<&pool_workqueue::pwqs_node>(at);
        pwq->pool->lock.lock_irq();
        if (flush_color >= 0) {
            WARN_ON_ONCE(pwq->flush_color != -1);
            if (pwq->nr_in_flight[flush_color]) {
                pwq->flush_color = flush_color;
                wq->nr_pwqs_to_flush.fetch_add(1);
                wait = true;
            }
        }
        if (work_color >= 0) {
            WARN_ON_ONCE(work_color != work_next_color(pwq->work_color));
            pwq->work_color = work_color;
        }
        pwq->pool->lock.unlock_irq();
    }
    if (flush_color >= 0 && wq->nr_pwqs_to_flush.fetch_sub(1) == 1) complete(&wq->first_flusher.peek()->done);
    return wait;
}

wq_flusher *flusher_of(list_head *at) { return entry_of<&wq_flusher::list>(at); }

void trace_flush(const workqueue_struct *wq, const wq_flusher *f, bool overflow) NO_THREAD_SAFETY_ANALYSIS {
    trace::emit<Event::wq_flush_color>(static_cast<const void *>(wq), wq->work_color, f->flush_color, f->task->pid,
                                       overflow ? 1 : 0);
}

void trace_done(const workqueue_struct *wq, int flush_color, int pid) {
    trace::emit<Event::wq_flush_done>(static_cast<const void *>(wq), flush_color, pid);
}

// take_color: the flusher gets the current colour, or a place in the overflow list. False: nothing is in flight.
bool take_color(workqueue_struct *wq, wq_flusher *me) REQUIRES(wq->mutex) {
    const int next_color = work_next_color(wq->work_color);
    if (next_color == wq->flush_color) {   // all colours are in use
        list_add_tail(&me->list, &wq->flusher_overflow);
        trace_flush(wq, me, true);
        return true;
    }
    WARN_ON_ONCE(!list_empty(&wq->flusher_overflow));
    me->flush_color = wq->work_color;
    wq->work_color = next_color;
    if (wq->first_flusher.peek()) {
        WARN_ON_ONCE(wq->flush_color == me->flush_color);
        list_add_tail(&me->list, &wq->flusher_queue);
        trace_flush(wq, me, false);
        flush_workqueue_prep_pwqs(wq, -1, wq->work_color);
        return true;
    }
    WARN_ON_ONCE(wq->flush_color != me->flush_color);
    wq->first_flusher.store(me);
    trace_flush(wq, me, false);
    if (flush_workqueue_prep_pwqs(wq, wq->flush_color, wq->work_color)) return true;
    wq->flush_color = next_color;
    wq->first_flusher.store(nullptr);
    trace_done(wq, me->flush_color, me->task->pid);
    return false;
}

// cascade: the first flusher is through: it completes those of the same colour, moves the overflow up, and hands
// its role to the first of the next colour.
void cascade(workqueue_struct *wq, wq_flusher *me) REQUIRES(wq->mutex) {
    wq->first_flusher.store(nullptr);
    trace_done(wq, me->flush_color, me->task->pid);
    WARN_ON_ONCE(!list_empty(&me->list));
    WARN_ON_ONCE(wq->flush_color != me->flush_color);
    for (;;) {
        while (!list_empty(&wq->flusher_queue)) {
            wq_flusher *f = flusher_of(wq->flusher_queue.next);
            if (f->flush_color != wq->flush_color) break;
            list_del_init(&f->list);
            trace_done(wq, f->flush_color, f->task->pid);
            complete(&f->done);
        }
        WARN_ON_ONCE(!list_empty(&wq->flusher_overflow) && wq->flush_color != work_next_color(wq->work_color));
        wq->flush_color = work_next_color(wq->flush_color);
        if (!list_empty(&wq->flusher_overflow)) {   // a colour is free: one for all that waited
            for (list_head *at = wq->flusher_overflow.next; at != &wq->flusher_overflow; at = at->next)
                flusher_of(at)->flush_color = wq->work_color;
            wq->work_color = work_next_color(wq->work_color);
            for (list_head *at = wq->flusher_overflow.next; at != &wq->flusher_overflow; at = at->next)
                trace_flush(wq, flusher_of(at), false);
            list_splice_tail_init(&wq->flusher_overflow, &wq->flusher_queue);
            flush_workqueue_prep_pwqs(wq, -1, wq->work_color);
        }
        if (list_empty(&wq->flusher_queue)) {
            WARN_ON_ONCE(wq->flush_color != wq->work_color);
            return;
        }
        wq_flusher *next = flusher_of(wq->flusher_queue.next);
        WARN_ON_ONCE(wq->flush_color == wq->work_color);
        WARN_ON_ONCE(wq->flush_color != next->flush_color);
        const int pid = next->task->pid;
        wq->first_flusher.store(next);
        list_del_init(&next->list);
        if (flush_workqueue_prep_pwqs(wq, wq->flush_color, -1)) return;
        // That colour was through already, and its flusher is completed and may be gone: on to the next.
        wq->first_flusher.store(nullptr);
        trace_done(wq, wq->flush_color, pid);
    }
}

}  // namespace

void flush_workqueue(workqueue_struct *wq) NO_THREAD_SAFETY_ANALYSIS {
    if (WARN_ON(!wq_online)) return;
    wq_flusher me;
    init_list_head(&me.list);
    init_completion(&me.done);
    me.task = current_task();

    wq->mutex.lock();
    const bool wait = take_color(wq, &me);
    if (wait) check_flush_dependency(wq, nullptr);
    wq->mutex.unlock();
    if (!wait) return;
    set_blocked_on("flush_workqueue", wq);
    wait_for_completion(&me.done);
    current_task()->blocked_on = nullptr;   // it may not have slept

    // Only the first flusher cascades; whoever is completed by it is off the lists and done.
    if (wq->first_flusher.load() != &me) return;
    wq->mutex.lock();
    if (wq->first_flusher.peek() == &me) {
        cascade(wq, &me);
    }
    wq->mutex.unlock();
}

void flush_scheduled_work() { flush_workqueue(system_wq); }

}  // namespace wqlab
