// Sorting and finding, sizes, roots, words; lists that are cut, turned and swapped; the kernel's configuration.
// log: sorted 1 2 3 5 8, third found 1, none 1
// log: list 1a 1b 2a 2b
// log: cut 1a 1b | 2a 2b
// log: turned 2b 2a, swapped 2a 2b
// log: 64 128 6 12 31 1
// log: last world 1 1 -22 1
// log: cafe 202 254 -22
// log: 250 1 0
#include <linux/module.h>
#include <linux/bsearch.h>
#include <linux/gcd.h>
#include <linux/lcm.h>
#include <linux/list_sort.h>
#include <linux/log2.h>
#include <linux/overflow.h>
#include <linux/sort.h>
#include <linux/string.h>

MODULE_LICENSE("GPL");

struct entry { struct list_head list; int key; char name; };

static int by_value(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}
static int by_key(void *priv, const struct list_head *a, const struct list_head *b)
{
	return list_entry(a, struct entry, list)->key - list_entry(b, struct entry, list)->key;
}
static const char *words(char *buf, struct list_head *head)
{
	struct entry *e;
	char *at = buf;

	*at = 0;
	list_for_each_entry(e, head, list)
		at += sprintf(at, " %d%c", e->key, e->name);
	return buf;
}

static int __init helpers_init(void)
{
	static struct entry entries[] = { { .key = 2, .name = 'a' }, { .key = 1, .name = 'a' },
					  { .key = 2, .name = 'b' }, { .key = 1, .name = 'b' } };
	static const char *const names[] = { "hello", "world" };
	struct tail { int n; int rest[]; } *tail = NULL;
	int numbers[] = { 5, 3, 8, 1, 2 }, three = 3, four = 4, sum, i;
	char a[32], b[32], text[] = "a/last";
	LIST_HEAD(list);
	LIST_HEAD(front);
	u8 bytes[2];

	sort(numbers, ARRAY_SIZE(numbers), sizeof(int), by_value, NULL);
	pr_info("sorted %d %d %d %d %d, third found %d, none %d\n", numbers[0], numbers[1], numbers[2], numbers[3],
		numbers[4], bsearch(&three, numbers, 5, sizeof(int), by_value) == &numbers[2],
		!bsearch(&four, numbers, 5, sizeof(int), by_value));
	for (i = 0; i < ARRAY_SIZE(entries); i++)
		list_add_tail(&entries[i].list, &list);
	list_sort(NULL, &list, by_key);
	pr_info("list%s\n", words(a, &list));
	list_cut_position(&front, &list, &entries[3].list);
	words(a, &front);
	pr_info("cut%s |%s\n", a, words(b, &list));
	list_rotate_left(&list);
	words(a, &list);
	list_swap(list.next, list.prev);
	pr_info("turned%s, swapped%s\n", a, words(b, &list));
	pr_info("%lu %lu %lu %lu %lu %d\n", roundup_pow_of_two(33), rounddown_pow_of_two(200), gcd(12, 18), lcm(4, 6),
		int_sqrt(1000), check_add_overflow(INT_MAX, 1, &sum));
	pr_info("%s %s %d %d %d %d\n", kbasename(text), names[match_string(names, 2, "world")],
		strnstr("in the dark", "dark", 11) != NULL, !strnstr("in the dark", "dark", 10),
		match_string(names, 2, "moon"), struct_size(tail, rest, 3) == 16);
	i = hex2bin(bytes, "cafe", 2);
	*bin2hex(a, bytes, 2) = 0;
	pr_info("%s %d %d %d\n", a, bytes[0], bytes[1], i ? : hex2bin(bytes, "no", 1));
	pr_info("%d %d %d\n", CONFIG_HZ, IS_ENABLED(CONFIG_SMP), IS_ENABLED(CONFIG_NOT_THERE));
	return 0;
}

static void __exit helpers_exit(void)
{
}

module_init(helpers_init);
module_exit(helpers_exit);
