#include "state/sentence.h"

#include <cctype>

namespace wqlab::sentence {

std::string work_name(const MachineState &s, WorkId id) {
    const Work *w = s.work(id);
    return w && w->kind != WorkKind::barrier ? marked::code(name_of(s, id)) : name_of(s, id);
}

std::string task_name(const MachineState &s, TaskId id) {
    return id == no_task ? name_of_task(s, id) : marked::code(name_of_task(s, id));
}

std::string wq_name(const MachineState &s, WqId id) {
    const Workqueue *q = s.workqueue(id);
    return q && !q->name.empty() ? marked::code(name_of_wq(s, id)) : name_of_wq(s, id);
}

std::string cwq_name(const MachineState &s, CwqId id) {
    const Cwq *c = s.cwq(id);
    if (!c) return "a workqueue's list";
    const Workqueue *q = s.workqueue(c->wq);
    const std::string list = "the list of " + wq_name(s, c->wq);
    return q && (q->flags & wq_singlethread) ? list : list + " on CPU " + std::to_string(c->cpu);
}

std::string capital(std::string s) {
    if (!s.empty()) s[0] = char(std::toupper(static_cast<unsigned char>(s[0])));
    return s;
}

std::string count(std::size_t n, const char *what) {
    return (n == 0 ? "no" : std::to_string(n)) + " " + what + (n == 1 ? "" : "s");
}

std::string times(int n) { return n == 1 ? "once" : n == 2 ? "twice" : std::to_string(n) + " times"; }

std::string frame_name(const Frame &f) {
    const std::string name = marked::code(std::string(bare(f.name)));
    switch (f.kind) {
    case FrameKind::timer_interrupt: return "the timer interrupt";
    case FrameKind::hardirq: return "interrupt " + std::to_string(f.number) + " (" + name + ")";
    case FrameKind::softirq: return "softirq " + name;
    case FrameKind::timer: return "the timer function " + name;
    case FrameKind::hrtimer: return "the hrtimer function " + name;
    case FrameKind::tasklet: return "the tasklet " + name;
    }
    return "an interrupt";
}

std::string wq_flag_names(std::uint64_t flags) {
    constexpr struct {
        std::uint64_t bit;
        const char *name;
    } names[] = {{1 << 1, "WQ_UNBOUND"},         {1 << 2, "WQ_FREEZABLE"},          {1 << 3, "WQ_MEM_RECLAIM"},
                 {1 << 4, "WQ_HIGHPRI"},         {1 << 5, "WQ_CPU_INTENSIVE"},      {1 << 6, "WQ_SYSFS"},
                 {1 << 7, "WQ_POWER_EFFICIENT"}, {1 << 16, "__WQ_DRAINING"},        {1 << 17, "__WQ_ORDERED"},
                 {1 << 18, "__WQ_LEGACY"},       {1 << 19, "__WQ_ORDERED_EXPLICIT"}, {wq_singlethread, "singlethread"},
                 {wq_freezeable, "freezeable"},  {wq_rt, "rt"}};
    std::string text;
    for (const auto &n : names)
        if (flags & n.bit) text += (text.empty() ? "" : " | ") + std::string(n.name);
    return text;
}

bool manages(const MachineState &s, TaskId task) {
    for (const Pool &p : s.pools)
        if (p.manager == task) return true;
    return false;
}

std::string waits_for_cpu(const MachineState &s, int id) {
    const Cpu *c = s.cpu(id);
    const std::string cpu = "CPU " + std::to_string(id);
    if (!c || c->current == no_task) return ", but somebody else holds " + cpu;
    if (!c->irq.empty()) return ", but " + cpu + " handles " + frame_name(c->irq.back());
    if (is_idle_task(c->current)) return ", and " + cpu + " is about to switch to it";
    return ", but " + task_name(s, c->current) + " holds " + cpu;
}

std::string target_of(const MachineState &s, const Barrier &b) {
    const WorkId id = s.work_at(b.target);
    return id >= 0 ? work_name(s, id) : "a work";
}

std::string data_text(const MachineState &s, std::uint64_t data) {
    std::string text = data & 1 ? "PENDING" : "not pending";
    if (s.original()) {
        const CwqId cwq = s.cwq_at(data & ~std::uint64_t(3));
        return text + (cwq >= 0 ? ", cwq of " + cwq_name(s, cwq) : ", no cwq");
    }
    if (data & 4) {
        if (data & 2) text += ", INACTIVE";
        if (data & 8) text += ", LINKED";
        text += ", colour " + std::to_string(data >> 4 & 15);
        const PwqId pwq = s.pwq_at(data & ~std::uint64_t(0xff));
        if (pwq >= 0)
            text += ", pwq of " + wq_name(s, s.pwqs[std::size_t(pwq)].wq) + " in " +
                    name_of_pool(s, s.pwqs[std::size_t(pwq)].pool);
        return text;
    }
    if (data & 16) text += ", CANCELING";
    const std::uint64_t pool = data >> 5 & 0x7fffffff;
    return text + (pool == 0x7fffffff ? ", no pool yet" : ", last pool " + std::to_string(pool));
}

}  // namespace wqlab::sentence
