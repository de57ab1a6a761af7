#include "runner/params.h"

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <limits>

namespace wqlab::runner {

namespace {

template <class T> bool number(void *to, const std::string &text) {
    errno = 0;
    char *end;
    T value;
    if constexpr (std::numeric_limits<T>::is_signed) {
        const long long v = std::strtoll(text.c_str(), &end, 0);
        if (v < std::numeric_limits<T>::min() || v > std::numeric_limits<T>::max()) return false;
        value = static_cast<T>(v);
    } else {
        if (text.starts_with('-')) return false;
        const unsigned long long v = std::strtoull(text.c_str(), &end, 0);
        if (v > std::numeric_limits<T>::max()) return false;
        value = static_cast<T>(v);
    }
    if (errno || end == text.c_str() || *end) return false;
    std::memcpy(to, &value, sizeof value);
    return true;
}

bool truth(const std::string &text, bool &value) {
    if (text.empty() || std::strchr("yY1tT", text[0]) || text == "on") value = true;
    else if (std::strchr("nN0fF", text[0]) || text == "off") value = false;
    else return false;
    return true;
}

// kept: strings that charp parameters point at.
std::deque<std::string> kept;

bool set_one(const Param &p, void *to, const std::string &text) {
    const std::string type = p.type;
    if (type == "int") return number<int>(to, text);
    if (type == "uint") return number<unsigned>(to, text);
    if (type == "long") return number<long>(to, text);
    if (type == "ulong") return number<unsigned long>(to, text);
    if (type == "ullong") return number<unsigned long long>(to, text);
    if (type == "short") return number<short>(to, text);
    if (type == "ushort") return number<unsigned short>(to, text);
    if (type == "byte") return number<unsigned char>(to, text);
    if (type == "bool" || type == "invbool") {
        bool value;
        if (!truth(text, value)) return false;
        value ^= type == "invbool";
        std::memcpy(to, &value, sizeof value);
        return true;
    }
    if (type == "charp") {
        char *s = kept.emplace_back(text).data();
        std::memcpy(to, &s, sizeof s);
        return true;
    }
    if (type == "string") {
        if (text.size() + 1 > p.size) return false;
        std::memcpy(to, text.c_str(), text.size() + 1);
        return true;
    }
    return false;
}

bool set(const Param &p, const std::string &text) {
    if (p.max == 0) return set_one(p, p.addr, text);
    unsigned n = 0;
    for (std::size_t at = 0; at <= text.size() && n < p.max; ++n) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        if (!set_one(p, static_cast<char *>(p.addr) + n * p.size, text.substr(at, comma - at))) return false;
        at = comma + 1;
        if (comma == text.size()) {
            ++n;
            break;
        }
    }
    if (p.num) *p.num = n;
    return true;
}

const Param *find(const Module &m, std::string name) {
    for (char &c : name)
        if (c == '-') c = '_';
    for (const Param *p : m.params)
        if (name == p->name) return p;
    return nullptr;
}

}  // namespace

std::string set_params(Module &m, const std::vector<std::string> &given, std::vector<std::string> &log) {
    for (const std::string &arg : given) {
        const std::size_t equals = arg.find('=');
        const std::string name = arg.substr(0, equals);
        const std::string value = equals == arg.npos ? std::string() : arg.substr(equals + 1);
        const Param *p = find(m, name);
        if (!p) {
            log.push_back(m.name + ": unknown parameter '" + name + "' ignored");
            continue;
        }
        if (std::strcmp(p->type, own_functions) == 0) {
            m.late_params.emplace_back(p, value);
            continue;
        }
        if (!set(*p, value)) {
            log.push_back(m.name + ": `" + value + "' invalid for parameter `" + name + "'");
            return "Invalid parameters";
        }
    }
    return {};
}

bool set_param(Module &m, const std::string &name, const std::string &value) {
    const Param *p = find(m, name);
    return p && set(*p, value);
}

}  // namespace wqlab::runner
