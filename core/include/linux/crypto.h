/* linux/crypto.h: ciphers and digests by name: of digests md5, sha1 and sha256; of ciphers none, as on a kernel whose
 * modules are not there */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_CRYPTO_H
#define WQLAB_LINUX_CRYPTO_H
#include <linux/scatterlist.h>

#define CRYPTO_ALG_ASYNC 0x00000080
#define CRYPTO_TFM_REQ_MAY_SLEEP 0x00000200
#define CRYPTO_MAX_ALG_NAME 128
struct crypto_shash;
struct wqlab_digest_state { u64 words[14]; };
struct crypto_shash *crypto_alloc_shash(const char *name, u32 type, u32 mask);
void crypto_free_shash(struct crypto_shash *tfm);
unsigned int crypto_shash_digestsize(struct crypto_shash *tfm);
void wqlab_digest_init(struct crypto_shash *tfm, struct wqlab_digest_state *state);
void wqlab_digest_update(struct crypto_shash *tfm, struct wqlab_digest_state *state, const void *data, size_t n);
void wqlab_digest_final(struct crypto_shash *tfm, struct wqlab_digest_state *state, u8 *out);
struct crypto_skcipher;
struct crypto_skcipher *crypto_alloc_skcipher(const char *name, u32 type, u32 mask);

#if WQLAB_SINCE(2, 6, 19) && WQLAB_BEFORE(4, 6, 0)
struct crypto_hash;
struct hash_desc { struct crypto_hash *tfm; u32 flags; };
/* The state is the transformation's own: one calculation at a time. */
struct crypto_hash { struct crypto_shash *wqlab_shash; struct wqlab_digest_state wqlab_state; };
static inline struct crypto_hash *crypto_alloc_hash(const char *name, u32 type, u32 mask)
{
	struct crypto_shash *shash = crypto_alloc_shash(name, type, mask);
	struct crypto_hash *tfm = IS_ERR(shash) ? (void *)shash : kzalloc(sizeof(*tfm), GFP_KERNEL);

	if (!IS_ERR_OR_NULL(tfm))
		tfm->wqlab_shash = shash;
	return tfm;
}
static inline void crypto_free_hash(struct crypto_hash *tfm)
{
	crypto_free_shash(tfm->wqlab_shash);
	kfree(tfm);
}
static inline unsigned int crypto_hash_digestsize(struct crypto_hash *tfm)
{
	return crypto_shash_digestsize(tfm->wqlab_shash);
}
static inline int crypto_hash_init(struct hash_desc *desc)
{
	wqlab_digest_init(desc->tfm->wqlab_shash, &desc->tfm->wqlab_state);
	return 0;
}
static inline int crypto_hash_update(struct hash_desc *desc, struct scatterlist *sg, unsigned int n)
{
	for (; n && sg; sg = sg_next(sg)) {
		unsigned int part = min(n, sg->length);

		wqlab_digest_update(desc->tfm->wqlab_shash, &desc->tfm->wqlab_state, sg_virt(sg), part);
		n -= part;
	}
	return 0;
}
static inline int crypto_hash_final(struct hash_desc *desc, u8 *out)
{
	wqlab_digest_final(desc->tfm->wqlab_shash, &desc->tfm->wqlab_state, out);
	return 0;
}
static inline int crypto_hash_digest(struct hash_desc *desc, struct scatterlist *sg, unsigned int n, u8 *out)
{
	crypto_hash_init(desc);
	crypto_hash_update(desc, sg, n);
	return crypto_hash_final(desc, out);
}
#endif

#endif
