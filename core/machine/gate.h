// gate.h: where a task's OS thread waits for the baton. A latch: a post before the wait is kept.
#pragma once
#include <condition_variable>
#include <mutex>

namespace wqlab::machine {

class Gate {
  public:
    void post() {
        std::lock_guard g(m_);
        open_ = true;
        cv_.notify_one();
    }
    // kill: every wait, now and later, returns false.
    void kill() {
        std::lock_guard g(m_);
        killed_ = true;
        cv_.notify_one();
    }
    bool wait() {
        std::unique_lock g(m_);
        cv_.wait(g, [this] { return open_ || killed_; });
        open_ = false;
        return !killed_;
    }

  private:
    std::mutex m_;
    std::condition_variable cv_;
    bool open_ = false, killed_ = false;
};

}  // namespace wqlab::machine
