// Lines of the trace, byte for byte as a real kernel's ftrace writes them.
#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "machine/arena.h"
#include "machine/context.h"
#include "trace/emit.h"
#include "trace/text.h"

using namespace wqlab;
using trace::Arg;
using trace::Record;

namespace {

struct Head {
    const char *comm;
    int pid;
    int cpu;
    std::uint8_t bits;
    int preempt_count;
    std::uint64_t time;
};

// line: what the writer makes of an event.
std::string line(const Head &h, Event event, const std::vector<Arg> &args) {
    std::vector<std::byte> fields;
    auto put = [&](const void *p, std::size_t n) {
        fields.insert(fields.end(), static_cast<const std::byte *>(p), static_cast<const std::byte *>(p) + n);
    };
    for (const Arg &a : args) {
        if (a.kind == Arg::string) {
            const auto n = static_cast<std::uint32_t>(a.s.size());
            put(&n, sizeof n);
            put(a.s.data(), n);
        } else {
            put(&a.i, sizeof a.i);
        }
    }
    std::vector<std::uint64_t> memory((sizeof(Record) + fields.size()) / 8 + 1);
    auto *r = reinterpret_cast<Record *>(memory.data());
    *r = {};
    r->event = event;
    r->cpu = static_cast<std::uint8_t>(h.cpu);
    r->bits = h.bits;
    r->pid = h.pid;
    r->preempt_count = h.preempt_count;
    r->time = h.time;
    std::memcpy(r->comm, h.comm, std::min(std::strlen(h.comm), sizeof r->comm));
    std::memcpy(r + 1, fields.data(), fields.size());
    std::string out;
    trace::append_line(*r, out);
    return out;
}

const void *module_address(std::uint64_t offset) { return reinterpret_cast<void *>(module_arena.base + offset); }

constexpr int softirq = machine::softirq_offset, hardirq = machine::hardirq_offset;

}  // namespace

TEST(TraceText, LinesOfARealKernel) {
    EXPECT_EQ(line({"insmod", 110, 0, trace::irqs_off_bit, 1, 6216174000}, Event::workqueue_queue_work,
                   {module_address(0x33c0), "work_fn [m01_queue_work_twice]", "events", 8192, 0}),
              "          insmod-110     [000] d..1.     6.216174: workqueue_queue_work: work struct=ffffffffc02033c0 "
              "function=work_fn [m01_queue_work_twice] workqueue=events req_cpu=8192 cpu=0\n");
    EXPECT_EQ(line({"insmod", 110, 0, trace::irqs_off_bit | trace::need_resched_bit, 0, 6217064000}, Event::console,
                   {"work queued"}),
              "          insmod-110     [000] dN...     6.217064: console: work queued\n");
    EXPECT_EQ(line({"kworker/0:0", 7, 0, 0, 0, 6217281000}, Event::workqueue_execute_start,
                   {module_address(0x33c0), "work_fn [m01_queue_work_twice]"}),
              "     kworker/0:0-7       [000] .....     6.217281: workqueue_execute_start: work struct ffffffffc02033c0: "
              "function work_fn [m01_queue_work_twice]\n");
    EXPECT_EQ(line({"swapper/1", 0, 1, trace::irqs_off_bit, 2, 3186623000}, Event::sched_switch,
                   {"swapper/1", 0, 120, "R", "init", 110, 120}),
              "          <idle>-0       [001] d..2.     3.186623: sched_switch: prev_comm=swapper/1 prev_pid=0 "
              "prev_prio=120 prev_state=R ==> next_comm=init next_pid=110 next_prio=120\n");
    EXPECT_EQ(line({"swapper/3", 0, 3, trace::irqs_off_bit, 4 + softirq, 3188472000}, Event::sched_waking,
                   {"rcu_preempt", 15, 120, 2}),
              "          <idle>-0       [003] d.s4.     3.188472: sched_waking: comm=rcu_preempt pid=15 prio=120 "
              "target_cpu=002\n");
    EXPECT_EQ(line({"cat", 111, 1, trace::irqs_off_bit, 2 + hardirq, 6306179000}, Event::workqueue_activate_work,
                   {reinterpret_cast<void *>(heap_arena.base + 0x0a0a30)}),
              "             cat-111     [001] d.h2.     6.306179: workqueue_activate_work: work struct ff110000000a0a30\n");
}

TEST(TraceText, Flags) {
    auto flags = [](std::uint8_t bits, int count) {
        return line({"x", 1, 0, bits, count, 0}, Event::console, {""}).substr(31, 5);
    };
    EXPECT_EQ(flags(0, 0), ".....");
    EXPECT_EQ(flags(0, machine::softirq_disable_offset), "b....");
    EXPECT_EQ(flags(trace::irqs_off_bit, machine::softirq_disable_offset + 1), "D..1.");
    EXPECT_EQ(flags(trace::irqs_off_bit, hardirq + softirq), "d.H..");
    EXPECT_EQ(flags(trace::need_resched_bit, 10), ".N.a.");
}

TEST(TraceText, WideFields) {
    EXPECT_EQ(line({"a_comm_of_15_by", 12345678, 63, 0, 0, 123456'789'012'499}, Event::wq_rest, {-1}),
              " a_comm_of_15_by-12345678 [063] ..... 123456.789012: wq_rest: next=-1\n");
    EXPECT_EQ(line({"x", 1, 0, 0, 0, 999'999'500}, Event::wq_data, {static_cast<const void *>(nullptr), 0xffffffffffffff05ull}),
              "               x-1       [000] .....     1.000000: wq_data: work=0000000000000000 data=0xffffffffffffff05\n");
}

TEST(TraceText, NewlinesNeverBreakALine) {
    EXPECT_EQ(line({"x", 1, 0, 0, 0, 0}, Event::wq_lever, {"two\nlines"}).find('\n'),
              line({"x", 1, 0, 0, 0, 0}, Event::wq_lever, {"two\nlines"}).size() - 1);
}

TEST(TraceText, EveryEventIsWritten) {
    for (int i = 0; i < event_count; ++i) {
        const auto event = static_cast<Event>(i);
        const trace::Pattern &p = trace::pattern_of(event);
        std::vector<Arg> args;
        std::string text = std::string(event_table[i].name) + ": ";
        for (int f = 0; f < p.count; ++f) {
            text += p.fields[f].before;
            switch (p.fields[f].type) {
            case trace::FieldType::string: args.emplace_back("abc"); text += "abc"; break;
            case trace::FieldType::pointer: args.emplace_back(0x10ll + f); text += "000000000000001" + std::to_string(f); break;
            case trace::FieldType::hex: args.emplace_back(255); text += "0xff"; break;
            case trace::FieldType::decimal3: args.emplace_back(7); text += "007"; break;
            case trace::FieldType::decimal: args.emplace_back(-3); text += "-3"; break;
            }
        }
        text += std::string(p.after) + "\n";
        EXPECT_EQ(line({"x", 1, 0, 0, 0, 0}, event, args).substr(51), text);
    }
}

TEST(TraceText, TheLegendIsFtraces) {
    std::string legend;
    trace::append_legend(4, legend);
    EXPECT_NE(legend.find("#                                _-----=> irqs-off/BH-disabled\n"
                          "#                               / _----=> need-resched\n"
                          "#                              | / _---=> hardirq/softirq\n"
                          "#                              || / _--=> preempt-depth\n"
                          "#                              ||| / _-=> migrate-disable\n"
                          "#                              |||| /     delay\n"
                          "#           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION\n"
                          "#              | |         |   |||||     |         |\n"),
              std::string::npos) << legend;
}
