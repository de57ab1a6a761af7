// netlink.h: messages between modules and programs; a program is a command of a person's.
#pragma once
#include <string>

#include "kernel/net/packet.h"

namespace wqlab {

using NetlinkInput = void (*)(sk_buff *);
using OldNetlinkInput = void (*)(sock *, int bytes);   // before 2.6.24: the message is in the socket's queue

// netlink_create: the kernel's end of a unit; null when that has one.
sock *netlink_create(int unit, NetlinkInput input, OldNetlinkInput old_input);
void netlink_release(sock *sk);
// netlink_unicast: to the program of that port: bytes, or -ECONNREFUSED when there is none. The packet is gone.
int netlink_unicast(sock *sk, sk_buff *skb, unsigned port, int);
// netlink_broadcast: nobody listens to groups here: -ESRCH.
int netlink_broadcast(sock *sk, sk_buff *skb, unsigned port, unsigned group, unsigned);

// netlink_say: a program sends text to the unit, in its own context, and waits up to so many ms for the answer, which
// replaces it. 0; -ECONNREFUSED: no module is there; -ETIMEDOUT: no answer.
int netlink_say(int unit, std::string &text, unsigned ms);
void netlink_boot();

}  // namespace wqlab
