// printk.h: the kernel log.
#pragma once
#include <cstdarg>
#include <cstdint>
#include <functional>
#include <string>

namespace wqlab {

// printk: one line or more of the log, kernel format characters (%p hashed, %ps, %pS, %*ph, %pK ...), KERN_ levels
// ("\0016"). Emits a console event a line and hands "[   time] text" to the sink.
int printk(const char *fmt, ...);
int vprintk(const char *fmt, va_list args);
// kformat: vsnprintf in the kernel's manner.
int kformat(char *buf, unsigned long size, const char *fmt, va_list args);
std::string kformat_string(const char *fmt, ...);
// set_log_sink: gets each line without its newline: seconds with 6 decimals in brackets, then the text.
void set_log_sink(std::function<void(const std::string &line)> sink);
// printk_flush: shows a line that was not ended by a newline; a kernel keeps it back until the next one comes. At rest.
void printk_flush();
void printk_boot(std::uint64_t pointer_key);   // key for %p
void printk_shutdown();

}  // namespace wqlab
