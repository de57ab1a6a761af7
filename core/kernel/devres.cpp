#include "kernel/devres.h"

#include <map>
#include <mutex>
#include <vector>

#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

struct Resource {
    const void *key;
    std::function<void()> give_back;
};
machine::QuietLock lock;   // guards held
std::map<device *, std::vector<Resource>> held;

}  // namespace

void devres_add(device *d, const void *key, std::function<void()> give_back) {
    std::lock_guard g(lock);
    held[d].push_back({key, std::move(give_back)});
}

bool devres_drop(device *d, const void *key, bool run) {
    std::function<void()> give_back;
    {
        std::lock_guard g(lock);
        auto &its = held[d];
        std::size_t i = its.size();
        while (i && its[i - 1].key != key) --i;
        if (!i) return false;
        give_back = std::move(its[i - 1].give_back);
        its.erase(its.begin() + static_cast<std::ptrdiff_t>(i - 1));
    }
    if (run) give_back();
    return true;
}

void devres_release_all(device *d) {
    for (;;) {
        std::function<void()> give_back;
        {
            std::lock_guard g(lock);
            const auto its = held.find(d);
            if (its == held.end()) return;
            if (its->second.empty()) {
                held.erase(its);
                return;
            }
            give_back = std::move(its->second.back().give_back);
            its->second.pop_back();
        }
        give_back();
    }
}

void devres_boot() { held.clear(); }

}  // namespace wqlab
