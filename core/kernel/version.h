// version.h: which Linux a machine is.
#pragma once
#include <string_view>

namespace wqlab {

// kernel_version: a version as one number that grows, as LINUX_VERSION_CODE is.
constexpr unsigned kernel_version(unsigned a, unsigned b, unsigned c) {
    return (a << 16) + (b << 8) + (c > 255 ? 255 : c);
}

struct KernelRelease {
    std::string_view name;    // as --kernel and the trace have it
    unsigned code;
    bool names_only = false;  // its headers and what it exports; its workqueues, timers and scheduler are those of 6.1
};

// kernel_releases: those that can be booted, newest first; behind them those for modules that fit none of these.
inline constexpr KernelRelease kernel_releases[] = {
    {"6.1", kernel_version(6, 1, 192)},
    {"2.6.35", kernel_version(2, 6, 35)},
    {"2.6.18", kernel_version(2, 6, 18)},
    {"5.8", kernel_version(5, 8, 0), true},
    {"5.4", kernel_version(5, 4, 0), true},
    {"4.19", kernel_version(4, 19, 0), true},
    {"4.9", kernel_version(4, 9, 0), true},
    {"3.2", kernel_version(3, 2, 0), true},
};
inline constexpr unsigned newest_kernel = kernel_releases[0].code;

// release_code: 0 for a name that is none.
constexpr unsigned release_code(std::string_view name) {
    for (const KernelRelease &r : kernel_releases)
        if (r.name == name) return r.code;
    return 0;
}
// release_name: of one of kernel_releases.
constexpr std::string_view release_name(unsigned code) {
    for (const KernelRelease &r : kernel_releases)
        if (r.code == code) return r.name;
    return "?";
}

// booted_version: the code of the kernel that is up. Written at boot, before any task runs.
unsigned booted_version();

}  // namespace wqlab
