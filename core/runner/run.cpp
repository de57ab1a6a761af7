#include "runner/run.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <deque>
#include <memory>

#include "kernel/hung_task.h"
#include "kernel/kernel.h"
#include "kernel/kthread.h"
#include "kernel/layouts.h"
#include "kernel/notifier.h"
#include "kernel/printk.h"
#include "kernel/suspend.h"
#include "kernel/warn.h"
#include "runner/engine_symbol.h"
#include "runner/export.h"
#include "runner/notes.h"
#include "runner/objects.h"
#include "runner/oops.h"
#include "runner/percpu.h"
#include "runner/place.h"
#include "runner/poll.h"
#include "runner/sysfs_params.h"
#include "runner/terminal.h"
#include "runner/user_task.h"
#include "runner/watch.h"
#include "trace/emit.h"
#include "trace/writer.h"

namespace wqlab::runner {

namespace {

constexpr int module_live = 0, module_going = 2, interrupt_signal = 2;
constexpr int most_lines = 200'000;                        // of the log
std::string talker;                                        // the place that printed the line after the last; under the log's lock
constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t longest_call = 600 * second, longest_call_live = 25 * second;   // insmod or rmmod
constexpr std::uint64_t longest_idle = 10 * second;        // until rest, when nobody said how long
constexpr std::uint64_t longest_after = 3600 * second, longest_after_live = 10 * second;   // for late timers

// write_dump: the engine's state, as comments behind the events so far.
void write_dump() {
    trace::flush();
    std::string text = "# wq_dump begin event=" + std::to_string(trace::lines()) + "\n";
    const std::string state = dump_state();
    for (std::size_t at = 0; at < state.size();) {
        const std::size_t end = std::min(state.find('\n', at), state.size());
        text += "# " + state.substr(at, end - at) + "\n";
        at = end + 1;
    }
    trace::comment(text + "# wq_dump end\n");
}

// Dumper: passes decisions on, and writes the state at every so-manyth: in the middle of whatever goes on.
class Dumper : public machine::Chooser {
  public:
    Dumper(machine::Chooser *of, std::uint64_t every) : of_(of), every_(every) {}
    int choose(const machine::Choice &choice) override {
        if (choice.step % every_ == 0) write_dump();
        return of_->choose(choice);
    }

  private:
    machine::Chooser *of_;
    std::uint64_t every_;
};

// Life: what happens between boot and shutdown, step by step. A step returns false when the run is over.
class Life {
  public:
    Life(const Plan &plan, Result &result) : plan_(plan), result_(result), m_(*plan.module) {}

    void live() {
        for (const std::string &text : plan_.bound) {
            ControlLine line;
            if (const std::string problem = parse_control(text, line); !problem.empty()) say(problem);
            else bind(std::move(line));
        }
        on_stand = [this] { return stand(); };
        announce_objects(m_);
        insmod() && stay() && wake_up() && rmmod();
        on_stand = nullptr;
        trace::stop_at(0);
        if (oops_count() || result_.bugs) end(exit_oops, "oops");
    }

  private:
    const Plan &plan_;
    Result &result_;
    Module &m_;
    int init_result_ = 0;
    std::deque<ControlLine> bound_;        // lines that wait for their event, ascending
    int acted_ = 0;                        // how many of them were carried out
    bool failed_ = false;                  // the run is over
    bool initialised_ = false, inserted_ = false;   // init has returned; insmod has
    bool leaving_ = false;

    std::uint64_t longest() const { return plan_.parallel ? longest_call_live : longest_call; }
    void say(const std::string &line) { result_.errors.push_back(line); }
    void end(int exit, const char *reason) {
        result_.exit = exit;
        result_.reason = reason;
    }

    // over: what the end of a stretch means; true when the run goes on.
    bool over(Ended how, const char *who) {
        failed_ = failed_ || !goes_on(how, who);
        return !failed_;
    }

    bool goes_on(Ended how, const char *who) {
        switch (how) {
        case Ended::done:
            look_at_load();
            dump();
            return true;
        case Ended::killed:
            say(std::string(who) + " was killed by an oops");
            end(exit_oops, "oops");
            return false;
        case Ended::panicked:
            end(exit_oops, "panic");
            return false;
        case Ended::hung:
            hung(who);
            return false;
        case Ended::timeout:
            if (!plan_.parallel) hung_task_check();
            say(std::string(who) + " does not return" + last_call());
            end(exit_hung, "hung");
            return false;
        case Ended::endless:
            say("endless loop at " + place_text(endless_place()) +
                ": it runs on and on and calls nothing");
            end(exit_hung, "endless loop");
            return false;
        case Ended::talkative:
            say("the log has " + std::to_string(most_lines) + " lines: given up" +
                (talker.empty() ? "" : ": they come from " + talker));
            end(exit_hung, "log limit");
            return false;
        case Ended::step_limit:
            say("step limit: given up after " +
                std::to_string(plan_.step_limit.value_or(machine::Config().step_limit)) + " steps" + last_call());
            end(exit_hung, "step limit");
            return false;
        case Ended::diverged:
            say(machine::stop_detail());
            end(exit_hung, "diverged");
            result_.diverged = true;
            return false;
        }
        return false;
    }

