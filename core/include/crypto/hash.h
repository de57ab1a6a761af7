/* crypto/hash.h: digests of what lies in memory */
#include <wqlab/all.h>
#ifndef WQLAB_CRYPTO_HASH_H
#define WQLAB_CRYPTO_HASH_H
#include <linux/crypto.h>

struct shash_desc {
	struct crypto_shash *tfm;
#if WQLAB_BEFORE(5, 2, 0)
	u32 flags;
#endif
	void *__ctx[] __aligned(8);
};
#define HASH_MAX_DIGESTSIZE 64
#define HASH_MAX_DESCSIZE (sizeof(struct shash_desc) + sizeof(struct wqlab_digest_state))
#define SHASH_DESC_ON_STACK(shash, ctx) \
	char __##shash##_desc[sizeof(struct shash_desc) + HASH_MAX_DESCSIZE] __aligned(8); \
	struct shash_desc *shash = (struct shash_desc *)__##shash##_desc
static inline unsigned int crypto_shash_descsize(struct crypto_shash *tfm) { return sizeof(struct wqlab_digest_state); }
static inline unsigned int crypto_shash_blocksize(struct crypto_shash *tfm) { return 64; }
static inline void *shash_desc_ctx(struct shash_desc *desc) { return desc->__ctx; }
static inline int crypto_shash_init(struct shash_desc *desc)
{
	wqlab_digest_init(desc->tfm, shash_desc_ctx(desc));
	return 0;
}
static inline int crypto_shash_update(struct shash_desc *desc, const u8 *data, unsigned int n)
{
	wqlab_digest_update(desc->tfm, shash_desc_ctx(desc), data, n);
	return 0;
}
static inline int crypto_shash_final(struct shash_desc *desc, u8 *out)
{
	wqlab_digest_final(desc->tfm, shash_desc_ctx(desc), out);
	return 0;
}
static inline int crypto_shash_finup(struct shash_desc *desc, const u8 *data, unsigned int n, u8 *out)
{
	crypto_shash_update(desc, data, n);
	return crypto_shash_final(desc, out);
}
static inline int crypto_shash_digest(struct shash_desc *desc, const u8 *data, unsigned int n, u8 *out)
{
	crypto_shash_init(desc);
	return crypto_shash_finup(desc, data, n, out);
}
static inline void shash_desc_zero(struct shash_desc *desc)
{
	memset(desc, 0, sizeof(*desc) + sizeof(struct wqlab_digest_state));
}

#endif
