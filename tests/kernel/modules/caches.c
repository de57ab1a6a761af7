// Objects from a cache with a constructor, a pool that keeps some in reserve, pages, and text made of numbers.
// log: object 42, zeroed 0
// log: pool gives 3
// log: page is 4096 bytes
// log: 0x1f is 31, -5 is -5, ten is not a number: -22, too big: -34
#include <linux/module.h>
#include <linux/gfp.h>
#include <linux/mempool.h>
#include <linux/slab.h>
#include <linux/string.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Memory");

struct object { int n; };

static void construct(void *p)
{
	((struct object *)p)->n = 42;
}

static int __init caches_init(void)
{
	struct kmem_cache *cache = kmem_cache_create("objects", sizeof(struct object), 0, 0, construct);
	struct object *made, *zeroed;
	mempool_t *pool;
	unsigned long page;
	void *elements[3];
	int i, a = 0, b = 0, c, d, n = 0;
	u8 small;

	if (!cache)
		return -ENOMEM;
	made = kmem_cache_alloc(cache, GFP_KERNEL);
	zeroed = kzalloc(sizeof(*zeroed), GFP_KERNEL);
	if (made && zeroed)
		pr_info("object %d, zeroed %d\n", made->n, zeroed->n);
	if (made)
		kmem_cache_free(cache, made);
	kfree(zeroed);
	kmem_cache_destroy(cache);

	pool = mempool_create_kmalloc_pool(2, 64);
	if (!pool)
		return -ENOMEM;
	for (i = 0; i < 3; i++) {
		elements[i] = mempool_alloc(pool, GFP_KERNEL);
		n += elements[i] != NULL;
	}
	pr_info("pool gives %d\n", n);
	for (i = 0; i < 3; i++)
		mempool_free(elements[i], pool);
	mempool_destroy(pool);

	page = get_zeroed_page(GFP_KERNEL);
	if (page && !memchr_inv((void *)page, 0, PAGE_SIZE))
		pr_info("page is %lu bytes\n", PAGE_SIZE);
	free_page(page);

	c = kstrtoint("0x1f", 0, &a) ?: kstrtoint("-5\n", 10, &b) ?: kstrtoint("ten", 10, &i);
	d = kstrtou8("256", 10, &small);
	pr_info("0x1f is %d, -5 is %d, ten is not a number: %d, too big: %d\n", a, b, c, d);
	return 0;
}
static void __exit caches_exit(void)
{
}

module_init(caches_init);
module_exit(caches_exit);
