#include "runner/engine_symbol.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

#include <cxxabi.h>
#include <dlfcn.h>
#include <elf.h>
#include <link.h>

#include "runner/module.h"
#include "runner/place.h"

namespace wqlab::runner {

namespace {

// plain_name: "wqlab::process_one_work(wqlab::worker*)" is process_one_work; members and the runner's own are "".
std::string plain_name(const char *symbol) {
    int status;
    std::unique_ptr<char, void (*)(void *)> text(abi::__cxa_demangle(symbol, nullptr, nullptr, &status), std::free);
    if (!text) return {};
    std::string name = text.get();
    constexpr std::string_view ours = "wqlab::";
    if (!name.starts_with(ours)) return {};
    name = name.substr(ours.size(), name.find('(') - ours.size());
    return name.find(':') == name.npos && name.find('<') == name.npos ? name : std::string();
}

}  // namespace

std::string engine_function(const void *address) {
    Dl_info info;
    ElfW(Sym) *symbol = nullptr;
    if (!dladdr1(address, &info, reinterpret_cast<void **>(&symbol), RTLD_DL_SYMENT) || !info.dli_sname || !symbol)
        return {};
    const std::string name = plain_name(info.dli_sname);
    if (name.empty()) return {};
    char text[256];
    std::snprintf(text, sizeof text, "%s+0x%lx/0x%lx", name.c_str(),
                  static_cast<unsigned long>(static_cast<const char *>(address) -
                                             static_cast<const char *>(info.dli_saddr)),
                  static_cast<unsigned long>(symbol->st_size));
    return text;
}

std::string symbol_offset_of(const void *address) {
    std::string text = module_function(address, false);
    return text.empty() ? engine_function(address) : text;
}

std::string symbol_of(const void *function) {
    const Module *m = loaded_module(function);
    const Symbol *s = m ? m->function_at(function) : nullptr;
    return s ? s->name + " [" + m->name + ']' : std::string();
}

}  // namespace wqlab::runner
