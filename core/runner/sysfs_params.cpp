#include "runner/sysfs_params.h"

#include <cerrno>
#include <cstring>

#include "kernel/fs/sysfs.h"
#include "kernel/layouts.h"
#include "kernel/printk.h"
#include "kernel/slab.h"
#include "runner/params.h"

namespace wqlab::runner {

namespace {

// KernelParam, ParamOps: as include/linux/moduleparam.h has them.
struct KernelParam;
struct ParamOps {
    unsigned flags;
    int (*set)(const char *text, const KernelParam *p);
    int (*get)(char *buffer, const KernelParam *p);
    void (*free)(void *arg);
};
struct KernelParam {
    const char *name;
    const ParamOps *ops;
    unsigned short perm;
    void *arg;
};
const KernelParam *own(const Param &p) {
    return std::strcmp(p.type, own_functions) == 0 ? static_cast<const KernelParam *>(p.addr) : nullptr;
}

template <class T> std::string shown(const void *at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return std::to_string(value);
}

std::string element_text(const Param &p, const void *at) {
    const std::string type = p.type;
    if (type == "int") return shown<int>(at);
    if (type == "uint") return shown<unsigned>(at);
    if (type == "long") return shown<long>(at);
    if (type == "ulong") return shown<unsigned long>(at);
    if (type == "ullong") return shown<unsigned long long>(at);
    if (type == "short") return shown<short>(at);
    if (type == "ushort") return shown<unsigned short>(at);
    if (type == "byte") return shown<unsigned char>(at);
    if (type == "string") return static_cast<const char *>(at);
    if (type == "charp") {
        const char *s;
        std::memcpy(&s, at, sizeof s);
        return s ? s : "(null)";
    }
    const bool on = *static_cast<const unsigned char *>(at);
    return on != (type == "invbool") ? "Y" : "N";
}

struct ParamFile : SysfsText {
    ParamFile(Module &m, const Param &p) : module(m), param(p) {}
    std::string show(int &error) override {
        const KernelParam *k = own(param);
        if (!k) return param_text(param);
        if (!k->ops->get) {
            error = -EPERM;
            return {};
        }
        auto *page = static_cast<char *>(kmalloc_bytes(4096, 0xdc0, reinterpret_cast<const void *>(&param_text)));
        if (!page) {
            error = -ENOMEM;
            return {};
        }
        const int n = k->ops->get(page, k);
        std::string text(page, n > 0 ? static_cast<std::size_t>(n) : 0);
        kfree(page, reinterpret_cast<const void *>(&param_text));
        if (n < 0) error = n;
        else if (!text.ends_with('\n')) text += '\n';
        return text;
    }
    int store(const std::string &text) override {
        if (const KernelParam *k = own(param)) return k->ops->set ? k->ops->set(text.c_str(), k) : -EPERM;
        const std::string value = text.substr(0, text.find('\n'));
        return set_param(module, param.name, value) ? 0 : -EINVAL;
    }
    Module &module;
    const Param &param;
};

}  // namespace

void this_module_begins(Module &m) {
    this_module = {};
    m.name.copy(this_module.name, sizeof this_module.name - 1);
    Node *dir = node_make(node_lookup("/sys/module"), m.name, S_IFDIR | 0755);
    Node *params = dir && !m.params.empty() ? node_make(dir, "parameters", S_IFDIR | 0755) : nullptr;
    if (!params) return;
    for (const Param *p : m.params)
        if (p->perm)
            sysfs_text_file(params, p->name, static_cast<unsigned>(p->perm), std::make_unique<ParamFile>(m, *p));
}

int set_late_params(Module &m) {
    for (const auto &[p, text] : m.late_params) {
        const KernelParam *k = own(*p);
        const int e = k && k->ops->set ? k->ops->set(text.c_str(), k) : -EPERM;
        if (!e) continue;
        printk("\0013%s: `%s' invalid for parameter `%s'\n", m.name.c_str(), text.c_str(), p->name);
        return e;
    }
    return 0;
}

std::string param_text(const Param &p) {
    if (p.max == 0) return element_text(p, p.addr) + '\n';
    std::string all;
    const unsigned n = p.num ? *p.num : p.max;
    for (unsigned i = 0; i < n && i < p.max; ++i)
        all += (i ? "," : "") + element_text(p, static_cast<const char *>(p.addr) + i * p.size);
    return all + '\n';
}

}  // namespace wqlab::runner
