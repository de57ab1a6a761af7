#include "kernel/home.h"

#include <map>

#include "machine/host_lock.h"
#include "trace/emit.h"

namespace wqlab {

namespace {

using Key = std::pair<const char *, std::string>;   // address and kind: a delayed work begins with its work

struct Homes {
    machine::HostLock lock;
    std::map<Key, Home> all;   // under lock
};
Homes homes;

}  // namespace

void object_home(const void *addr, std::size_t size, const char *home, const char *name, const char *kind) {
    trace::emit<Event::wq_object>(addr, size, home, name, kind);
    machine::HostGuard g(homes.lock);
    homes.all.insert_or_assign({static_cast<const char *>(addr), kind}, Home{addr, size, home, name, kind});
}

void object_gone(const void *addr, std::size_t size) {
    const char *begin = static_cast<const char *>(addr);
    bool any = false;
    {
        machine::HostGuard g(homes.lock);
        auto from = homes.all.lower_bound({begin, ""}), to = homes.all.lower_bound({begin + size, ""});
        any = from != to;
        homes.all.erase(from, to);
    }
    if (any) trace::emit<Event::wq_object_gone>(addr, size);
}

void for_each_home(const std::function<void(const Home &)> &f) {
    machine::HostGuard g(homes.lock);
    for (const auto &[key, home] : homes.all) f(home);
}

void home_shutdown() { homes.all.clear(); }

}  // namespace wqlab
