// Exports of linux/crypto.h.
#include <cerrno>
#include <string>

#include "kernel/digest.h"
#include "kernel/engine_heap.h"
#include "runner/call.h"
#include "runner/terminal.h"

namespace wqlab::runner {

namespace {

// Shash: a struct crypto_shash.
struct Shash {
    const Digest *digest;
};
// State: what crypto_shash_init() and its kin work on: a struct wqlab_digest_state.
struct State {
    DigestState now;
};
static_assert(sizeof(State) <= 14 * sizeof(std::uint64_t));

template <class T> T *no_algorithm(const char *name) {
    terminal_print("note: this machine has no algorithm " + std::string(name) +
                   ": of digests there are md5, sha1, sha256");
    return reinterpret_cast<T *>(-ENOENT);
}
Shash *alloc_shash(const char *name, unsigned, unsigned) {
    const Digest *d = digest_find(name);
    return d ? engine_new<Shash>(Shash{d}) : no_algorithm<Shash>(name);
}
void *alloc_cipher(const char *name, unsigned, unsigned) { return no_algorithm<void>(name); }
void free_shash(void *tfm) { engine_free(tfm); }
unsigned size_of(Shash *tfm) { return tfm->digest->size; }
void begin(Shash *tfm, State *s) { tfm->digest->begin(s->now); }
void add(Shash *tfm, State *s, const void *data, std::size_t n) { digest_add(*tfm->digest, s->now, data, n); }
void end(Shash *tfm, State *s, unsigned char *out) { digest_end(*tfm->digest, s->now, out); }

const Export table[] = {
    CALL_GPL(crypto_alloc_shash, alloc_shash),
    CALL_GPL(crypto_free_shash, free_shash),
    QUIET_GPL(crypto_shash_digestsize, size_of),
    CALL_AS_GPL(wqlab_digest_init, "crypto_shash_init", begin),
    CALL_AS_GPL(wqlab_digest_update, "crypto_shash_update", add),
    CALL_AS_GPL(wqlab_digest_final, "crypto_shash_final", end),
    CALL_GPL(crypto_alloc_skcipher, alloc_cipher),
};

}  // namespace

std::span<const Export> crypto_exports() { return table; }

}  // namespace wqlab::runner
