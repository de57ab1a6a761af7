#include "kernel/net/netfilter.h"

#include <algorithm>
#include <cerrno>
#include <vector>

#include "kernel/rcu.h"
#include "kernel/version.h"
#include "kernel/warn.h"

namespace wqlab {

namespace {

constexpr unsigned char any_internet = 1, ipv4 = 2, last_family = 12;
constexpr unsigned accept = 1, stolen = 2, repeat = 4, stop = 5, verdict_bits = 0xff;

SpinLock lock;
std::vector<const NfHookOps *> hooks GUARDED_BY(lock);   // by priority

int goes_on(net *, sock *, sk_buff *) { return 0; }

// ask: one hook's verdict, in the form that its kernel has.
unsigned ask(const NfHookOps *ops, NetHook hook, sk_buff *&skb, net_device *in, net_device *out) {
    const unsigned version = booted_version();
    using Okfn = int (*)(sk_buff *);
    if (version < kernel_version(2, 6, 24)) {
        using Hook = unsigned (*)(unsigned, sk_buff **, const net_device *, const net_device *, Okfn);
        return reinterpret_cast<Hook>(ops->hook)(hook, &skb, in, out, nullptr);
    }
    if (version < kernel_version(4, 1, 0)) {
        using Hook = unsigned (*)(unsigned, sk_buff *, const net_device *, const net_device *, Okfn);
        return reinterpret_cast<Hook>(ops->hook)(hook, skb, in, out, nullptr);
    }
    using Hook = unsigned (*)(void *, sk_buff *, const nf_hook_state *);
    const nf_hook_state state{hook, ipv4, in, out, nullptr, &init_net, goes_on};
    return reinterpret_cast<Hook>(ops->hook)(ops->priv, skb, &state);
}

std::vector<const NfHookOps *> of(NetHook hook) {
    std::vector<const NfHookOps *> those;
    IrqGuard g(lock);
    for (const NfHookOps *ops : hooks)
        if (ops->hooknum == hook && (ops->pf == ipv4 || ops->pf == any_internet)) those.push_back(ops);
    return those;
}

}  // namespace

int nf_register(const NfHookOps *ops) {
    if (ops->pf > last_family || WARN_ON_ONCE(ops->hooknum >= net_hooks)) return -EINVAL;
    IrqGuard g(lock);
    const auto at = std::find_if(hooks.begin(), hooks.end(),
                                 [&](const NfHookOps *other) { return other->priority > ops->priority; });
    hooks.insert(at, ops);
    return 0;
}

void nf_unregister(const NfHookOps *ops) {
    bool found;
    {
        IrqGuard g(lock);
        const auto at = std::find(hooks.begin(), hooks.end(), ops);
        if ((found = at != hooks.end())) hooks.erase(at);
    }
    if (found) synchronize_rcu();
    else WARN_ONCE(true, "hook not found, pf %d num %d\n", ops->pf, ops->hooknum);
}

bool nf_pass(NetHook hook, sk_buff *&skb, net_device *in, net_device *out, bool *refused) {
    if (refused) *refused = false;
    unsigned verdict = accept;
    {
        RcuReader reader;
        for (const NfHookOps *ops : of(hook)) {
            do verdict = ask(ops, hook, skb, in, out) & verdict_bits;
            while (verdict == repeat);
            if (verdict != accept) break;
        }
    }
    if (verdict == accept || verdict == stop) return true;
    if (verdict == stolen) return false;
    // Dropped; or queued for a program of user space, of which there is none: dropped, too.
    if (refused) *refused = true;
    packet_free(skb);
    return false;
}

void netfilter_boot() {
    lock = {};
    hooks.clear();
}

}  // namespace wqlab
