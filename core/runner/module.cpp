#include "runner/module.h"

#include <algorithm>
#include <cstring>

#include <sys/mman.h>

namespace wqlab::runner {

namespace {
std::vector<Module *> modules;   // written before the machine boots
}

void add_module(Module *module) { modules.push_back(module); }

Module *loaded_module(const void *address) {
    for (Module *m : modules)
        if (m->contains(address)) return m;
    return nullptr;
}

const Symbol *Module::function_at(const void *address) const {
    const auto a = reinterpret_cast<std::uint64_t>(address);
    auto it = std::upper_bound(functions.begin(), functions.end(), a,
                               [](std::uint64_t x, const Symbol &s) { return x < s.address; });
    if (it == functions.begin()) return nullptr;
    --it;
    return a < it->address + std::max<std::uint64_t>(it->size, 1) ? &*it : nullptr;
}

void keep_pristine(Module &module) {
    for (Segment &s : module.segments)
        if (s.protection & PROT_WRITE) s.pristine.assign(s.address, s.address + s.size);
}

void restore_pristine(Module &module) {
    for (Segment &s : module.segments) {
        if (module.gone) mprotect(s.address, s.size, s.protection);
        if (!s.pristine.empty()) std::memcpy(s.address, s.pristine.data(), s.size);
    }
    module.gone = false;
}

void unmap_module(Module &module) {
    for (const Segment &s : module.segments)
        if (s.protection & PROT_EXEC) mprotect(s.address, s.size, PROT_NONE);
    module.gone = true;
}

}  // namespace wqlab::runner
