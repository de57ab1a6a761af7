// Exports of linux/interrupt.h.
#include "kernel/irq.h"
#include "runner/call.h"

namespace wqlab::runner {

namespace {

int request(unsigned irq, IrqHandler handler, unsigned long flags, const char *name, void *dev) {
    return request_irq(static_cast<int>(irq), handler, flags, name, dev);
}
const void *release(unsigned irq, void *dev) { return free_irq(static_cast<int>(irq), dev); }

const Export table[] = {
    CALL(request_irq, request),
    CALL(free_irq, release),
    QUIET(tasklet_init, tasklet_init),
    QUIET(tasklet_setup, tasklet_setup),
    CALL(tasklet_schedule, tasklet_schedule),
    CALL(tasklet_hi_schedule, tasklet_hi_schedule),
    CALL(tasklet_kill, tasklet_kill),
    CALL(tasklet_disable, tasklet_disable),
    CALL(tasklet_enable, tasklet_enable),
};

}  // namespace

std::span<const Export> irq_exports() { return table; }

}  // namespace wqlab::runner
