// digest.h: md5, sha1 and sha256, block by block.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wqlab {

// DigestState: of a calculation that goes on; it may be copied.
struct DigestState {
    std::uint32_t word[8];
    std::uint64_t bytes;
    unsigned char rest[64];   // of a block that is not full yet
};

// Digest: an algorithm.
struct Digest {
    std::string_view name;
    unsigned size;            // bytes of the result
    void (*begin)(DigestState &);
    void (*block)(DigestState &, const unsigned char *);
    bool little_endian;
};
inline constexpr unsigned digest_block = 64;

// digest_find: null for a name that is none of them; "sha256-generic" is sha256.
const Digest *digest_find(std::string_view name);
void digest_add(const Digest &d, DigestState &s, const void *data, std::size_t bytes);
void digest_end(const Digest &d, DigestState &s, unsigned char *result);

}  // namespace wqlab
