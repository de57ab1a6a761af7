// Control lines about the network: ping, a message of netlink, and a device up or down.
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "kernel/net/ipv4.h"
#include "kernel/net/netlink.h"
#include "kernel/net/socket.h"
#include "kernel/timer.h"
#include "runner/control/control.h"
#include "runner/terminal.h"

namespace wqlab::runner {

namespace {

using Words = std::vector<std::string>;
constexpr unsigned longest_ms = 1000;   // ping -W 1

// Held: a device by its name, for as long as this lives.
class Held {
  public:
    explicit Held(const std::string &name) : dev_(netdev_get(name.c_str(), 0)) {}
    ~Held() {
        if (dev_) std::atomic_ref(dev_->refcnt.counter).fetch_sub(1);
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;
    net_device *get() const { return dev_; }

  private:
    net_device *dev_;
};

std::string carry_out_ping(const std::string &name, const std::string &text, unsigned address,
                           unsigned short sequence) {
    if (name.empty() && (address & 0xff) != 127) return "ping: connect: Network is unreachable";
    const Held held(name.empty() ? "lo" : name);
    if (!held.get()) return "ping: SO_BINDTODEVICE " + name + ": No such device";
    Ping p{address, held.get(), sequence};
    const bool came = ping(p, longest_ms);
    if (p.error) return std::string("ping: sendmsg: ") + std::strerror(-p.error);
    terminal_print(came ? "64 bytes from " + text + ": icmp_seq=" + std::to_string(sequence) + " ttl=64"
                        : "1 packets transmitted, 0 received, 100% packet loss");
    return "";
}

// parse_address: "127.0.0.1", in network order. The host's inet_pton stands in a header whose names are a module's, too.
bool parse_address(const std::string &text, unsigned &address) {
    unsigned part[4];
    char more;
    if (std::sscanf(text.c_str(), "%3u.%3u.%3u.%3u%c", &part[0], &part[1], &part[2], &part[3], &more) != 4) return false;
    unsigned char byte[4];
    for (int i = 0; i < 4; ++i) {
        if (part[i] > 255) return false;
        byte[i] = static_cast<unsigned char>(part[i]);
    }
    std::memcpy(&address, byte, sizeof address);
    return true;
}

bool parse_ping(const Words &words, ControlLine &line, std::string &problem) {
    static unsigned short sequence = 0;
    const bool on_device = words.size() == 4 && words[1] == "-I";
    if (!on_device && words.size() != 2) return false;
    const std::string &text = words.back();
    unsigned address = 0;
    if (!parse_address(text, address)) {
        problem = "'" + line.text + "': '" + text + "' is no address; one is 127.0.0.1";
        return false;
    }
    line.kind = ControlLine::command;
    line.comm = "ping";
    line.carry_out = [name = on_device ? words[2] : "", text, address, n = ++sequence](Module &) {
        return carry_out_ping(name, text, address, n);
    };
    return true;
}

bool parse_ip(const Words &words, ControlLine &line, std::string &) {
    if (words.size() != 5 || words[1] != "link" || words[2] != "set") return false;
    if (words[4] != "up" && words[4] != "down") return false;
    line.kind = ControlLine::command;
    line.comm = "ip";
    line.carry_out = [name = words[3], up = words[4] == "up"](Module &) -> std::string {
        const Held held(name);
        if (!held.get()) return "Cannot find device \"" + name + '"';
        rtnl_lock();
        const int e = netdev_change(held.get(), up);
        rtnl_unlock();
        return e ? std::string("RTNETLINK answers: ") + std::strerror(-e) : "";
    };
    return true;
}

bool parse_netlink(const Words &words, ControlLine &line, std::string &) {
    int unit;
    if (words.size() < 3 || !parse_number(words[1], 31, unit)) return false;
    const std::size_t verb = line.text.find("netlink");
    const std::size_t at = line.text.find(words[2], line.text.find(words[1], verb + 7) + words[1].size());
    line.kind = ControlLine::command;
    line.comm = "netlink";
    line.carry_out = [unit, text = line.text.substr(at)](Module &) -> std::string {
        std::string answer = text;
        constexpr unsigned patience_ms = 1000;
        const int e = netlink_say(unit, answer, patience_ms);
        if (e == -ETIMEDOUT) terminal_print("netlink: no answer");
        else if (e) return std::string("netlink: ") + std::strerror(-e);
        else terminal_print("netlink: " + answer);
        return "";
    };
    return true;
}

// parse_talk: "tcp PORT TEXT" and "udp PORT TEXT".
bool parse_talk(const Words &words, ControlLine &line, std::string &) {
    int port;
    if (words.size() < 3 || !parse_number(words[1], 65535, port)) return false;
    const std::size_t at = line.text.find(words[2], line.text.find(words[1]) + words[1].size());
    line.kind = ControlLine::command;
    line.comm = "nc";
    line.carry_out = [port, stream = words[0] == "tcp", text = line.text.substr(at)](Module &) -> std::string {
        std::string answer = text + '\n';
        const int type = stream ? stream_socket : datagram_socket;
        const int n = socket_talk(type, static_cast<unsigned short>(port), answer, HZ);
        if (n > 0) terminal_print("nc: " + answer);
        else if (n == 0 || n == -EAGAIN) terminal_print("nc: no answer");
        else return std::string("nc: ") + std::strerror(-n);
        return "";
    };
    return true;
}

const Verb table[] = {
    {"ping", "ping [-I DEVICE] ADDRESS, one echo request", parse_ping},
    {"netlink", "netlink UNIT TEXT, a program's message to a module and its answer", parse_netlink},
    {"tcp", "tcp PORT TEXT, a program connects to a module, and prints its answer", parse_talk},
    {"udp", "udp PORT TEXT, a program sends a datagram to a module, and prints its answer", parse_talk},
    {"ip", "ip link set DEVICE up|down", parse_ip},
};

}  // namespace

std::span<const Verb> net_verbs() { return table; }

}  // namespace wqlab::runner
