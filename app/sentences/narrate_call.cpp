// narrate_call.cpp: what the module calls and what it is answered.
#include "sentences/narrate_parts.h"

namespace wqlab::narrator {

namespace {

bool starts(std::string_view s, std::string_view with) { return s.substr(0, with.size()) == with; }
bool has(std::string_view s, std::string_view part) { return s.find(part) != s.npos; }

QString call(const Say &x) {
    const std::string_view func = x.e.text(0);
    QString argument = marked::plain(x.object(x.e.addr(1)));
    if (argument.isEmpty() && x.e.num(2) && (has(func, "sleep") || has(func, "delay"))) argument = x.number(2);
    const QString call = marked::code(x.text(0) + u'(' + argument + u')');
    //: %2: a function's call, %3: the number of a line.
    return x.e.num(4) > 0 ? said(Phrase::tr("%1 calls %2 in line %3"), x.who(), call, x.number(4))
                          : said(Phrase::tr("%1 calls %2"), x.who(), call);
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

// queued_or_not: the form of what a function that queues a work has answered.
QString queued_or_not(const Say &x, Address arg) {
    if (x.e.num(1)) return Phrase::tr("%1 returned true: %2 was queued by this call");
    const Work *w = x.before.work(x.before.work_at(arg));
    return !w || !w->pending ? Phrase::tr("%1 returned false: %2 was already pending")
                             : Phrase::tr("%1 returned false: %2 is still pending");
}

QString returned(const Say &x) {
    const std::string_view func = x.e.text(0);
    const QString call = x.code(0);
    const bool yes = x.e.num(1) != 0;
    const ApiCall *c = open_call(x);
    const QString obj = c ? x.object(c->arg) : QString(), it = obj.isEmpty() ? Phrase::tr("the work") : obj;
    const bool work_call = has(func, "work") && !has(func, "workqueue");
    if (work_call && (starts(func, "queue_") || starts(func, "schedule_")))
        return queued_or_not(x, c ? c->arg : 0).arg(call, it);
    if (starts(func, "mod_delayed_work"))
        //: %1: a function, %2: a work. Here and in the forms beside it.
        return (yes ? Phrase::tr("%1 returned true: %2 was pending and has a new time")
                    : Phrase::tr("%1 returned false: %2 was not pending; its timer is armed now"))
            .arg(call, it);
    if (starts(func, "cancel_"))
        return (yes ? Phrase::tr("%1 returned true: %2 was pending and is not any more")
                    : Phrase::tr("%1 returned false: %2 was not pending"))
            .arg(call, it);
    if (func == "flush_work" || func == "flush_delayed_work")
        return (yes ? Phrase::tr("%1 returned true: it waited for %2")
                    : Phrase::tr("%1 returned false: %2 had nothing to wait for"))
            .arg(call, it);
    if ((has(func, "alloc_") || starts(func, "create_")) && has(func, "workqueue"))
        return (yes ? Phrase::tr("%1 returned a new workqueue") : Phrase::tr("%1 returned NULL: there is no workqueue"))
            .arg(call);
    return yes ? Phrase::tr("%1 returned %2").arg(call, x.number(1)) : Phrase::tr("%1 returned").arg(call);
}

QString module_run(const Say &x) {
    const bool init = x.is(0, "init");
    if (x.e.num(1)) {
        //: insmod and rmmod are programs; %1: init or exit.
        return (init ? Phrase::tr("insmod calls the module's %1 function")
            : Phrase::tr("rmmod calls the module's %1 function"))
            .arg(x.text(0));
    }
    if (!init) return Phrase::tr("The module's exit function has returned to rmmod");
    if (x.e.num(2) == 0) return Phrase::tr("The module's init function returned 0: the module is loaded");
    return Phrase::tr("The module's init function returned %1: the module is not loaded").arg(x.number(2));
}

}  // namespace

QString say_call(const Say &x) {
    switch (x.e.type) {
    case Event::wq_call: return call(x);
    case Event::wq_return: return returned(x);
    case Event::wq_module_run: return module_run(x);
    case Event::module_load: return Phrase::tr("insmod begins to load the module %1").arg(x.code(0));
    case Event::module_free: return Phrase::tr("The module %1 is gone").arg(x.code(0));
    case Event::console:
        //: %2: a line of the kernel's log.
        return is_idle_task(x.task()) ? Phrase::tr("The kernel logs \"%1\"").arg(x.text(0))
                                      : said(Phrase::tr("%1 logs \"%2\""), x.who(), x.text(0));
    case Event::kmalloc: {
        const int bytes = int(x.e.num(2));
        return said(Phrase::tr("%1 gets %n bytes of memory", nullptr, bytes), x.who());
    }
    case Event::kfree: {
        const QString what = x.object(x.e.addr(1));
        return what.isEmpty() ? said(Phrase::tr("%1 gives back memory"), x.who())
                              : said(Phrase::tr("%1 gives back the memory of %2"), x.who(), what);
    }
    default: return {};
    }
}

}  // namespace wqlab::narrator
