/* linux/bitfield.h: fields of a word, told by a mask */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_BITFIELD_H
#define WQLAB_LINUX_BITFIELD_H

#define FIELD_MAX(mask) ((mask) >> __builtin_ctzll(mask))
#define FIELD_FIT(mask, value) (!((value) & ~FIELD_MAX(mask)))
#define FIELD_PREP(mask, value) (((__typeof__(mask))(value) << __builtin_ctzll(mask)) & (mask))
#define FIELD_GET(mask, word) ((__typeof__(mask))(((word) & (mask)) >> __builtin_ctzll(mask)))

#endif
