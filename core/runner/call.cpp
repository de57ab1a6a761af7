#include "runner/call.h"

#include "runner/place.h"
#include "trace/address.h"

namespace wqlab::runner {

void CallScope::announce(const void *object, std::int64_t value) {
    Notes &n = my_notes();
    for (Look &l : n.look) l.repeats = 0;
    n.cond_rescheds = 0;
    n.spun = 0;
    if (trace::enabled) {
        const Place p = call_place(frame_.site);
        trace::emit<Event::wq_call>(frame_.function, object, value, p.file, p.line);
    }
    machine::point(machine::Point::call, object);
}

void CallScope::returned(std::int64_t value) {
    if (trace::enabled) trace::emit<Event::wq_return>(frame_.function, value, call_place(frame_.site).line);
}

std::int64_t detail::shown(const void *pointer) {
    return static_cast<std::int64_t>(kernel_address(reinterpret_cast<std::uint64_t>(pointer)));
}

}  // namespace wqlab::runner
