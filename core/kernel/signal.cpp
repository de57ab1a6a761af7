#include "kernel/signal.h"

#include <cerrno>

namespace wqlab {

namespace {

constexpr int last_signal = 64, kill_signal = 9;
unsigned long bit(int sig) { return 1ul << (sig - 1); }

}  // namespace

int send_signal(Task *t, int sig) {
    if (sig < 0 || sig > last_signal) return -EINVAL;
    if (sig == 0) return 0;
    const bool ignores = t->kind != TaskKind::user && !(std::atomic_ref(t->allowed_signals).load() & bit(sig));
    if (ignores) return 0;
    std::atomic_ref(t->pending.signal.sig[0]).fetch_or(bit(sig));
    wake_up_state(t, TASK_INTERRUPTIBLE | (sig == kill_signal ? TASK_WAKEKILL : 0));
    return 0;
}

void allow_signal(Task *t, int sig, bool allowed) {
    if (sig < 1 || sig > last_signal) return;
    if (allowed) std::atomic_ref(t->allowed_signals).fetch_or(bit(sig));
    else std::atomic_ref(t->allowed_signals).fetch_and(~bit(sig));
}

void flush_signals(Task *t) { std::atomic_ref(t->pending.signal.sig[0]).store(0); }

}  // namespace wqlab
