// user_memory.h: the memory of a process, as its system calls hand it to a module.
//
// The addresses that a module gets lie in user_arena. On a kernel with SMAP (6.1) nothing is mapped there, so that a
// module that dereferences one faults as it would; copy_to_user() and its kin find the bytes elsewhere. On a 2.6
// kernel, where a careless memcpy happened to work, the addresses are those of the bytes.
#pragma once
#include <cstddef>

namespace wqlab {

// UserBuffer: some bytes of user memory while it lives.
class UserBuffer {
  public:
    explicit UserBuffer(std::size_t size);
    ~UserBuffer();
    UserBuffer(const UserBuffer &) = delete;
    UserBuffer &operator=(const UserBuffer &) = delete;
    // address: what the module sees. bytes: what it is. Null when there is no room.
    char *address() const { return address_; }
    char *bytes() const { return bytes_; }

  private:
    char *address_ = nullptr, *bytes_ = nullptr;
    std::size_t size_;
};

// user_access_ok: access_ok(): the range may be user memory (on 2.6, with set_fs(KERNEL_DS), any memory).
bool user_access_ok(const void *user, std::size_t n);
// copy_to_user_bytes, copy_from_user_bytes: how many bytes could not be copied.
std::size_t copy_to_user_bytes(void *user, const void *from, std::size_t n);
std::size_t copy_from_user_bytes(void *to, const void *user, std::size_t n);
// user_string_length: bytes up to and with the end, 0 for a bad address.
std::size_t user_string_length(const char *user, std::size_t most);

// user_memory_boot: mapped tells whether a module may dereference the addresses.
void user_memory_boot(bool mapped);

}  // namespace wqlab
