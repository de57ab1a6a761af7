/* linux/crc32.h: checksums of 32 bits */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_CRC32_H
#define WQLAB_LINUX_CRC32_H

static inline u32 crc32_le(u32 crc, const void *data, size_t n)
{
	const u8 *p = data;
	int bit;

	for (; n; n--) {
		crc ^= *p++;
		for (bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return crc;
}
static inline u32 crc32_be(u32 crc, const void *data, size_t n)
{
	const u8 *p = data;
	int bit;

	for (; n; n--) {
		crc ^= (u32)*p++ << 24;
		for (bit = 0; bit < 8; bit++)
			crc = crc << 1 ^ (crc >> 31 ? 0x04c11db7 : 0);
	}
	return crc;
}
#define crc32(seed, data, n) crc32_le(seed, data, n)

#endif
