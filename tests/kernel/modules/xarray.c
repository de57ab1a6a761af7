// Pointers by index: stored, found, replaced, walked through; indices handed out.
// over: mode stepped parallel
// log: empty 1, stored 1, inserted 0, taken -16
// log: 5:a 70:b 1000000:c
// log: replaced a, found d, cmpxchg d, erased e, gone 1
// log: ids 1 2 4, full -16
// log: many 300
#include <linux/module.h>
#include <linux/xarray.h>

MODULE_LICENSE("GPL");

static DEFINE_XARRAY(xa);
static DEFINE_XARRAY_ALLOC1(ids);

static int __init xarray_init(void)
{
	char *a = "a", *b = "b", *c = "c", *d = "d", *e = "e", *entry;
	unsigned long index, n = 0;
	char line[64], *at = line;
	bool empty = xa_empty(&xa);
	u32 one, two, four;
	int i, err;

	i = !xa_store(&xa, 70, b, GFP_KERNEL) && !xa_store(&xa, 5, a, GFP_KERNEL);
	err = xa_insert(&xa, 1000000, c, GFP_KERNEL);
	pr_info("empty %d, stored %d, inserted %d, taken %d\n", empty, i, err, xa_insert(&xa, 5, d, GFP_KERNEL));
	xa_for_each(&xa, index, entry)
		at += sprintf(at, "%s%lu:%s", at == line ? "" : " ", index, entry);
	pr_info("%s\n", line);

	entry = xa_store(&xa, 5, d, GFP_KERNEL);
	at = xa_load(&xa, 5);
	b = xa_cmpxchg(&xa, 5, d, e, GFP_KERNEL);
	c = xa_erase(&xa, 5);
	pr_info("replaced %s, found %s, cmpxchg %s, erased %s, gone %d\n", entry, at, b, c, !xa_load(&xa, 5));
	xa_destroy(&xa);

	err = xa_alloc(&ids, &one, a, xa_limit_32b, GFP_KERNEL) ? : xa_alloc(&ids, &two, a, xa_limit_32b, GFP_KERNEL);
	xa_store(&ids, 3, a, GFP_KERNEL);
	err = err ? : xa_alloc(&ids, &four, a, XA_LIMIT(0, 4), GFP_KERNEL);
	if (err)
		return err;
	pr_info("ids %u %u %u, full %d\n", one, two, four, xa_alloc(&ids, &four, a, XA_LIMIT(0, 4), GFP_KERNEL));
	xa_destroy(&ids);

	for (i = 300; i > 0; i--)
		xa_store(&xa, i * 7, xa_mk_value(i), GFP_KERNEL);
	xa_for_each(&xa, index, entry)
		n += xa_to_value(entry) * 7 == index;
	pr_info("many %lu\n", n);
	return 0;
}

static void __exit xarray_exit(void)
{
	xa_destroy(&xa);
}

module_init(xarray_init);
module_exit(xarray_exit);
