// A red-black tree with a thousand keys put in and half of them taken out, an idr, a hash table, bits, and lists.
// log: 500 keys in order, least 1, greatest 999
// log: idr: 1 2 3, second is b, 2 is free again: 2
// log: hash: 7 has 2 entries
// log: bits: first 3, next 40, then 64
#include <linux/module.h>
#include <linux/bitops.h>
#include <linux/hashtable.h>
#include <linux/idr.h>
#include <linux/rbtree.h>
#include <linux/slab.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Trees and tables");

struct entry {
	struct rb_node node;
	struct hlist_node hash;
	int key;
};
static struct rb_root root = RB_ROOT;
static DEFINE_HASHTABLE(table, 4);
static DEFINE_IDR(idr);
static struct entry *entries;

static void insert(struct entry *e)
{
	struct rb_node **at = &root.rb_node, *parent = NULL;

	while (*at) {
		parent = *at;
		at = e->key < rb_entry(parent, struct entry, node)->key ? &parent->rb_left : &parent->rb_right;
	}
	rb_link_node(&e->node, parent, at);
	rb_insert_color(&e->node, &root);
}

static int __init trees_init(void)
{
	DECLARE_BITMAP(bits, 64) = { 0 };
	struct rb_node *node;
	struct entry *e;
	int i, n = 0, last = -1, found = 0;
	int ids[4];

	entries = kcalloc(1000, sizeof(*entries), GFP_KERNEL);
	if (!entries)
		return -ENOMEM;
	for (i = 0; i < 1000; i++) {
		entries[i].key = i * 377 % 1000;
		insert(&entries[i]);
	}
	for (i = 0; i < 1000; i++)
		if (entries[i].key % 2 == 0)
			rb_erase(&entries[i].node, &root);
	for (node = rb_first(&root); node; node = rb_next(node)) {
		e = rb_entry(node, struct entry, node);
		if (e->key <= last)
			pr_err("out of order: %d after %d\n", e->key, last);
		last = e->key;
		n++;
	}
	pr_info("%d keys in order, least %d, greatest %d\n", n, rb_entry(rb_first(&root), struct entry, node)->key,
		rb_entry(rb_last(&root), struct entry, node)->key);

	for (i = 0; i < 3; i++)
		ids[i] = idr_alloc(&idr, &"abc"[i], 1, 0, GFP_KERNEL);
	last = *(char *)idr_find(&idr, 2);
	idr_remove(&idr, 2);
	ids[3] = idr_alloc(&idr, &n, 1, 0, GFP_KERNEL);
	pr_info("idr: %d %d %d, second is %c, 2 is free again: %d\n", ids[0], ids[1], ids[2], last, ids[3]);
	idr_destroy(&idr);

	hash_add(table, &entries[0].hash, 7);
	hash_add(table, &entries[1].hash, 7);
	hash_add(table, &entries[2].hash, 8);
	entries[0].key = entries[1].key = 7;
	entries[2].key = 8;
	hash_for_each_possible(table, e, hash, 7)
		found += e->key == 7;
	pr_info("hash: 7 has %d entries\n", found);

	__set_bit(3, bits);
	set_bit(40, bits);
	pr_info("bits: first %lu, next %lu, then %lu\n", (unsigned long)find_first_bit(bits, 64),
		(unsigned long)find_next_bit(bits, 64, 4), (unsigned long)find_next_bit(bits, 64, 41));
	return 0;
}
static void __exit trees_exit(void)
{
	kfree(entries);
}

module_init(trees_init);
module_exit(trees_exit);
