// What the headers give: lists, strings, numbers, atomics, bits, min and max. Every check that fails is a line.
// log: checked
#include <linux/module.h>
#include <linux/list.h>
#include <linux/string.h>
#include <linux/bitops.h>
#include <linux/kref.h>
#include <linux/math64.h>
#include <linux/slab.h>
#include <linux/err.h>

MODULE_LICENSE("GPL");

#define CHECK(cond) do { if (!(cond)) pr_err("wrong: %s\n", #cond); } while (0)

struct node { int value; struct list_head link; struct hlist_node hash; };

static void lists(void)
{
	static struct node n[4];
	struct node *pos, *tmp;
	struct hlist_head bucket = HLIST_HEAD_INIT;
	LIST_HEAD(head);
	LIST_HEAD(other);
	int i, sum = 0;

	CHECK(list_empty(&head));
	for (i = 0; i < 4; i++) {
		n[i].value = i + 1;
		list_add_tail(&n[i].link, &head);
		hlist_add_head(&n[i].hash, &bucket);
	}
	list_for_each_entry(pos, &head, link)
		sum = sum * 10 + pos->value;
	CHECK(sum == 1234);
	CHECK(list_first_entry(&head, struct node, link) == &n[0]);
	CHECK(list_last_entry(&head, struct node, link) == &n[3]);
	CHECK(list_next_entry(&n[0], link) == &n[1]);
	list_move(&n[3].link, &head);
	list_for_each_entry_safe(pos, tmp, &head, link)
		if (pos->value == 2)
			list_del_init(&pos->link);
	CHECK(list_empty(&n[1].link));
	sum = 0;
	list_for_each_entry_reverse(pos, &head, link)
		sum = sum * 10 + pos->value;
	CHECK(sum == 314);
	list_splice_init(&head, &other);
	CHECK(list_empty(&head) && !list_empty(&other));
	sum = 0;
	hlist_for_each_entry(pos, &bucket, hash)
		sum = sum * 10 + pos->value;
	CHECK(sum == 4321);
}

static void strings(void)
{
	char buf[16], small[4], *p, *copy;
	int a = 0, b = 0;
	unsigned int u;
	long value;

	CHECK(strscpy(small, "abcdef", sizeof(small)) == -E2BIG && !strcmp(small, "abc"));
	CHECK(strlcpy(small, "abcdef", sizeof(small)) == 6);
	CHECK(snprintf(buf, sizeof(buf), "%d-%s-%02x", 7, "x", 10) == 6 && !strcmp(buf, "7-x-0a"));
	CHECK(scnprintf(small, sizeof(small), "%s", "abcdef") == 3);
	CHECK(sscanf("12 34", "%d %d", &a, &b) == 2 && a == 12 && b == 34);
	CHECK(kstrtoint("42\n", 10, &a) == 0 && a == 42);
	CHECK(kstrtoint("42x", 10, &a) == -EINVAL);
	CHECK(kstrtouint("-1", 10, &u) == -EINVAL);
	CHECK(kstrtoint("99999999999", 10, &a) == -ERANGE);
	CHECK(kstrtol("-5", 0, &value) == 0 && value == -5);
	CHECK(simple_strtoul("0x1f", NULL, 0) == 31);
	strcpy(buf, " a,b ");
	p = strim(buf);
	CHECK(!strcmp(p, "a,b"));
	CHECK(!strcmp(strsep(&p, ","), "a") && !strcmp(p, "b"));
	CHECK(strstr("workqueue", "queue") && strchr("abc", 'c') && !strrchr("abc", 'x'));
	CHECK(strstarts("kworker/0:1", "kworker"));
	copy = kstrdup("heap", GFP_KERNEL);
	CHECK(copy && !strcmp(copy, "heap"));
	kfree(copy);
	copy = kasprintf(GFP_KERNEL, "%s%d", "n", 5);
	CHECK(copy && !strcmp(copy, "n5"));
	kfree(copy);
}

static void released(struct kref *k) { *(int *)(k + 1) = 1; }

static void numbers(void)
{
	atomic_t v = ATOMIC_INIT(3);
	unsigned long bits = 0;
	struct { struct kref k; int gone; } object = { .gone = 0 };
	int old = 5, x = 1, y = 2;

	CHECK(atomic_inc_return(&v) == 4 && atomic_fetch_add(6, &v) == 4 && atomic_read(&v) == 10);
	CHECK(atomic_cmpxchg(&v, 10, 20) == 10 && atomic_cmpxchg(&v, 10, 30) == 20);
	CHECK(!atomic_dec_and_test(&v) && atomic_add_unless(&v, 1, 0) && atomic_xchg(&v, 0) == 20);
	CHECK(!atomic_inc_not_zero(&v) && atomic_dec_if_positive(&v) == -1);
	CHECK(cmpxchg(&old, 5, 6) == 5 && old == 6 && xchg(&old, 9) == 6);
	CHECK(!test_and_set_bit(5, &bits) && test_bit(5, &bits) && bits == 32 && test_and_clear_bit(5, &bits));
	CHECK(fls(16) == 5 && ffs(16) == 5 && hweight32(0xf0) == 4 && ilog2(1024) == 10 && is_power_of_2(64));
	CHECK(min(3, 4) == 3 && max_t(long, 3, 4) == 4 && clamp(9, 1, 5) == 5 && abs(-3) == 3);
	CHECK(DIV_ROUND_UP(10, 4) == 3 && roundup(10, 4) == 12 && ALIGN(13, 8) == 16);
	swap(x, y);
	CHECK(x == 2 && y == 1);
	CHECK(div_u64(100, 7) == 14);
	CHECK(IS_ERR(ERR_PTR(-ENOMEM)) && PTR_ERR(ERR_PTR(-ENOMEM)) == -ENOMEM && !IS_ERR(&x));
	kref_init(&object.k);
	kref_get(&object.k);
	CHECK(!kref_put(&object.k, released) && kref_put(&object.k, released) && object.gone);
	CHECK(time_after(5UL, 3UL) && time_before(-1UL, 1UL) && msecs_to_jiffies(1000) == HZ && jiffies_to_msecs(HZ) == 1000);
}

static int __init headers_init(void)
{
	lists();
	strings();
	numbers();
	pr_info("checked\n");
	return 0;
}

static void __exit headers_exit(void)
{
}

module_init(headers_init);
module_exit(headers_exit);
