#include "runner/commands.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "kernel/fs/chardev.h"
#include "kernel/fs/file.h"
#include "kernel/fs/mapping.h"
#include "kernel/fs/user_memory.h"
#include "kernel/timer.h"
#include "kernel/wait.h"
#include "runner/terminal.h"
#include "trace/emit.h"

namespace wqlab::runner {

namespace {

constexpr long restart = -512;                  // ERESTARTSYS: a signal came
constexpr std::size_t cat_buffer = 128 << 10;   // of coreutils
constexpr std::size_t shown_text = 200;         // bytes of it in the trace

// one_line: text for the trace: what would end or confuse a line is escaped.
std::string one_line(std::string_view text) {
    std::string out;
    for (unsigned char c : text.substr(0, shown_text)) {
        if (c == '\n') out += "\\n";
        else if (c == '\\') out += "\\\\";
        else if (c < ' ' || c >= 0x7f) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "\\x%02x", c);
            out += hex;
        } else out += static_cast<char>(c);
    }
    return text.size() > shown_text ? out + "..." : out;
}

void tell(const char *call, const std::string &path, long ret, std::string_view text = {}) {
    trace::emit<Event::wq_file>(current_task()->pid, call, path, ret, one_line(text));
}

std::string error_text(long error) {
    if (error == restart) return "Interrupted";
    return std::strerror(static_cast<int>(-error));
}

// by_hand: a device of which nobody made a node: what a person does with mknod.
void by_hand(const std::string &path) {
    constexpr std::string_view dev = "/dev/";
    unsigned number;
    if (!path.starts_with(dev) || node_lookup(path) || !chardev_by_name(path.substr(dev.size()), number)) return;
    Node *n = node_make(dev_root_node(), path.substr(dev.size()), S_IFCHR | 0666);
    if (!n) return;
    n->rdev = number;
    terminal_print("mknod " + path + " c " + std::to_string(dev_major(number)) + ' ' +
                   std::to_string(dev_minor(number)));
}

// Open: a file while a command uses it.
class Open {
  public:
    Open(const std::string &path, unsigned flags) : path_(path) {
        by_hand(path);
        file_ = file_open(path, flags, 0644, error_);
        tell("open", path, file_ ? 0 : error_);
    }
    ~Open() {
        if (!file_) return;
        file_close(file_);
        tell("close", path_, 0);
    }
    Open(const Open &) = delete;
    Open &operator=(const Open &) = delete;
    explicit operator bool() const { return file_; }
    file *get() const { return file_; }
    std::string error() const { return error_text(error_); }

  private:
    const std::string &path_;
    file *file_ = nullptr;
    int error_ = 0;
};

// print_read: each line with the command that read it.
void print_read(const std::string &command, std::string &rest, bool end) {
    for (std::size_t newline; (newline = rest.find('\n')) != rest.npos; rest.erase(0, newline + 1))
        terminal_print(command + ": " + rest.substr(0, newline));
    if (end && !rest.empty()) terminal_print(command + ": " + rest);
}

// read_out: reads until the end, or only once; the error of the last read.
long read_out(const Open &f, const std::string &path, const std::string &command, std::size_t bytes, bool once) {
    UserBuffer buffer(bytes);
    if (!buffer.address()) return -ENOMEM;
    std::string rest;
    long n;
    do {
        n = file_read(f.get(), buffer.address(), bytes, &f.get()->f_pos);
        const std::string_view got(buffer.bytes(), n > 0 ? std::min(static_cast<std::size_t>(n), bytes) : 0);
        tell("read", path, n, got);
        rest += got;
        print_read(command, rest, false);
        if (signal_pending(current_task())) break;
    } while (n > 0 && !once);
    print_read(command, rest, true);
    return n < 0 ? n : 0;
}

std::string read_file(const char *program, const std::string &path, std::size_t bytes, bool once) {
    const std::string command = std::string(program) + ' ' + path;
    const Open f(path, O_RDONLY_);
    if (!f) return std::string(program) + ": " + path + ": " + f.error();
    const long e = read_out(f, path, command, bytes, once);
    if (e == restart || (e && signal_pending(current_task()))) return command + ": ^C";
    return e ? std::string(program) + ": " + path + ": " + error_text(e) : "";
}

unsigned size_of_argument(unsigned command) { return command >> 16 & 0x3fff; }
bool is_read(unsigned command) { return command >> 31; }

}  // namespace

std::string command_cat(const std::string &path) { return read_file("cat", path, cat_buffer, false); }

std::string command_read(const std::string &path, unsigned long bytes) { return read_file("dd", path, bytes, true); }

std::string command_write(const std::string &path, const std::string &text, bool append) {
    const Open f(path, O_WRONLY_ | O_CREAT_ | (append ? O_APPEND_ : O_TRUNC_));
    if (!f) return "bash: " + path + ": " + f.error();
    UserBuffer buffer(text.size() + 1);
    if (!buffer.address()) return "bash: " + path + ": the text is too long";
    std::memcpy(buffer.bytes(), text.data(), text.size());
    for (std::size_t done = 0; done < text.size();) {
        const long n = file_write(f.get(), buffer.address() + done, text.size() - done, &f.get()->f_pos);
        tell("write", path, n, std::string_view(text).substr(done));
        if (n == restart) return "echo > " + path + ": ^C";
        if (n < 0) return "bash: echo: write error: " + error_text(n);
        if (n == 0) return path + ": write returned 0: a program would try it again for ever";
        done += static_cast<std::size_t>(n);
    }
    return {};
}

