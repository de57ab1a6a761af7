// commands.h: what the programs of a person do with files: cat, dd, echo, ioctl. Each runs as a task, prints to the
// terminal what it read, tells the trace of each system call (wq_file), and returns what its shell says, or "".
#pragma once
#include <string>

namespace wqlab::runner {

std::string command_cat(const std::string &path);
// command_read: one read of up to `bytes`.
std::string command_read(const std::string &path, unsigned long bytes);
std::string command_write(const std::string &path, const std::string &text, bool append);
// command_ioctl: arg is a number, or text. A command that says how large its argument is gets the address of one.
std::string command_ioctl(const std::string &path, unsigned command, const std::string &arg);
// command_poll: waits until the file can be read or written, up to `timeout` ms.
std::string command_poll(const std::string &path, long timeout);

// command_mmap: maps so many bytes and prints the text that stands there.
std::string command_mmap(const std::string &path, unsigned long bytes);

// ioctl_number: "0x6101", "25089", "_IO('a',1)", "_IOW('a','b',int)". False for anything else.
bool ioctl_number(const std::string &text, unsigned &command);

}  // namespace wqlab::runner
