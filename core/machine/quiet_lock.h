// quiet_lock.h: a lock below the logical machine: it guards the engine's own data from the threads of the host and
// orders nothing between tasks. No point lies inside it, so where only one task runs at a time it has nothing to do.
#pragma once
#include <mutex>

#include "machine/host_lock.h"

namespace wqlab::machine {

class CAPABILITY("quiet_lock") QuietLock {
  public:
    void lock() ACQUIRE() { if (host_locks_on) m_.lock(); }
    void unlock() RELEASE() { if (host_locks_on) m_.unlock(); }

  private:
    std::mutex m_;
};

}  // namespace wqlab::machine
