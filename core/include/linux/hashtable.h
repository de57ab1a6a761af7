/* linux/hashtable.h: hash tables of hlists */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_HASHTABLE_H
#define WQLAB_LINUX_HASHTABLE_H

#define DEFINE_HASHTABLE(name, bits) struct hlist_head name[1 << (bits)]
#define DECLARE_HASHTABLE(name, bits) struct hlist_head name[1 << (bits)]
#define HASH_SIZE(name) ARRAY_SIZE(name)
#define HASH_BITS(name) ilog2(HASH_SIZE(name))
static inline u32 hash_32(u32 val, unsigned int bits) { return (val * 0x61C88647u) >> (32 - bits); }
static inline u32 hash_64(u64 val, unsigned int bits) { return (val * 0x61C8864680B583EBull) >> (64 - bits); }
#define hash_long(val, bits) hash_64(val, bits)
#define hash_ptr(ptr, bits) hash_64((unsigned long)(ptr), bits)
#define hash_min(val, bits) (sizeof(val) <= 4 ? hash_32(val, bits) : hash_64(val, bits))
#define hash_init(table) \
	do { unsigned int __i; for (__i = 0; __i < HASH_SIZE(table); __i++) INIT_HLIST_HEAD(&(table)[__i]); } while (0)
#define hash_add(table, node, key) hlist_add_head(node, &(table)[hash_min(key, HASH_BITS(table))])
#define hash_del(node) hlist_del_init(node)
#define hash_hashed(node) (!hlist_unhashed(node))
#define hash_empty(table) \
	({ \
		unsigned int __i; \
		bool __e = true; \
		for (__i = 0; __i < HASH_SIZE(table); __i++) \
			__e &= hlist_empty(&(table)[__i]); \
		__e; \
	})
#define hash_for_each(table, bkt, obj, member) \
	for ((bkt) = 0, obj = NULL; obj == NULL && (bkt) < HASH_SIZE(table); (bkt)++) \
		hlist_for_each_entry(obj, &(table)[bkt], member)
#define hash_for_each_safe(table, bkt, tmp, obj, member) \
	for ((bkt) = 0, obj = NULL; obj == NULL && (bkt) < HASH_SIZE(table); (bkt)++) \
		hlist_for_each_entry_safe(obj, tmp, &(table)[bkt], member)
#define hash_for_each_possible(table, obj, member, key) \
	hlist_for_each_entry(obj, &(table)[hash_min(key, HASH_BITS(table))], member)
#define hash_for_each_possible_safe(table, obj, tmp, member, key) \
	hlist_for_each_entry_safe(obj, tmp, &(table)[hash_min(key, HASH_BITS(table))], member)
#define hash_add_rcu(table, node, key) hash_add(table, node, key)
#define hash_del_rcu(node) hash_del(node)
#define hash_for_each_rcu(table, bkt, obj, member) hash_for_each(table, bkt, obj, member)
#define hash_for_each_possible_rcu(table, obj, member, key) hash_for_each_possible(table, obj, member, key)

#endif