    void look_at_load() {
        int threads = 0, workers = 0;
        for_each_task([&](const Task *t) {
            const bool works = t->kind == TaskKind::worker || t->kind == TaskKind::rescuer;
            workers += works;
            threads += works || t->kind == TaskKind::kthread;
        });
        Load &l = result_.load;
        l = {std::max(l.threads, threads), std::max(l.workers, workers), task_switches()};
    }

    // last_call: where the tasks on the CPUs last called the kernel from.
    static std::string last_call() {
        std::string text;
        for (int i = 0; i < machine::cpu_count(); ++i) {
            const auto *t = static_cast<const Task *>(machine::cpu(i).curr);
            if (t->kind == TaskKind::idle) continue;
            text += (text.empty() ? ": " : ", ") + std::string(t->comm) + " on CPU " + std::to_string(i);
            if (const std::string site = task_site(t); !site.empty()) text += " is at " + site;
        }
        return text;
    }

    void hung(const char *who) {
        dump();
        for (const Task *t : blocked_tasks()) {
            const std::string site = task_site(t);
            say(std::string(t->comm) + " waits" + (site.empty() ? "" : " at " + site) +
                ", and nothing will ever wake it");
        }
        if (hung_task_report() == 0)
            say(std::string(who) + " waits, and nothing will ever wake it" + last_call());
        end(exit_hung, "hung");
    }

    // blocked_for_good: at rest, with tasks in uninterruptible sleep.
    bool blocked_for_good() { return rested() && !blocked_tasks().empty(); }

    void dump() {
        if (plan_.dump && rested()) write_dump();
    }

    bool insmod() {
        const Ended how = run_user_task("insmod", true, [this] {
            trace::emit<Event::module_load>(m_.name, m_.license == "GPL" ? "OE" : "POE");
            this_module_begins(m_);
            if ((init_result_ = set_late_params(m_)) || !m_.init) return;
            trace::emit<Event::wq_module_run>("init", 1, 0);
            init_result_ = m_.init();
            initialised_ = init_result_ >= 0;
            trace::emit<Event::wq_module_run>("init", 0, init_result_);
            if (initialised_) module_chain.call(module_live, &this_module);
        }, longest());
        if (!over(how, "insmod")) return false;
        if (init_result_ > 0)
            printk("\0014do_init_module: '%s'->init suspiciously returned %d, it should follow 0/-E convention\n",
                   m_.name.c_str(), init_result_);
        if (init_result_ >= 0) return true;
        say("insmod: ERROR: could not insert module " + m_.name + ".ko: " + std::strerror(-init_result_));
        end(exit_init, "init failed");
        result_.left = left_behind();
        leave();
        return false;
    }

    // carry_out: a control line; what it causes at once comes before the next line. False when the run is over.
    bool carry_out(const ControlLine &line) {
        if (line.kind == ControlLine::nothing) return true;
        if (line.kind == ControlLine::command && pm_suspended() && !line.while_suspended) {
            say("'" + line.text + "': user space is frozen until 'resume'");
            return true;
        }
        trace::emit<Event::wq_lever>(line.text);
        if (line.kind == ControlLine::wait) return over(pass_time(machine::now() + line.time), "the machine");
        // A command that is left asleep may end when this stretch is long over.
        const auto problem = std::make_shared<std::string>();
        const auto left_asleep = std::make_shared<std::atomic<bool>>(false);
        Ended how = Ended::done;
        if (line.kind == ControlLine::command) {
            how = run_command(line.comm, [problem, left_asleep, &m = m_, act = line.carry_out] {
                const std::string said = act(m);
                if (!*left_asleep) *problem = said;
                else if (!said.empty()) terminal_print(said);
            }, longest());
            *left_asleep = true;
        } else if (line.carry_out) {
            *problem = line.carry_out(m_);
        }
        if (!problem->empty()) say(*problem);
        return over(how, line.comm) && over(run_machine(machine::now(), false), "the machine");
    }

    // bind: the line is carried out when its event has come.
    void bind(ControlLine line) {
        bound_.push_back(std::move(line));
        trace::stop_at(bound_.front().event);
    }

    // stand: the machine stands, perhaps because the event of a line has come.
    Standing stand() {
        bool acted = false;
        while (!failed_ && !bound_.empty() && trace::emitted() >= bound_.front().event) {
            const ControlLine line = std::move(bound_.front());
            bound_.pop_front();
            trace::stop_at(bound_.empty() ? 0 : bound_.front().event);
            ++acted_;
            acted = true;
            const bool carried_out = carry_out(line);
            if (!carried_out || line.kind != ControlLine::rmmod) continue;
            if (inserted_ || initialised_) leaving_ = true;   // as soon as insmod has returned
            else say("rmmod: ERROR: could not remove module " + m_.name + ": Device or resource busy");
        }
        return leaving_ && inserted_ ? Standing::enough : acted ? Standing::acted : Standing::nothing;
    }

