#include "runner/poll.h"

#include <atomic>

#include "machine/machine.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {
std::uint64_t endless_limit = 500'000'000;
std::atomic<const void *> endless{nullptr};
}  // namespace

void look(const void *site, const volatile void *object, std::uint64_t value) {
    Notes &n = my_notes();
    Look &l = n.look[(reinterpret_cast<std::uint64_t>(site) >> 2) % looks];
    if (l.site != site || l.object != object || l.value != value) {
        l = {site, object, value, 0};
        return;
    }
    if (++l.repeats < patient_looks) return;
    n.spun = 0;
    machine::relax();
}

void look_here(const volatile void *object, std::uint64_t value) { look(my_notes().call->site, object, value); }

void set_endless_limit(std::uint64_t blocks) { endless_limit = blocks; }
Place endless_place() {
    const void *site = endless.load();
    return site ? call_place(site) : Place{};
}
void endless_reset() { endless = nullptr; }

namespace {

void wqlab_point(const volatile void *object) {
    machine::point(machine::Point::atomic, const_cast<const void *>(object));
}

[[gnu::noinline]] void wqlab_look(const volatile void *object, unsigned long size) {
    CallScope scope("READ_ONCE", __builtin_return_address(0));
    machine::point(machine::Point::atomic, const_cast<const void *>(object));
    std::uint64_t value;
    switch (size) {
    case 1: value = *static_cast<const volatile std::uint8_t *>(object); break;
    case 2: value = *static_cast<const volatile std::uint16_t *>(object); break;
    case 4: value = *static_cast<const volatile std::uint32_t *>(object); break;
    case 8: value = *static_cast<const volatile std::uint64_t *>(object); break;
    default: return;
    }
    look_here(object, value);
}

// charge: the blocks passed since the last time cost something, unless time has passed by itself.
void charge(Notes &n, const void *site) {
    n.spun += charged_blocks;
    if (n.spun > endless_limit) {
        const void *none = nullptr;
        endless.compare_exchange_strong(none, site);
        machine::stop();
        for (;;) machine::burn(charged_ns);
    }
    const std::uint64_t now = machine::now();
    if (now != n.charged_until) {
        n.charged_until = now;
        machine::point(machine::Point::trace_pc);   // a loop that only prints comes to no other
        return;
    }
    machine::burn(charged_ns);
    n.charged_until = machine::now();
}

[[gnu::noinline]] void trace_pc() {
    if (!current_task()) return;
    Notes &n = my_notes();
    if (++n.blocks % charged_blocks == 0) charge(n, __builtin_return_address(0));
}

const Export table[] = {
    BARE(wqlab_point, &wqlab_point),
    BARE(wqlab_look, &wqlab_look),
    QUIET(cpu_relax, machine::relax),
    BARE(__sanitizer_cov_trace_pc, &trace_pc),
};

}  // namespace

std::span<const Export> point_exports() { return table; }

}  // namespace wqlab::runner
