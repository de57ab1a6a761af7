// line_splitter.h: bytes in pieces of any size to whole lines.
#pragma once
#include <cstring>
#include <string>
#include <string_view>

namespace wqlab {

// LineSplitter: copies only a line that a piece cuts.
class LineSplitter {
public:
    // add: calls f(line) for each line that ends in bytes, without its newline (or CR LF). The view is good during f.
    template <class F> void add(std::string_view bytes, F &&f) {
        while (!bytes.empty()) {
            const void *nl = std::memchr(bytes.data(), '\n', bytes.size());
            if (!nl) {
                rest_.append(bytes);
                return;
            }
            const std::size_t n = std::size_t(static_cast<const char *>(nl) - bytes.data());
            if (rest_.empty()) {
                f(trim(bytes.substr(0, n)));
            } else {
                rest_.append(bytes.substr(0, n));
                f(trim(rest_));
                rest_.clear();
            }
            bytes.remove_prefix(n + 1);
        }
    }
    // finish: the last line, when it has no newline.
    template <class F> void finish(F &&f) {
        if (!rest_.empty()) f(trim(rest_));
        rest_.clear();
    }

private:
    static std::string_view trim(std::string_view s) {
        return !s.empty() && s.back() == '\r' ? s.substr(0, s.size() - 1) : s;
    }
    std::string rest_;
};

}  // namespace wqlab
