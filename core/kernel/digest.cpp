#include "kernel/digest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace wqlab {

namespace {

using Words = std::array<std::uint32_t, 64>;

std::uint32_t big(const unsigned char *p) {
    return static_cast<std::uint32_t>(p[0]) << 24 | static_cast<std::uint32_t>(p[1]) << 16 |
           static_cast<std::uint32_t>(p[2]) << 8 | p[3];
}
std::uint32_t little(const unsigned char *p) { return __builtin_bswap32(big(p)); }

void begin(DigestState &s, const std::array<std::uint32_t, 8> &words) {
    s = {};
    std::ranges::copy(words, s.word);
}

// --- sha256 (FIPS 180-4): its constants are the first bits of the roots of the first primes
bool is_prime(int n) {
    for (int d = 2; d * d <= n; ++d)
        if (n % d == 0) return false;
    return n > 1;
}
Words cube_roots() {
    Words k{};
    for (int n = 2, i = 0; i < 64; ++n) {
        if (!is_prime(n)) continue;
        const long double root = cbrtl(n);
        k[static_cast<std::size_t>(i++)] = static_cast<std::uint32_t>((root - std::floor(root)) * 4294967296.0L);
    }
    return k;
}
void sha256_begin(DigestState &s) {
    begin(s, {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19});
}
void sha256_block(DigestState &s, const unsigned char *p) {
    static const Words k = cube_roots();
    Words w{};
    for (std::size_t i = 0; i < 16; ++i) w[i] = big(p + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t a = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
        const std::uint32_t b = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    std::uint32_t v[8];
    std::ranges::copy(s.word, v);
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t e = std::rotr(v[4], 6) ^ std::rotr(v[4], 11) ^ std::rotr(v[4], 25);
        const std::uint32_t choose = (v[4] & v[5]) ^ (~v[4] & v[6]);
        const std::uint32_t one = v[7] + e + choose + k[i] + w[i];
        const std::uint32_t a = std::rotr(v[0], 2) ^ std::rotr(v[0], 13) ^ std::rotr(v[0], 22);
        const std::uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        std::copy_backward(v, v + 7, v + 8);
        v[4] += one;
        v[0] = one + a + majority;
    }
    for (std::size_t i = 0; i < 8; ++i) s.word[i] += v[i];
}

// --- sha1 (FIPS 180-4)
void sha1_begin(DigestState &s) { begin(s, {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}); }
void sha1_block(DigestState &s, const unsigned char *p) {
    std::array<std::uint32_t, 80> w{};
    for (std::size_t i = 0; i < 16; ++i) w[i] = big(p + 4 * i);
    for (std::size_t i = 16; i < 80; ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    std::uint32_t a = s.word[0], b = s.word[1], c = s.word[2], d = s.word[3], e = s.word[4];
    for (std::size_t i = 0; i < 80; ++i) {
        constexpr std::uint32_t k[] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
        const std::size_t part = i / 20;
        const std::uint32_t f = part == 0 ? (b & c) | (~b & d) : part == 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
        const std::uint32_t next = std::rotl(a, 5) + f + e + k[part] + w[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const std::uint32_t v[] = {a, b, c, d, e};
    for (std::size_t i = 0; i < 5; ++i) s.word[i] += v[i];
}

// --- md5 (RFC 1321)
void md5_begin(DigestState &s) { begin(s, {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}); }
Words sines() {
    Words k{};
    for (std::size_t i = 0; i < 64; ++i)
        k[i] = static_cast<std::uint32_t>(std::fabs(std::sin(static_cast<double>(i + 1))) * 4294967296.0);
    return k;
}
void md5_block(DigestState &s, const unsigned char *p) {
    static const Words k = sines();
    constexpr int turn[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    std::uint32_t a = s.word[0], b = s.word[1], c = s.word[2], d = s.word[3];
    for (std::size_t i = 0; i < 64; ++i) {
        const std::size_t part = i / 16, at[] = {i, 5 * i + 1, 3 * i + 5, 7 * i};
        const std::uint32_t f[] = {(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)};
        const std::uint32_t sum = a + f[part] + k[i] + little(p + 4 * (at[part] % 16));
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, turn[part][i % 4]);
    }
    const std::uint32_t v[] = {a, b, c, d};
    for (std::size_t i = 0; i < 4; ++i) s.word[i] += v[i];
}

constexpr Digest digests[] = {
    {"sha256", 32, sha256_begin, sha256_block, false},
    {"sha1", 20, sha1_begin, sha1_block, false},
    {"md5", 16, md5_begin, md5_block, true},
};

}  // namespace

const Digest *digest_find(std::string_view name) {
    constexpr std::string_view generic = "-generic";
    if (name.ends_with(generic)) name.remove_suffix(generic.size());
    const auto d = std::ranges::find(digests, name, &Digest::name);
    return d == std::end(digests) ? nullptr : d;
}

void digest_add(const Digest &d, DigestState &s, const void *data, std::size_t bytes) {
    const auto *p = static_cast<const unsigned char *>(data);
    while (bytes) {
        const std::size_t held = s.bytes % digest_block, n = std::min(bytes, digest_block - held);
        std::memcpy(s.rest + held, p, n);
        s.bytes += n;
        p += n;
        bytes -= n;
        if (held + n == digest_block) d.block(s, s.rest);
    }
}

void digest_end(const Digest &d, DigestState &s, unsigned char *result) {
    const std::uint64_t bits = s.bytes * 8;
    constexpr unsigned char one = 0x80, zero = 0;
    digest_add(d, s, &one, 1);
    while (s.bytes % digest_block != digest_block - sizeof bits) digest_add(d, s, &zero, 1);
    const std::uint64_t length = d.little_endian ? bits : __builtin_bswap64(bits);
    digest_add(d, s, &length, sizeof length);
    for (unsigned i = 0; i < d.size / 4; ++i) {
        const std::uint32_t w = d.little_endian ? s.word[i] : __builtin_bswap32(s.word[i]);
        std::memcpy(result + 4 * i, &w, sizeof w);
    }
}

}  // namespace wqlab
