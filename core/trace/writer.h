// writer.h: where the trace goes, and when.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace wqlab::trace {

// Output: a file descriptor (not closed) or a string, as text in ftrace's format.
struct Output {
    int fd = -1;
    std::string *text = nullptr;
    // live: events come from several threads of the host at once, and a thread of its own writes them while the
    // machine runs. What does not fit the ring then is dropped and counted (wq_lost), so that no CPU is ever stalled
    // by a slow reader. Not live: events come one at a time, are written by whoever finds the ring full, and none is lost.
    bool live = false;
};

// start: opens the trace and sets enabled. Before kernel_boot().
void start(const Output &output);
// collect: start() into a string, not live.
void collect(std::string &text);
// flush: everything that was emitted before this call is written. Callable from a task and from the host.
void flush();
// comment: flush(), then raw text (whole lines beginning with #).
void comment(std::string_view lines);
// finish: writes the rest, stops the thread, clears enabled. After kernel_shutdown(). Returns 0, or errno of the write
// that failed: the output is not whole then (EPIPE: its reader has gone).
int finish();
// machine_going: the machine has booted, or is about to be shut down; called by kernel_boot() and kernel_shutdown().
void machine_going(bool up);
// lines: events written so far; those still in a ring are not counted (flush() first). lost: events dropped so far.
std::uint64_t lines();
std::uint64_t lost();
// emitted: events of a trace that is not live, written or still in the ring. stop_at: once that many were emitted, the
// machine is stopped (machine::stop()) at its next point; 0: never.
std::uint64_t emitted();
void stop_at(std::uint64_t events);

// Quiet: no events while it lives. For the host, while nothing runs or during boot.
class Quiet {
  public:
    Quiet();
    ~Quiet();
    Quiet(const Quiet &) = delete;
    Quiet &operator=(const Quiet &) = delete;

  private:
    bool was_;
};

}  // namespace wqlab::trace
