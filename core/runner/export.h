// export.h: the names that a module may use, and what they are.
#pragma once
#include <span>
#include <string_view>

namespace wqlab::runner {

struct Export {
    const char *symbol;
    const void *address;
    bool gpl;               // only for a module whose licence says so
    unsigned first = 0;     // the kernels that have it, by kernel/version.h: from `first` on,
    unsigned end = ~0u;     // and before `end`
};

// since, until: rows of kernels from `version` on, and of those before it.
constexpr Export since(unsigned version, Export e) {
    e.first = version;
    return e;
}
constexpr Export until(unsigned version, Export e) {
    e.end = version;
    return e;
}

// find_export: null when that kernel exports no such name.
const Export *find_export(std::string_view symbol, unsigned kernel);

// One table a subject, in exports/.
std::span<const Export> workqueue_exports();
std::span<const Export> workqueue_2_6_18_exports();
std::span<const Export> workqueue_2_6_35_exports();
std::span<const Export> task_exports();
std::span<const Export> kthread_worker_exports();
std::span<const Export> sorting_exports();
std::span<const Export> xarray_exports();
std::span<const Export> lock_exports();
std::span<const Export> wait_exports();
std::span<const Export> time_exports();
std::span<const Export> irq_exports();
std::span<const Export> file_exports();
std::span<const Export> device_exports();
std::span<const Export> driver_exports();
std::span<const Export> system_exports();
std::span<const Export> net_exports();
std::span<const Export> cpu_exports();
std::span<const Export> sysctl_exports();
std::span<const Export> block_exports();
std::span<const Export> crypto_exports();
std::span<const Export> container_exports();
std::span<const Export> process_exports();
std::span<const Export> memory_exports();
std::span<const Export> page_exports();
std::span<const Export> string_exports();
std::span<const Export> text_exports();
std::span<const Export> point_exports();
std::span<const Export> report_exports();
std::span<const Export> watch_exports();

// random_reset: the module's random numbers begin anew; before every run.
void random_reset(std::uint64_t seed);
// terminal_begins: a person's commands have a terminal to which a module may write.
void terminal_begins();
// bit_queues_reset: nobody waits for a bit or a variable; before every run.
void bit_queues_reset();

}  // namespace wqlab::runner
