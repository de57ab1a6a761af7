#include "runner/place.h"

#include <cstdio>

#include "runner/module.h"
#include "runner/notes.h"

namespace wqlab::runner {

Place place_of(const void *address) {
    const Module *m = loaded_module(address);
    return m ? m->lines.at(reinterpret_cast<std::uint64_t>(address)) : Place{};
}

std::string place_text(Place p) {
    return p.line ? std::string(p.file) + ':' + std::to_string(p.line) : std::string();
}

std::string module_function(const void *address, bool is_return) {
    const auto *in = static_cast<const char *>(address) - is_return;
    const Module *m = loaded_module(in);
    const Symbol *s = m ? m->function_at(in) : nullptr;
    if (!s) return {};
    char text[256];
    std::snprintf(text, sizeof text, "%s+0x%lx/0x%lx [%s]", s->name.c_str(),
                  reinterpret_cast<std::uint64_t>(address) - s->address, s->size, m->name.c_str());
    return text;
}

std::string task_site(const Task *task) {
    const auto *notes = static_cast<const Notes *>(task->runner);
    return notes && notes->call ? place_text(call_place(notes->call->site)) : std::string();
}

}  // namespace wqlab::runner
