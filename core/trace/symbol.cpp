// Names of functions.
#include <cstdio>
#include <mutex>
#include <unordered_map>

#include "machine/sanitizer.h"
#include "trace/address.h"
#include "trace/emit.h"

namespace wqlab::trace {

namespace {

std::string (*symbolizer)(const void *) = nullptr;
std::string (*offset_symbolizer)(const void *) = nullptr;

struct Registered {
    std::mutex m;
    std::unordered_map<const void *, std::string> names;
};
Registered &registered() {
    static Registered r;
    return r;
}

std::string as_number(const void *address) {
    char text[24];
    const auto shown = kernel_address(reinterpret_cast<std::uint64_t>(address));
    std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(shown));
    return text;
}

}  // namespace

std::string symbol_name(const void *function) {
    machine::Unseen unseen;
    if (symbolizer) {
        std::string name = symbolizer(function);
        if (!name.empty()) return name;
    }
    {
        std::lock_guard g(registered().m);
        auto it = registered().names.find(function);
        if (it != registered().names.end()) return it->second;
    }
    return as_number(function);
}

std::string symbol_name_offset(const void *address) {
    machine::Unseen unseen;
    if (offset_symbolizer) {
        std::string name = offset_symbolizer(address);
        if (!name.empty()) return name;
    }
    std::lock_guard g(registered().m);
    auto it = registered().names.find(address);
    return it != registered().names.end() ? it->second + "+0x0/0x0" : as_number(address);
}

void register_function(const void *function, const char *name) {
    std::lock_guard g(registered().m);
    registered().names[function] = name;
}

void set_symbolizer(std::string (*f)(const void *)) { symbolizer = f; }
void set_offset_symbolizer(std::string (*with_offset)(const void *)) { offset_symbolizer = with_offset; }

}  // namespace wqlab::trace
