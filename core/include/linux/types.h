/* linux/types.h: the kernel's names for types */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_TYPES_H
#define WQLAB_LINUX_TYPES_H

typedef signed char s8, __s8;
typedef unsigned char u8, __u8;
typedef short s16, __s16;
typedef unsigned short u16, __u16;
typedef int s32, __s32;
typedef unsigned int u32, __u32;
typedef long long s64, __s64;
typedef unsigned long long u64, __u64;
typedef s8 int8_t;
typedef s16 int16_t;
typedef s32 int32_t;
typedef long int64_t;
typedef u8 uint8_t, u_int8_t, u_char, unchar;
typedef u16 uint16_t, u_int16_t, u_short, ushort;
typedef u32 uint32_t, u_int32_t, u_int, uint;
typedef unsigned long uint64_t, u_int64_t, u_long, ulong;
typedef u16 __le16, __be16, __sum16;
typedef u32 __le32, __be32, __wsum;
typedef u64 __le64, __be64;
typedef _Bool bool;
typedef __SIZE_TYPE__ size_t;
typedef long ssize_t;
typedef long ptrdiff_t;
typedef unsigned long uintptr_t;
typedef long intptr_t;
typedef long off_t;
typedef long long loff_t;
typedef int pid_t;
typedef unsigned int uid_t, gid_t;
typedef unsigned short umode_t;
typedef unsigned int gfp_t, fmode_t;
typedef u32 dev_t;
typedef u64 sector_t, phys_addr_t, dma_addr_t, resource_size_t;
typedef s64 time64_t;
typedef long __kernel_old_time_t;
typedef unsigned long irq_hw_number_t;
typedef struct { uid_t val; } kuid_t;
typedef unsigned short mode_t;
typedef unsigned int nlink_t;
typedef unsigned long ino_t;
typedef long suseconds_t, time_t, clock_t;
typedef unsigned short __kernel_mode_t;
typedef long __kernel_time_t;

enum { false = 0, true = 1 };
#undef NULL
#define NULL ((void *)0)
#undef offsetof
#define offsetof(type, member) __builtin_offsetof(type, member)
#define sizeof_field(type, member) sizeof(((type *)0)->member)
#define DECLARE_BITMAP(name, bits) unsigned long name[((bits) + 63) / 64]

#endif
