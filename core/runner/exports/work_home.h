// work_home.h: what the exports of every kernel's linux/workqueue.h note of a work that a module initialises.
#pragma once
#include "kernel/home.h"
#include "machine/arena.h"
#include "runner/notes.h"
#include "runner/place.h"

namespace wqlab::runner {

// line_here: of the module's call that is under way.
inline int line_here() { return call_place(my_notes().call->site).line; }

// announce_home: a work outside the module's static memory gets a name from the source: "&dev->tx" is dev->tx.
inline void announce_home(const void *work, std::size_t size, const char *expression, const char *kind) {
    const auto at = reinterpret_cast<std::uintptr_t>(work);
    const char *home = at - heap_arena.base < heap_arena.size     ? "kmalloc"
                       : at - stack_arena.base < stack_arena.size ? "stack"
                                                                  : nullptr;
    if (home) object_home(work, size, home, expression + (*expression == '&'), kind);
}

}  // namespace wqlab::runner
