// sink.h: buffered text to a file descriptor or a string.
#pragma once
#include <string>
#include <string_view>

namespace wqlab::trace {

class Sink {
  public:
    Sink(int fd, std::string *text) : fd_(fd), text_(text) {}
    // buffer: append to it, then call full(), which writes it out when it is long.
    std::string &buffer() { return text_ ? *text_ : buffer_; }
    void full() { if (buffer_.size() >= write_size) flush(); }
    // flush: writes what is buffered; blocks as long as the reader does. A reader that is gone loses it.
    void flush();
    // error: errno of the write that failed, or 0. What came after it is lost.
    int error() const { return error_; }

  private:
    static constexpr std::size_t write_size = 1 << 16;
    int fd_;
    int error_ = 0;
    std::string *text_;
    std::string buffer_;
};

}  // namespace wqlab::trace