    // stay: from insmod's return to rmmod.
    bool stay() {
        bool removed = false;
        std::string text;
        inserted_ = true;
        while (plan_.control && !removed && !leaving_ && plan_.control(text)) {
            ControlLine line;
            if (const std::string problem = parse_control(text, line); !problem.empty()) say(problem);
            if (line.event) {
                bind(std::move(line));
                continue;
            }
            removed = line.kind == ControlLine::rmmod;
            if (!carry_out(line)) return false;
        }
        if (removed || leaving_) return true;
        if (!settle()) return false;
        if (leaving_) return true;
        // Whoever still waits for the module is interrupted, as by Control-C, before it goes.
        if (!interrupt_commands("", interrupt_signal)) return true;
        trace::emit<Event::wq_lever>("kill");
        return settle();
    }

    // settle: lets the machine move until it is at rest, or as long as was asked for.
    bool settle() {
        const bool until_rest = !plan_.for_ns;
        int before;
        do {   // what was done meanwhile gets as long
            before = acted_;
            const std::uint64_t until = machine::now() + plan_.for_ns.value_or(longest_idle);
            if (!over(run_machine(until, until_rest), "the machine")) return false;
        } while (until_rest && !leaving_ && before != acted_);
        if (until_rest && !leaving_ && blocked_for_good()) {
            hung("a task");
            return false;
        }
        return true;
    }

    // wake_up: rmmod is a command, too: a machine that was left suspended goes on first.
    bool wake_up() {
        if (!pm_suspended()) return true;
        say("the machine was still suspended at rmmod, and resumes");
        return over(run_command("bash", pm_resume, longest()), "bash");
    }

    bool rmmod() {
        initialised_ = inserted_ = leaving_ = false;
        if (m_.init && !m_.exit) {
            say("rmmod: ERROR: could not remove module " + m_.name + ": Device or resource busy");
            return false;
        }
        if (this_module.refcnt > 0) {
            say("rmmod: ERROR: Module " + m_.name + " is in use");
            return false;
        }
        const Ended how = run_user_task("rmmod", false, [this] {
            this_module.state = module_going;
            if (!m_.exit) return;
            trace::emit<Event::wq_module_run>("exit", 1, 0);
            m_.exit();
            trace::emit<Event::wq_module_run>("exit", 0, 0);
            module_chain.call(module_going, &this_module);
        }, longest());
        if (!over(how, "rmmod")) return false;
        result_.left = left_behind();
        return leave();
    }

    // leave: the module's memory is gone, and what still comes for it oopses.
    bool leave() {
        forget_objects(m_);
        trace::emit<Event::module_free>(m_.name);
        unmap_module(m_);
        const std::uint64_t longest = plan_.parallel ? longest_after_live : longest_after;
        if (!over(run_machine(machine::now() + (result_.left.empty() ? longest_idle : longest), true), "the machine"))
            return false;
        if (blocked_for_good()) {
            hung("a task");
            return false;
        }
        return true;
    }
};

KernelConfig config_of(const Plan &plan) {
    KernelConfig config;
    config.version = plan.kernel;
    config.debug = plan.debug;
    config.nodes = plan.nodes;
    config.seed = plan.seed;
    config.machine.cpus = plan.cpus;
    config.machine.mode = plan.parallel ? machine::Mode::parallel : machine::Mode::stepped;
    config.machine.carrier = plan.threads ? machine::Carrier::thread : machine::Carrier::fiber;
    config.machine.chooser = plan.chooser;
    if (plan.step_limit) config.machine.step_limit = *plan.step_limit;
    return config;
}

}  // namespace

Result run_module(const Plan &plan) {
    Result result;
    result.reason = "fine";
    oops_reset();
    endless_reset();
    watch_reset(plan.watched);
    random_reset(plan.seed);
    bit_queues_reset();
    terminal_begins();
    percpu_reset();
    set_terminal(plan.terminal);
    memory_low = false;
    module_site = task_site;
    on_kernel_bug = bug;
    on_freed_object_used = freed_use;
    trace::set_symbolizer(symbol_of);
    trace::set_offset_symbolizer(symbol_offset_of);
    talked_too_much = false;
    talker.clear();
    set_log_sink([&, lines = 0](const std::string &line) mutable {
        if (++lines > most_lines) {
            if (!talked_too_much.exchange(true) && current_task()) talker = task_site(current_task());
            machine::stop();
            return;
        }
        if (line.find("] WARNING: CPU: ") != line.npos) ++result.warnings;
        if (line.find("] BUG: ") != line.npos) ++result.bugs;
        if (plan.log) plan.log(line);
    });
    KernelConfig config = config_of(plan);
    Dumper dumper(plan.chooser, plan.dump_every);
    if (plan.dump_every && plan.chooser) config.machine.chooser = &dumper;
    kernel_boot(config);
    Life(plan, result).live();
    result.findings = findings();
    trace::emit<Event::wq_end>(result.exit, result.reason);
    trace::flush();
    kernel_shutdown();
    notes_reset();
    return result;
}

}  // namespace wqlab::runner
