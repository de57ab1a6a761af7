#include "kernel/fs/user_memory.h"

#include <array>
#include <cstring>
#include <mutex>

#include <sys/mman.h>

#include "kernel/lock.h"
#include "machine/arena.h"
#include "machine/quiet_lock.h"

namespace wqlab {

namespace {

constexpr std::size_t slot_size = 256 << 10;
constexpr int slots = 64;
// Where the bytes are on a kernel whose modules must not reach them: behind the addresses that modules see.
constexpr std::size_t hidden = user_arena.size / 2;

struct UserMemory {
    machine::QuietLock lock;            // guards used
    std::array<bool, slots> used{};
    std::size_t shift = 0;              // from an address to its bytes
};
UserMemory memory;

char *bytes_at(const void *user) { return const_cast<char *>(static_cast<const char *>(user)) + memory.shift; }

bool in_slot(const void *user, std::size_t n) {
    const auto offset = reinterpret_cast<std::uintptr_t>(user) - user_arena.base;
    if (offset >= slots * slot_size || n > slot_size - offset % slot_size) return false;
    return memory.used[offset / slot_size];
}

bool any_memory() { return current_task() && current_task()->kernel_ds; }

}  // namespace

UserBuffer::UserBuffer(std::size_t size) : size_(size) {
    if (size > slot_size) return;
    std::lock_guard g(memory.lock);
    for (std::size_t i = 0; i < slots; ++i) {
        if (memory.used[i]) continue;
        memory.used[i] = true;
        address_ = reinterpret_cast<char *>(user_arena.base + i * slot_size);
        bytes_ = bytes_at(address_);
        std::memset(bytes_, 0, size);
        return;
    }
}

UserBuffer::~UserBuffer() {
    if (!address_) return;
    std::lock_guard g(memory.lock);
    memory.used[(reinterpret_cast<std::uintptr_t>(address_) - user_arena.base) / slot_size] = false;
}

bool user_access_ok(const void *user, std::size_t n) {
    if (any_memory()) return true;
    const auto at = reinterpret_cast<std::uintptr_t>(user);
    // What the engine's arenas hold is the kernel's; all else below is some process's, whether it is mapped or not.
    if (at - user_arena.base < user_arena.size) return n <= user_arena.base + user_arena.size - at;
    return at + n < module_arena.base;
}

std::size_t copy_to_user_bytes(void *user, const void *from, std::size_t n) {
    if (any_memory()) {
        std::memcpy(user, from, n);
        return 0;
    }
    if (!in_slot(user, n)) return n;
    std::memcpy(bytes_at(user), from, n);
    return 0;
}

std::size_t copy_from_user_bytes(void *to, const void *user, std::size_t n) {
    if (any_memory()) {
        std::memcpy(to, user, n);
        return 0;
    }
    if (!in_slot(user, n)) {
        std::memset(to, 0, n);
        return n;
    }
    std::memcpy(to, bytes_at(user), n);
    return 0;
}

std::size_t user_string_length(const char *user, std::size_t most) {
    if (any_memory()) return strnlen(user, most) + 1;
    if (!in_slot(user, 1)) return 0;
    return strnlen(bytes_at(user), most) + 1;
}

void user_memory_boot(bool mapped) {
    static const bool reserved = [] {
        void *want = reinterpret_cast<void *>(user_arena.base + hidden);
        return mmap(want, slots * slot_size, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0) == want;
    }();
    static bool open = false;
    ENGINE_BUG_ON(!reserved);
    if (mapped && !open) {
        void *want = reinterpret_cast<void *>(user_arena.base);
        open = mmap(want, slots * slot_size, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0) == want;
        ENGINE_BUG_ON(!open);
    }
    memory.used.fill(false);
    memory.shift = mapped ? 0 : hidden;
}

}  // namespace wqlab
