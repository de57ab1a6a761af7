#include "runner/terminal.h"

#include <mutex>

#include "machine/quiet_lock.h"

namespace wqlab::runner {

namespace {
machine::QuietLock lock;   // guards what the sink does
std::function<void(const std::string &)> to;
}  // namespace

void set_terminal(std::function<void(const std::string &)> sink) { to = std::move(sink); }

void terminal_print(const std::string &line) {
    std::lock_guard g(lock);
    if (to) to(line);
}

}  // namespace wqlab::runner
