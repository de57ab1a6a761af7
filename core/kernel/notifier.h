// notifier.h: chains of a module's functions that want to be told of what happens to the machine.
#pragma once
#include "kernel/lock.h"

namespace wqlab {

// NotifierBlock: as include/linux/notifier.h has it.
struct NotifierBlock {
    int (*call)(NotifierBlock *, unsigned long action, void *data);
    NotifierBlock *next;
    int priority;
};

inline constexpr int NOTIFY_STOP_MASK_ = 0x8000;

class NotifierChain {
  public:
    // add: behind those of its priority; -EEXIST when it is there. remove: -ENOENT when it is not.
    int add(NotifierBlock *block);
    int remove(NotifierBlock *block);
    // call: one after the other, until one says stop: what the last one said. calls counts them.
    int call(unsigned long action, void *data, int *calls = nullptr);
    // call_first: only so many of them, for who takes back what those were told.
    void call_first(int n, unsigned long action, void *data);
    void reset();

  private:
    SpinLock lock_;
    NotifierBlock *first_ GUARDED_BY(lock_) = nullptr;
};

// notifier_errno: what a chain's last word means: 0, or a negative errno.
int notifier_errno(int said);

// The chains of the machine.
extern NotifierChain module_chain;    // MODULE_STATE_*, the struct module
extern NotifierChain pm_chain;        // PM_*
void notifiers_boot();

}  // namespace wqlab
