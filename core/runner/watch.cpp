#include "runner/watch.h"

#include <algorithm>
#include <unordered_map>

#include "kernel/original/trace.h"
#include "machine/arena.h"
#include "machine/machine.h"
#include "runner/call.h"
#include "runner/place.h"
#include "trace/emit.h"

namespace wqlab::runner {

namespace {

// Frame: one activation of a module's function. root: the outermost one of the same task and interrupt level; what it
// calls belongs to it.
struct Frame {
    std::uint64_t id, root;
    int level;              // 0 task, 1 softirq, 2 hardirq
};

struct Read {
    std::uint64_t frame;
    std::uint64_t version;  // of the cell when it was read
};

// Cell: one address that was stored to or read.
struct Cell {
    std::uint64_t version = 0;
    std::uint64_t writer = 0;       // root of the last store
    const void *site = nullptr;     // and where it was
    std::vector<Read> reads;        // by frame, the latest of each
};

struct Watch {
    bool on = false;
    std::unordered_map<std::uintptr_t, Cell> cells;
    std::unordered_map<const Task *, std::vector<Frame>> frames;
    std::uint64_t next_frame = 1;
    std::unordered_map<const void *, int> running;   // works of before 2.6.36, which may run on several CPUs at once
    std::vector<std::string> findings;
};
Watch watch;

int level() { return in_hardirq() ? 2 : in_serving_softirq() ? 1 : 0; }

bool shared(std::uintptr_t at) {
    return at - module_arena.base < module_arena.size || at - heap_arena.base < heap_arena.size;
}

void found(const std::string &text) {
    if (std::find(watch.findings.begin(), watch.findings.end(), text) != watch.findings.end()) return;
    watch.findings.push_back(text);
    trace::emit<Event::wq_found>(current_task()->pid, text);
}

void executes(bool begins, const void *work, const void *function) {
    int &running = watch.running[work];
    running += begins ? 1 : -1;
    if (begins && running > 1) found(trace::symbol_name(function) + " runs twice at once, for one work");
}

void enter() {
    std::vector<Frame> &stack = watch.frames[current_task()];
    const std::uint64_t id = watch.next_frame++;
    const int now = level();
    stack.push_back({id, !stack.empty() && stack.back().level == now ? stack.back().root : id, now});
}

void leave() {
    std::vector<Frame> &stack = watch.frames[current_task()];
    if (!stack.empty()) stack.pop_back();
}

void loaded(std::uintptr_t at, const Frame &frame) {
    Cell &cell = watch.cells[at];
    for (Read &r : cell.reads)
        if (r.frame == frame.id) {
            r.version = cell.version;
            return;
        }
    cell.reads.push_back({frame.id, cell.version});
}

void stored(std::uintptr_t at, const Frame &frame, const void *site) {
    Cell &cell = watch.cells[at];
    const auto read = std::find_if(cell.reads.begin(), cell.reads.end(),
                                   [&](const Read &r) { return r.frame == frame.id; });
    if (read != cell.reads.end() && read->version != cell.version && cell.writer != frame.root) {
        found("lost update: " + place_text(call_place(site)) + " stores what it made from an old value, over what " +
              place_text(call_place(cell.site)) + " had stored meanwhile");
    }
    ++cell.version;
    cell.writer = frame.root;
    cell.site = site;
    if (read != cell.reads.end()) read->version = cell.version;
}

template <bool Store> void access(const void *address, const void *site) {
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    if (!current_task() || !shared(at)) return;
    machine::point(machine::Point::access, address);
    const std::vector<Frame> &stack = watch.frames[current_task()];
    if (stack.empty()) return;
    if constexpr (Store) stored(at, stack.back(), site);
    else loaded(at, stack.back());
}

// The frame of the running task, where the cell is one that several may use; null elsewhere.
const Frame *frame_at(std::uintptr_t at) {
    if (!current_task() || !shared(at)) return nullptr;
    const std::vector<Frame> &stack = watch.frames[current_task()];
    return stack.empty() ? nullptr : &stack.back();
}

// Atomic accesses. No point here: the header's own stands before each of them. What is read and changed in one step
// cannot be lost, nor lose anything; a read and a later store can, as elsewhere.
template <class T> struct Atomic {
    [[gnu::noinline]] static T load(const T *p, int) {
        const T value = __atomic_load_n(p, __ATOMIC_SEQ_CST);
        const auto at = reinterpret_cast<std::uintptr_t>(p);
        if (const Frame *frame = frame_at(at)) loaded(at, *frame);
        return value;
    }
    [[gnu::noinline]] static void store(T *p, T value, int) {
        const auto at = reinterpret_cast<std::uintptr_t>(p);
        if (const Frame *frame = frame_at(at)) stored(at, *frame, __builtin_return_address(0));
        __atomic_store_n(p, value, __ATOMIC_SEQ_CST);
    }
    template <class Change> static T changed(T *p, const void *site, Change change) {
        const auto at = reinterpret_cast<std::uintptr_t>(p);
        if (const Frame *frame = frame_at(at)) {
            loaded(at, *frame);
            stored(at, *frame, site);
        }
        return change();
    }
#define WQLAB_CHANGE(name)                                                                     \
    [[gnu::noinline]] static T name(T *p, T value, int) {                                      \
        return changed(p, __builtin_return_address(0),                                         \
                       [&] { return __atomic_##name(p, value, __ATOMIC_SEQ_CST); });           \
    }
    WQLAB_CHANGE(fetch_add)
    WQLAB_CHANGE(fetch_sub)
    WQLAB_CHANGE(fetch_and)
    WQLAB_CHANGE(fetch_or)
    WQLAB_CHANGE(fetch_xor)
    WQLAB_CHANGE(exchange_n)
#undef WQLAB_CHANGE
    [[gnu::noinline]] static bool compare_exchange(T *p, T *expected, T value, int, int) {
        if (__atomic_load_n(p, __ATOMIC_SEQ_CST) != *expected) {
            *expected = load(p, 0);
            return false;
        }
        changed(p, __builtin_return_address(0), [&] { __atomic_store_n(p, value, __ATOMIC_SEQ_CST); return T(); });
        return true;
    }
};
void fence(int) { __atomic_signal_fence(__ATOMIC_SEQ_CST); }   // one runs at a time in a stepped run

[[gnu::noinline]] void load(const void *address) { access<false>(address, __builtin_return_address(0)); }
[[gnu::noinline]] void store(const void *address) { access<true>(address, __builtin_return_address(0)); }
[[gnu::noinline]] void load_range(const void *address, std::size_t) {
    access<false>(address, __builtin_return_address(0));
}
[[gnu::noinline]] void store_range(const void *address, std::size_t) {
    access<true>(address, __builtin_return_address(0));
}
void function_entry(const void *) {
    if (current_task()) enter();
}
void function_exit() {
    if (current_task()) leave();
}
void nothing() {}

#define WQLAB_ATOMIC(bits)                                                                       \
    BARE(__tsan_atomic##bits##_load, &Atomic<std::uint##bits##_t>::load),                        \
    BARE(__tsan_atomic##bits##_store, &Atomic<std::uint##bits##_t>::store),                      \
    BARE(__tsan_atomic##bits##_fetch_add, &Atomic<std::uint##bits##_t>::fetch_add),              \
    BARE(__tsan_atomic##bits##_fetch_sub, &Atomic<std::uint##bits##_t>::fetch_sub),              \
    BARE(__tsan_atomic##bits##_fetch_and, &Atomic<std::uint##bits##_t>::fetch_and),              \
    BARE(__tsan_atomic##bits##_fetch_or, &Atomic<std::uint##bits##_t>::fetch_or),                \
    BARE(__tsan_atomic##bits##_fetch_xor, &Atomic<std::uint##bits##_t>::fetch_xor),              \
    BARE(__tsan_atomic##bits##_exchange, &Atomic<std::uint##bits##_t>::exchange_n),              \
    BARE(__tsan_atomic##bits##_compare_exchange_strong, &Atomic<std::uint##bits##_t>::compare_exchange), \
    BARE(__tsan_atomic##bits##_compare_exchange_weak, &Atomic<std::uint##bits##_t>::compare_exchange)

// The names are the compiler's (gcc, -fsanitize=thread).
const Export table[] = {
    WQLAB_ATOMIC(8),
    WQLAB_ATOMIC(16),
    WQLAB_ATOMIC(32),
    WQLAB_ATOMIC(64),
    BARE(__tsan_atomic_thread_fence, &fence),
    BARE(__tsan_atomic_signal_fence, &fence),
    BARE(__tsan_init, &nothing),
    BARE(__tsan_func_entry, &function_entry),
    BARE(__tsan_func_exit, &function_exit),
    BARE(__tsan_read1, &load),
    BARE(__tsan_read2, &load),
    BARE(__tsan_read4, &load),
    BARE(__tsan_read8, &load),
    BARE(__tsan_read16, &load),
    BARE(__tsan_unaligned_read2, &load),
    BARE(__tsan_unaligned_read4, &load),
    BARE(__tsan_unaligned_read8, &load),
    BARE(__tsan_unaligned_read16, &load),
    BARE(__tsan_read_range, &load_range),
    BARE(__tsan_write1, &store),
    BARE(__tsan_write2, &store),
    BARE(__tsan_write4, &store),
    BARE(__tsan_write8, &store),
    BARE(__tsan_write16, &store),
    BARE(__tsan_unaligned_write2, &store),
    BARE(__tsan_unaligned_write4, &store),
    BARE(__tsan_unaligned_write8, &store),
    BARE(__tsan_unaligned_write16, &store),
    BARE(__tsan_write_range, &store_range),
};

}  // namespace

void watch_reset(bool on) {
    watch = Watch();
    watch.on = on;
    original::tracing::on_execute = on ? executes : nullptr;
}

void watch_cancelled(work_struct *work, const char *function) {
    if (!watch.on || !(work_busy(work) & WORK_BUSY_RUNNING)) return;
    const CallFrame *call = my_notes().call;
    found(std::string(function) + " returns at " + place_text(call_place(call->site)) +
          " while the work's function runs");
}

const std::vector<std::string> &findings() { return watch.findings; }

std::span<const Export> watch_exports() { return table; }

}  // namespace wqlab::runner
