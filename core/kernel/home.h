// home.h: where the module's objects live, as it was told: the trace announces them, dumps and leak reports walk them.
#pragma once
#include <cstddef>
#include <functional>
#include <string>

namespace wqlab {

struct Home {
    const void *addr;
    std::size_t size;
    std::string home;   // static, stack or kmalloc
    std::string name;
    std::string kind;   // work, delayed_work, rcu_work, timer, workqueue ...
};

// object_home: an object has a home from now on; emits wq_object. One of the same kind at that address is replaced.
void object_home(const void *addr, std::size_t size, const char *home, const char *name, const char *kind);
// object_gone: everything that begins inside [addr, addr + size) has lost its home; emits wq_object_gone when
// anything did.
void object_gone(const void *addr, std::size_t size);
// for_each_home: all of them by address. For the host, at rest.
void for_each_home(const std::function<void(const Home &)> &f);
void home_shutdown();

}  // namespace wqlab
