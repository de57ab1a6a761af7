#include "trace/sink.h"

#include <cerrno>
#include <unistd.h>

namespace wqlab::trace {

void Sink::flush() {
    std::string_view rest = buffer_;
    while (fd_ >= 0 && !rest.empty()) {
        const ssize_t n = ::write(fd_, rest.data(), rest.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) {
            error_ = errno;
            fd_ = -1;
        } else {
            rest.remove_prefix(static_cast<std::size_t>(n));
        }
    }
    buffer_.clear();
}

}  // namespace wqlab::trace
