#include "workqueue_pairs.h"

namespace wqlab::test {

Accounts::Accounts(workqueue_struct *on, void (*what)(Accounts *)) : wq(on), body(what) {
    init_delayed_work(&dwork, run);
}

bool Accounts::queue(int cpu) {
    // Counted before, because the work may be through before this returns.
    ++accepted;
    const bool did = queue_work_on(cpu, wq ? wq : system_wq, work());
    if (!did) --accepted;
    return did;
}

bool Accounts::queue_delayed(unsigned long delay, int cpu) {
    ++accepted;
    const bool did = queue_delayed_work_on(cpu, wq ? wq : system_wq, &dwork, delay);
    if (!did) --accepted;
    return did;
}

bool Accounts::mod_delayed(unsigned long delay, int cpu) {
    ++accepted;
    const bool was_pending = mod_delayed_work_on(cpu, wq ? wq : system_wq, &dwork, delay);
    if (was_pending) --accepted;
    return was_pending;
}

bool Accounts::note_taken_back(bool was_pending) {
    if (was_pending) ++taken_back;
    return was_pending;
}

std::string Accounts::check(bool may_be_stuck) const {
    std::string wrong;
    const int stuck = may_be_stuck && (dwork.work.data.counter & WORK_STRUCT_PENDING) ? 1 : 0;
    if (runs != accepted - taken_back - stuck)
        wrong += "accepted " + std::to_string(accepted) + ", taken back " + std::to_string(taken_back) + ", ran " +
                 std::to_string(runs) + "\n";
    if (overlaps) wrong += "overlaps itself\n";
    if (inside) wrong += "still inside its function\n";
    return wrong;
}

void Accounts::run(work_struct *w) {
    auto *me = reinterpret_cast<Accounts *>(w);
    if (++me->inside > 1) ++me->overlaps;
    if (me->body) me->body(me);
    else machine::point(machine::Point::call);
    ++me->runs;
    --me->inside;
    if (me->requeue > 0) {
        --me->requeue;
        me->queue();
    }
}

const NamedScenario *find_scenario(const std::string &name) {
    for (const auto &all : {&scenarios(), &pair_scenarios()})
        for (const NamedScenario &s : *all)
            if (name == s.name) return &s;
    return nullptr;
}

}  // namespace wqlab::test