std::string command_ioctl(const std::string &path, unsigned command, const std::string &arg) {
    const Open f(path, O_RDWR_);
    if (!f) return "ioctl: " + path + ": " + f.error();
    char *end = nullptr;
    const long number = std::strtol(arg.c_str(), &end, 0);
    const bool is_number = arg.empty() || *end == 0;
    UserBuffer buffer(4096);
    const std::size_t size = size_of_argument(command);
    const bool by_address = size || !is_number;
    if (is_number) std::memcpy(buffer.bytes(), &number, sizeof number);
    else std::strncpy(buffer.bytes(), arg.c_str(), 4095);
    const unsigned long value = by_address ? reinterpret_cast<unsigned long>(buffer.address())
                                           : static_cast<unsigned long>(number);
    const long ret = file_ioctl(f.get(), command, value);
    tell("ioctl", path, ret, arg);
    if (ret < 0) return "ioctl: " + path + ": " + error_text(ret);
    std::string said = "ioctl " + path + ": " + std::to_string(ret);
    if (is_read(command)) {
        int small;
        long large;
        std::memcpy(&small, buffer.bytes(), sizeof small);
        std::memcpy(&large, buffer.bytes(), sizeof large);
        const bool is_text = size > sizeof large;
        said += ", " + (is_text ? one_line(std::string_view(buffer.bytes(), strnlen(buffer.bytes(), size)))
                                : std::to_string(size > 4 && large != static_cast<unsigned>(small) ? large : small));
    }
    terminal_print(said);
    return {};
}

std::string command_poll(const std::string &path, long timeout) {
    const Open f(path, O_RDWR_ | O_NONBLOCK_);
    if (!f) return "poll: " + path + ": " + f.error();
    constexpr unsigned in = 1, out = 4;
    const long got = file_poll(f.get(), in | out, static_cast<long>(msecs_to_jiffies(static_cast<unsigned>(timeout))));
    tell("poll", path, got);
    if (got < 0) return "poll: " + path + ": " + error_text(got);
    std::string said = "poll " + path + ":";
    if (got & in) said += " readable";
    if (got & out) said += " writable";
    if (!(got & (in | out))) said += got ? " error" : " nothing";
    terminal_print(said);
    return {};
}

std::string command_mmap(const std::string &path, unsigned long bytes) {
    const Open f(path, O_RDWR_);
    if (!f) return "mmap: " + path + ": " + f.error();
    std::string content;
    const long e = file_map(f.get(), bytes, content);
    std::string text = content.substr(0, content.find('\0'));
    if (std::ranges::any_of(text, [](unsigned char c) { return c < ' ' ? c != '\n' && c != '\t' : c >= 0x7f; }))
        text = one_line(text);   // not made to be read
    tell("mmap", path, e, text);
    print_read("mmap " + path, text, true);
    return e ? "mmap: " + path + ": " + (e == -EFAULT ? "Bus error" : error_text(e)) : "";
}

bool ioctl_number(const std::string &text, unsigned &command) {
    char *end;
    const unsigned long plain = std::strtoul(text.c_str(), &end, 0);
    if (!text.empty() && *end == 0) {
        command = static_cast<unsigned>(plain);
        return true;
    }
    const std::size_t open = text.find('(');
    const std::string macro = text.substr(0, open);
    const unsigned direction =
        macro == "_IO" ? 0 : macro == "_IOW" ? 1 : macro == "_IOR" ? 2 : macro == "_IOWR" ? 3 : 4;
    if (direction == 4 || open == text.npos || text.back() != ')') return false;
    std::string parts[3];
    int n = 0;
    bool quoted = false;
    for (std::size_t i = open + 1; i + 1 < text.size(); ++i) {
        if (text[i] == '\'') quoted = !quoted;
        if (text[i] == ',' && !quoted) {
            if (++n > 2) return false;
        } else if (text[i] != ' ' || quoted) parts[n] += text[i];
    }
    if (n != (direction ? 2 : 1)) return false;
    unsigned values[2];
    for (int i = 0; i < 2; ++i) {
        if (parts[i].size() == 3 && parts[i][0] == '\'') values[i] = static_cast<unsigned char>(parts[i][1]);
        else {
            values[i] = static_cast<unsigned>(std::strtoul(parts[i].c_str(), &end, 0));
            if (parts[i].empty() || *end) return false;
        }
    }
    unsigned size = 0;
    if (direction) {
        const std::string &type = parts[2];
        size = static_cast<unsigned>(std::strtoul(type.c_str(), &end, 0));
        if (type.ends_with('*') || type == "long" || type == "unsignedlong" || type == "int64_t" ||
            type == "uint64_t")
            size = 8;
        else if (type == "int" || type == "unsignedint" || type == "int32_t" || type == "uint32_t") size = 4;
        else if (type == "char") size = 1;
        else if (type.empty() || *end) return false;
    }
    command = direction << 30 | (values[0] & 0xff) << 8 | (values[1] & 0xff) | size << 16;
    return true;
}

}  // namespace wqlab::runner
