#include "runner/notes.h"

#include <deque>
#include <mutex>

namespace wqlab::runner {

namespace {
std::mutex lock;            // guards all
std::deque<Notes> all;
}  // namespace

Notes &notes_of(Task *task) {
    if (!task->runner) {
        std::lock_guard g(lock);
        task->runner = &all.emplace_back();
    }
    return *static_cast<Notes *>(task->runner);
}

void notes_reset() {
    std::lock_guard g(lock);
    all.clear();
}

}  // namespace wqlab::runner
