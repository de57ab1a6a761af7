// narrate_call.cpp: what the module calls and what it is answered.
#include "state/narrate_parts.h"

namespace wqlab::narrator {

namespace {

bool starts(std::string_view s, std::string_view with) { return s.substr(0, with.size()) == with; }
bool has(std::string_view s, std::string_view part) { return s.find(part) != s.npos; }

std::string call(const Say &x) {
    const std::string func = x.text(0), obj = x.object(x.e.addr(1));
    std::string s = x.who() + " calls " + marked::code(func + "(" + marked::plain(obj) + ")");
    if (has(func, "sleep") || has(func, "delay"))
        if (obj.empty() && x.e.num(2)) s = x.who() + " calls " + marked::code(func + "(" + std::to_string(x.e.num(2)) + ")");
    return s + (x.e.num(4) > 0 ? " in line " + std::to_string(x.e.num(4)) : "");
}

// open_call: the innermost call of that function that has not returned.
const ApiCall *open_call(const Say &x) {
    const Cpu *c = x.before.cpu(x.e.cpu);
    const Task *t = x.before.task(x.task());
    const std::vector<ApiCall> *calls = c && !c->irq.empty() ? &c->irq.back().calls : t ? &t->calls : nullptr;
    if (!calls) return nullptr;
    for (std::size_t i = calls->size(); i-- > 0;)
        if ((*calls)[i].func == x.e.text(0)) return &(*calls)[i];
    return nullptr;
}

std::string why_refused(const Say &x, Address arg, const std::string &work) {
    const Work *w = x.before.work(x.before.work_at(arg));
    if (!w || !w->pending) return work + " was already pending";
    return work + " is still pending";
}

std::string returned(const Say &x) {
    const std::string func = x.text(0), call = marked::code(func);
    const std::int64_t ret = x.e.num(1);
    const ApiCall *c = open_call(x);
    const std::string obj = c ? x.object(c->arg) : std::string(), it = obj.empty() ? "the work" : obj;
    const bool work_call = has(func, "work") && !has(func, "workqueue");
    if (work_call && (starts(func, "queue_") || starts(func, "schedule_")))
        return call + " returned " +
               (ret ? "true: " + it + " was queued by this call" : "false: " + why_refused(x, c ? c->arg : 0, it));
    if (starts(func, "mod_delayed_work"))
        return call + " returned " +
               (ret ? "true: " + it + " was pending and has a new time"
                    : "false: " + it + " was not pending; its timer is armed now");
    if (starts(func, "cancel_"))
        return call + " returned " +
               (ret ? "true: " + it + " was pending and is not any more" : "false: " + it + " was not pending");
    if (func == "flush_work" || func == "flush_delayed_work")
        return call + " returned " + (ret ? "true: it waited for " + it : "false: " + it + " had nothing to wait for");
    if ((has(func, "alloc_") || starts(func, "create_")) && has(func, "workqueue"))
        return call + (ret ? " returned a new workqueue" : " returned NULL: there is no workqueue");
    return call + " returned" + (ret ? " " + std::to_string(ret) : "");
}

std::string module_run(const Say &x) {
    const bool init = x.text(0) == "init";
    const std::string who = init ? "insmod" : "rmmod";
    if (x.e.num(1)) return who + " calls the module's " + x.text(0) + " function";
    if (!init) return "the module's exit function has returned to rmmod";
    if (x.e.num(2) == 0) return "the module's init function returned 0: the module is loaded";
    return "the module's init function returned " + std::to_string(x.e.num(2)) + ": the module is not loaded";
}

}  // namespace

std::string say_call(const Say &x) {
    switch (x.e.type) {
    case Event::wq_call: return call(x);
    case Event::wq_return: return returned(x);
    case Event::wq_module_run: return module_run(x);
    case Event::module_load: return "insmod begins to load the module " + x.code(0);
    case Event::module_free: return "the module " + x.code(0) + " is gone";
    case Event::console: return (is_idle_task(x.task()) ? "the kernel" : x.who()) + " logs \"" + x.text(0) + "\"";
    case Event::kmalloc: return x.who() + " gets " + std::to_string(x.e.num(2)) + " bytes of memory";
    case Event::kfree: {
        const std::string what = x.object(x.e.addr(1));
        return x.who() + " gives back " + (what.empty() ? "memory" : "the memory of " + what);
    }
    default: return {};
    }
}

}  // namespace wqlab::narrator
