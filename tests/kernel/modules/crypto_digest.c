// Digests come out as the standards say, at once and in pieces; an algorithm that is not there is refused.
// over: mode stepped parallel
// log: sha256 of 3 bytes, 32: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
// log: sha1 of 3 bytes, 20: a9993e364706816aba3e25717850c26c9cd0d89d
// log: md5 of 3 bytes, 16: 900150983cd24fb0d6963f7d28e17f72
// log: sha256 of 200 bytes, 32: c2a908d98f5df987ade41b5fce213067efbcc21ef2240212a41e54b5e7c28ae5
// log: sha256 of 200 bytes, 32: c2a908d98f5df987ade41b5fce213067efbcc21ef2240212a41e54b5e7c28ae5
// log: whirlpool: -2
// error: note: this machine has no algorithm whirlpool
// kbuild: no, it has whirlpool
#include <linux/module.h>
#include <linux/slab.h>
#include <crypto/hash.h>

MODULE_LICENSE("GPL");

static void digest(const char *name, const u8 *data, unsigned int n, unsigned int piece)
{
	struct crypto_shash *tfm = crypto_alloc_shash(name, 0, 0);
	u8 out[HASH_MAX_DIGESTSIZE];

	if (IS_ERR(tfm)) {
		pr_info("%s: %ld\n", name, PTR_ERR(tfm));
		return;
	}
	{
		SHASH_DESC_ON_STACK(desc, tfm);
		unsigned int at;

		desc->tfm = tfm;
		crypto_shash_init(desc);
		for (at = 0; at < n; at += piece)
			crypto_shash_update(desc, data + at, min(piece, n - at));
		crypto_shash_final(desc, out);
	}
	pr_info("%s of %u bytes, %u: %*phN\n", name, n, crypto_shash_digestsize(tfm), crypto_shash_digestsize(tfm), out);
	crypto_free_shash(tfm);
}

static int __init crypto_digest_init(void)
{
	static u8 long_text[200];

	memset(long_text, 'a', sizeof(long_text));
	digest("sha256", "abc", 3, 3);
	digest("sha1", "abc", 3, 1);
	digest("md5", "abc", 3, 2);
	digest("sha256", long_text, sizeof(long_text), sizeof(long_text));
	digest("sha256", long_text, sizeof(long_text), 7);
	digest("whirlpool", "abc", 3, 3);
	return 0;
}
static void __exit crypto_digest_exit(void) { }
module_init(crypto_digest_init);
module_exit(crypto_digest_exit);
