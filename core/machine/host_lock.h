// host_lock.h: a lock of the machine itself. No point lies inside it, so in
// stepped mode, where only one task runs at a time, it has nothing to do.
#pragma once
#include <mutex>

#include "machine/sanitizer.h"
#include "machine/tsa.h"

namespace wqlab::machine {

extern bool host_locks_on;   // set once by boot(): parallel mode

class CAPABILITY("host_lock") HostLock {
  public:
    void lock() ACQUIRE() {
        if (host_locks_on) m_.lock();
        else edge_acquire(this);
    }
    void unlock() RELEASE() {
        if (host_locks_on) m_.unlock();
        else edge_release(this);
    }
    // handed: the caller goes on with what the last holder left it, as a task does that was switched in.
    void handed() { if (!host_locks_on) edge_acquire(this); }
    std::mutex &native() { return m_; }

  private:
    std::mutex m_;
};

class SCOPED_CAPABILITY HostGuard {
  public:
    explicit HostGuard(HostLock &l) ACQUIRE(l) : l_(l) { l_.lock(); }
    ~HostGuard() RELEASE() { l_.unlock(); }
    HostGuard(const HostGuard &) = delete;
    HostGuard &operator=(const HostGuard &) = delete;

  private:
    HostLock &l_;
};

}  // namespace wqlab::machine
