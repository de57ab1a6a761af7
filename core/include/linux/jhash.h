/* linux/jhash.h: a hash of bytes (Bob Jenkins' lookup3) */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_JHASH_H
#define WQLAB_LINUX_JHASH_H

#define JHASH_INITVAL 0xdeadbeef
static inline void wqlab_jhash_mix(u32 v[3])
{
	static const u8 left[] = { 4, 6, 8, 16, 19, 4 };
	unsigned int i;

	for (i = 0; i < 6; i++) {
		u32 *a = &v[i % 3], *b = &v[(i + 1) % 3], *c = &v[(i + 2) % 3];

		*a -= *c;
		*a ^= *c << left[i] | *c >> (32 - left[i]);
		*c += *b;
	}
}
static inline u32 wqlab_jhash_final(u32 v[3])
{
	static const u8 left[] = { 14, 11, 25, 16, 4, 14, 24 };
	unsigned int i;

	for (i = 0; i < 7; i++) {
		u32 *to = &v[(i + 2) % 3], from = v[(i + 1) % 3];

		*to ^= from;
		*to -= from << left[i] | from >> (32 - left[i]);
	}
	return v[2];
}
static inline u32 jhash(const void *key, u32 length, u32 initval)
{
	const u8 *k = key;
	u32 v[3] = { JHASH_INITVAL + length + initval }, i;

	v[1] = v[2] = v[0];
	for (; length > 12; length -= 12, k += 12) {
		for (i = 0; i < 12; i++)
			v[i / 4] += (u32)k[i] << i % 4 * 8;
		wqlab_jhash_mix(v);
	}
	if (!length)
		return v[2];
	for (i = 0; i < length; i++)
		v[i / 4] += (u32)k[i] << i % 4 * 8;
	return wqlab_jhash_final(v);
}
#define jhash2(key, length, initval) jhash(key, (length) * 4, initval)
static inline u32 jhash_3words(u32 a, u32 b, u32 c, u32 initval)
{
	return wqlab_jhash_final((u32[3]){ a + JHASH_INITVAL + 12 + initval, b + JHASH_INITVAL + 12 + initval,
					   c + JHASH_INITVAL + 12 + initval });
}

#endif
