// Exports of linux/bug.h, and the module's own description.
#include "kernel/fs/file.h"
#include "runner/call.h"
#include "runner/oops.h"

namespace wqlab::runner {

namespace {


const Export table[] = {
    BARE(wqlab_bug, &bug),
    BARE(wqlab_warn, &module_warn),
    BARE(panic, &module_panic),
    BARE(dump_stack, &dump_stack),
    BARE(__this_module, &::wqlab::this_module),
};

}  // namespace

std::span<const Export> report_exports() { return table; }

}  // namespace wqlab::runner
