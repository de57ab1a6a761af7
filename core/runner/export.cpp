#include "runner/export.h"

#include <unordered_map>

namespace wqlab::runner {

const Export *find_export(std::string_view symbol) {
    static const auto table = [] {
        std::unordered_map<std::string_view, const Export *> all;
        for (auto part : {workqueue_exports(), task_exports(), lock_exports(), wait_exports(), time_exports(),
                          irq_exports(), memory_exports(), string_exports(), text_exports(), point_exports(),
                          report_exports()})
            for (const Export &e : part) all.emplace(e.symbol, &e);
        return all;
    }();
    auto it = table.find(symbol);
    return it == table.end() ? nullptr : it->second;
}

}  // namespace wqlab::runner
