#include "trace/writer.h"

#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>
#include <vector>

#include "kernel/sched.h"
#include "machine/sanitizer.h"
#include "trace/emit.h"
#include "trace/ring.h"
#include "trace/sink.h"
#include "trace/text.h"

namespace wqlab::trace {

std::atomic<bool> enabled{false};

namespace {

using machine::Unseen;

constexpr std::size_t live_ring_size = 1 << 22, ring_size = 1 << 18, longest_string = 4096;
constexpr auto drain_interval = std::chrono::milliseconds(5);

// Writer: the open trace. Live: a ring a CPU and one for threads of the host; else one ring, because events come one
// at a time, and what is in it stands in order already.
struct Writer {
    Writer(const Output &o) : live(o.live), sink(o.fd, o.text) {
        const int count = live ? machine::max_cpus + 1 : 1;
        rings.resize(static_cast<std::size_t>(count));
        rings.back() = std::make_unique<Ring>(live ? live_ring_size : ring_size);
    }
    const bool live;
    std::vector<std::unique_ptr<Ring>> rings;   // live: those of CPUs are made when the machine boots
    std::mutex host_lock;                       // live: threads of the host take turns in their ring
    std::mutex drain_lock;                      // live: guards the reader's side and the sink
    std::condition_variable stop_signal;
    bool stopping = false;
    std::thread thread;
    Sink sink;
    std::atomic<std::uint64_t> lines{0}, lost{0};
    std::atomic<bool> machine_up{false};        // written under drain_lock
    std::uint64_t last_time = 0;                // of the machine that went down last
    std::uint64_t emitted = 0, stop_at = 0;     // not live
};
std::unique_ptr<Writer> w;

std::uint64_t time_now() {
    return machine::booted() ? machine::now() : w->last_time;
}

std::size_t record_size(const Arg *args, int count) {
    std::size_t size = sizeof(Record);
    for (int i = 0; i < count; ++i)
        size += args[i].kind == Arg::string ? 4 + std::min(args[i].s.size(), longest_string) : 8;
    return (size + 7) & ~std::size_t{7};
}

void fill_fields(Record *r, const Arg *args, int count) {
    auto *at = reinterpret_cast<std::byte *>(r + 1);
    for (int i = 0; i < count; ++i) {
        if (args[i].kind == Arg::string) {
            const auto length = static_cast<std::uint32_t>(std::min(args[i].s.size(), longest_string));
            std::memcpy(at, &length, sizeof length);
            std::memcpy(at + sizeof length, args[i].s.data(), length);
            at += sizeof length + length;
        } else {
            std::memcpy(at, &args[i].i, 8);
            at += 8;
        }
    }
}

// fill_head: who speaks: a task, or the host, which speaks as the idle task of CPU 0.
void fill_head(Record *r, Event event, const Task *as, std::uint64_t time) {
    r->event = event;
    r->time = time;
    r->cpu = 0;
    r->bits = 0;
    r->pid = 0;
    r->preempt_count = 0;
    if (!as) return;
    const machine::Cpu &c = *as->cpu;
    r->cpu = static_cast<std::uint8_t>(c.id);
    if (as->irqs_off) r->bits |= irqs_off_bit;
    if (c.attn.load(std::memory_order_relaxed) & machine::ATTN_RESCHED) r->bits |= need_resched_bit;
    r->pid = as->pid;
    r->preempt_count = as->preempt_count;
    std::memcpy(r->comm, as->comm, sizeof r->comm);
}

void drain_one(Ring &ring, const Record *r) {
    append_line(*r, w->sink.buffer());
    ring.pop();
    w->lines.fetch_add(1, std::memory_order_relaxed);
    w->sink.full();
}

// drain: writes, in the order of their times, all published events before `horizon`. Events of one ring are in order.
void drain(std::uint64_t horizon) {
    for (;;) {
        Ring *first = nullptr;
        const Record *oldest = nullptr;
        for (auto &ring : w->rings) {
            const Record *r = ring ? ring->front() : nullptr;
            if (r && (!oldest || r->time < oldest->time)) {
                first = ring.get();
                oldest = r;
            }
        }
        if (!oldest || oldest->time >= horizon) return;
        drain_one(*first, oldest);
    }
}

// horizon: a time before which every event is published: whoever was about to write then is waited for.
std::uint64_t wait_for_writers() {
    const std::uint64_t t = w->machine_up.load() ? machine::now() : machine::never;
    for (auto &ring : w->rings)
        while (ring && ring->busy()) std::this_thread::yield();
    return t;
}

void drain_loop() {
    std::unique_lock lk(w->drain_lock);
    while (!w->stopping) {
        if (w->machine_up.load()) {
            drain(wait_for_writers());
            w->sink.flush();
        }
        w->stop_signal.wait_for(lk, drain_interval);
    }
}

// write: one event into a ring; false when there was no room.
bool write(Ring &ring, const Task *as, Event event, const Arg *args, int count) {
    ring.begin();
    const std::uint64_t time = time_now();
    Record *r = ring.reserve(record_size(args, count));
    if (r) {
        fill_head(r, event, as, time);
        fill_fields(r, args, count);
    }
    ring.end();
    return r != nullptr;
}

void write_or_count(Ring &ring, const Task *as, Event event, const Arg *args, int count) {
    if (ring.lost.load(std::memory_order_relaxed)) {
        const Arg missing[] = {ring.lost.load(std::memory_order_relaxed)};
        if (write(ring, as, Event::wq_lost, missing, 1)) ring.lost.store(0, std::memory_order_relaxed);
    }
    if (!ring.lost.load(std::memory_order_relaxed) && write(ring, as, event, args, count)) return;
    ring.lost.fetch_add(1, std::memory_order_relaxed);
    w->lost.fetch_add(1, std::memory_order_relaxed);
}

void write_or_drain(Ring &ring, const Task *as, Event event, const Arg *args, int count) {
    while (!write(ring, as, event, args, count)) drain(machine::never);
    if (++w->emitted == w->stop_at) machine::stop();
}

}  // namespace

void emit_args_as(const Task *as, Event event, const Arg *args, int count) {
    Unseen unseen;
    if (!w->live) return write_or_drain(*w->rings[0], as, event, args, count);
    if (const Task *me = current_task()) {
        write_or_count(*w->rings[static_cast<std::size_t>(me->cpu->id)], as, event, args, count);
    } else {
        std::lock_guard g(w->host_lock);
        write_or_count(*w->rings.back(), as, event, args, count);
    }
}

void emit_args(Event event, const Arg *args, int count) { emit_args_as(current_task(), event, args, count); }

void start(const Output &output) {
    finish();
    w = std::make_unique<Writer>(output);
    if (w->live) w->thread = std::thread(drain_loop);
    enabled = true;
}

void collect(std::string &text) { start({-1, &text, false}); }

void machine_going(bool up) {
    if (!w) return;
    std::unique_lock lk(w->drain_lock);
    if (!up) w->last_time = machine::now();
    for (int cpu = 0; up && w->live && cpu < machine::cpu_count(); ++cpu)
        if (auto &ring = w->rings[static_cast<std::size_t>(cpu)]; !ring) ring = std::make_unique<Ring>(live_ring_size);
    w->machine_up.store(up);
}

void flush() {
    if (!w) return;
    Unseen unseen;
    std::unique_lock lk(w->drain_lock, std::defer_lock);
    if (w->live) lk.lock();
    if (w->live && !w->machine_up.load() && current_task()) return;   // it is about to be ended
    drain(w->live ? wait_for_writers() : machine::never);
    w->sink.flush();
}

void comment(std::string_view lines) {
    if (!w) return;
    flush();
    Unseen unseen;
    std::unique_lock lk(w->drain_lock, std::defer_lock);
    if (w->live) lk.lock();
    w->sink.buffer() += lines;
    w->sink.full();
}

int finish() {
    if (!w) return 0;
    enabled = false;
    if (w->live) {
        {
            std::lock_guard g(w->drain_lock);
            w->stopping = true;
        }
        w->stop_signal.notify_all();
        w->thread.join();
        for (auto &ring : w->rings)
            if (std::uint64_t missing = ring ? ring->lost.exchange(0) : 0) {
                drain(machine::never);
                const Arg count[] = {missing};
                write(*ring, nullptr, Event::wq_lost, count, 1);
            }
    }
    drain(machine::never);
    w->sink.flush();
    const int error = w->sink.error();
    w.reset();
    return error;
}

std::uint64_t lines() { return w ? w->lines.load() : 0; }
std::uint64_t lost() { return w ? w->lost.load() : 0; }
std::uint64_t emitted() { return w ? w->emitted : 0; }
void stop_at(std::uint64_t events) {
    if (w) w->stop_at = events;
}

Quiet::Quiet() : was_(enabled.exchange(false)) {}
Quiet::~Quiet() { enabled = was_; }

}  // namespace wqlab::trace
