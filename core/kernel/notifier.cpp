#include "kernel/notifier.h"

#include <cerrno>
#include <climits>

namespace wqlab {

NotifierChain module_chain, pm_chain;

int NotifierChain::add(NotifierBlock *block) {
    IrqGuard g(lock_);
    NotifierBlock **at = &first_;
    for (; *at && (*at)->priority >= block->priority; at = &(*at)->next)
        if (*at == block) return -EEXIST;
    block->next = *at;
    *at = block;
    return 0;
}

int NotifierChain::remove(NotifierBlock *block) {
    IrqGuard g(lock_);
    for (NotifierBlock **at = &first_; *at; at = &(*at)->next)
        if (*at == block) {
            *at = block->next;
            return 0;
        }
    return -ENOENT;
}

int NotifierChain::call(unsigned long action, void *data, int *calls) {
    int said = 0, n = 0;
    NotifierBlock *block;
    {
        IrqGuard g(lock_);
        block = first_;
    }
    for (NotifierBlock *next; block && !(said & NOTIFY_STOP_MASK_); block = next, ++n) {
        next = block->next;
        said = block->call(block, action, data);
    }
    if (calls) *calls = n;
    return said;
}

void NotifierChain::call_first(int n, unsigned long action, void *data) {
    NotifierBlock *block;
    {
        IrqGuard g(lock_);
        block = first_;
    }
    for (NotifierBlock *next; block && n > 0; block = next, --n) {
        next = block->next;
        block->call(block, action, data);
    }
}

void NotifierChain::reset() {
    lock_ = {};
    first_ = nullptr;
}

int notifier_errno(int said) {
    constexpr int ok = 1;
    const int without_stop = said & ~NOTIFY_STOP_MASK_;
    return without_stop > ok ? ok - without_stop : 0;
}

void notifiers_boot() {
    module_chain.reset();
    pm_chain.reset();
}

}  // namespace wqlab
