#include "runner/export.h"

#include <algorithm>
#include <unordered_map>

#include "kernel/version.h"

namespace wqlab::runner {

namespace {

// Table: the rows of one subject, and the kernels that have any of them.
struct Table {
    std::span<const Export> rows;
    unsigned first = 0, end = ~0u;
};

using Exports = std::unordered_multimap<std::string_view, Export>;

Exports all_exports() {
    Exports all;
    for (const Table &table : {
             Table{workqueue_exports(), kernel_version(2, 6, 36)},
             Table{workqueue_2_6_18_exports(), 0, kernel_version(2, 6, 20)},
             Table{workqueue_2_6_35_exports(), kernel_version(2, 6, 20), kernel_version(2, 6, 36)},
             Table{task_exports()},
             Table{kthread_worker_exports(), kernel_version(2, 6, 35)},
             Table{sorting_exports()},
             Table{xarray_exports()},
             Table{lock_exports()},
             Table{wait_exports()},
             Table{time_exports()},
             Table{irq_exports()},
             Table{file_exports()},
             Table{device_exports()},
             Table{driver_exports()},
             Table{system_exports()},
             Table{net_exports()},
             Table{cpu_exports()},
             Table{sysctl_exports()},
             Table{block_exports()},
             Table{crypto_exports()},
             Table{container_exports()},
             Table{process_exports()},
             Table{memory_exports()},
             Table{page_exports()},
             Table{string_exports()},
             Table{text_exports()},
             Table{point_exports()},
             Table{report_exports()},
             Table{watch_exports()},
         })
        for (Export e : table.rows) {
            e.first = std::max(e.first, table.first);
            e.end = std::min(e.end, table.end);
            all.emplace(e.symbol, e);
        }
    return all;
}

}  // namespace

const Export *find_export(std::string_view symbol, unsigned kernel) {
    static const Exports all = all_exports();
    const auto [begin, end] = all.equal_range(symbol);
    for (auto it = begin; it != end; ++it)
        if (kernel >= it->second.first && kernel < it->second.end) return &it->second;
    return nullptr;
}

}  // namespace wqlab::runner
