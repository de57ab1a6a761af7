// fold_module.cpp: the module, its calls, its log, and how the run ends.
#include "state/fold_parts.h"

namespace wqlab::fold {

namespace {

// calls_here: those of the interrupt that runs here, else of the task under it.
std::vector<ApiCall> &calls_here(Step &x) {
    Cpu *c = cpu_of(x.s, x.e.cpu);
    if (c && !c->irq.empty()) return c->irq.back().calls;
    return task_of(x.s, x.current()).calls;
}

void call(Step &x) {
    ApiCall c;
    c.func = x.e.text(0);
    c.arg = x.e.addr(1);
    c.value = x.e.num(2);
    c.file = x.e.text(3);
    c.line = int(x.e.num(4));
    c.since = x.now;
    calls_here(x).push_back(c);
    Cpu *cpu = cpu_of(x.s, x.e.cpu);
    if (c.line <= 0 || (cpu && !cpu->irq.empty())) return;
    Task &t = task_of(x.s, x.current());
    t.file = c.file;
    t.line = c.line;
}

// refusable: calls that answer 0 because the work is already pending.
bool refusable(std::string_view func) {
    return func.starts_with("queue_") || (func.starts_with("schedule_") && func.find("work") != func.npos);
}

void returned(Step &x) {
    std::vector<ApiCall> &calls = calls_here(x);
    for (std::size_t i = calls.size(); i-- > 0;) {
        if (!(calls[i].func == x.e.text(0))) continue;
        const Address arg = calls[i].arg;
        calls.resize(i);
        const WorkId id = x.s.work_at(arg);
        if (id >= 0 && x.e.num(1) == 0 && refusable(x.e.text(0))) ++work_ref(x.s, id).refused;
        break;
    }
    Cpu *c = cpu_of(x.s, x.e.cpu);
    if (c && !c->irq.empty()) return;
    Task &t = task_of(x.s, x.current());
    t.blocked_on = {};
    t.blocked_obj = 0;
    t.blocked_owner = no_task;
}

void module_run(Step &x) {
    const bool begin = x.e.num(1) != 0;
    if (begin) forget_line(x);
    Module &m = x.s.module;
    if (x.e.text(0) == "init") {
        m.phase = begin ? ModulePhase::init : ModulePhase::live;
        if (!begin) m.ret = x.e.num(2);
    } else if (begin) {
        m.phase = ModulePhase::exiting;
    }
}

void oops(Step &x) {
    Run &r = x.s.run;
    r.oops = x.e.text(0);
    r.oops_task = TaskId(x.e.num(1));
    r.oops_file = x.e.text(3);
    r.oops_line = int(x.e.num(4));
    // A WARN or BUG may name a line of the kernel's own; the task stays at the module's.
    if (r.oops_line <= 0 || r.oops_file.view().starts_with("kernel/")) return;
    Task &t = task_of(x.s, r.oops_task);
    t.file = r.oops_file;
    t.line = r.oops_line;
}

}  // namespace

bool module(Step &x) {
    switch (x.e.type) {
    case Event::console: ++x.s.log_lines; return true;
    case Event::wq_call: call(x); return true;
    case Event::wq_return: returned(x); return true;
    case Event::wq_module_run: module_run(x); return true;
    case Event::module_load:
        x.s.module.name = x.e.text(0);
        x.s.module.phase = ModulePhase::loading;
        return true;
    case Event::module_free: x.s.module.phase = ModulePhase::gone; return true;
    case Event::wq_oops: oops(x); return true;
    case Event::wq_freeze: x.s.run.freeze = x.e.text(0) == "done" ? Text() : x.e.text(0); return true;
    case Event::wq_lost: x.s.run.lost += int(x.e.num(0)); return true;
    case Event::wq_end:
        x.s.run.ended = true;
        x.s.run.exit = int(x.e.num(0));
        x.s.run.reason = x.e.text(1);
        return true;
    default: return false;
    }
}

}  // namespace wqlab::fold
