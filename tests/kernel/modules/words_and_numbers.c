// Texts taken apart, dates, hashes, fields of words, bitmaps, trees by number, messages not too often.
// over: mode stepped parallel
// log: 3 words: one|two|three
// log: 64K is 65536, options 3: 7 8 9
// log: token size, 4096
// log: 2024-02-29 12:34:56 day 4, back 1709210096
// log: crc cbf43926, jhash a4262335
// log: field 5, put 0x50
// log: bits 10, first clear 0, full 1
// log: tree 3: 7 70 700, gone 1, twice -17
// log: said 3 times
#include <linux/module.h>
#include <linux/string.h>
#include <linux/parser.h>
#include <linux/rtc.h>
#include <linux/crc32.h>
#include <linux/jhash.h>
#include <linux/bitfield.h>
#include <linux/bitmap.h>
#include <linux/radix-tree.h>
#include <linux/ratelimit.h>

MODULE_LICENSE("GPL");

enum { opt_size, opt_name, opt_err };
static const match_table_t tokens = { { opt_size, "size=%d" }, { opt_name, "name=%s" }, { opt_err, NULL } };
static RADIX_TREE(tree, GFP_KERNEL);

static void texts(void)
{
	char option[] = "size=4096";
	substring_t args[MAX_OPT_ARGS];
	int count = 0, numbers[5] = { 0 }, size = 0;
	char **words = argv_split(GFP_KERNEL, "  one two\tthree ", &count);

	if (!words)
		return;
	pr_info("%d words: %s|%s|%s\n", count, words[0], words[1], words[2]);
	argv_free(words);
	get_options("7,8,9", ARRAY_SIZE(numbers), numbers);
	pr_info("64K is %llu, options %d: %d %d %d\n", memparse("64K", NULL), numbers[0], numbers[1], numbers[2],
		numbers[3]);
	if (match_token(option, tokens, args) == opt_size && !match_int(&args[0], &size))
		pr_info("token size, %d\n", size);
}

static int __init words_init(void)
{
	static DEFINE_RATELIMIT_STATE(often, 5 * HZ, 3);
	static int items[] = { 7, 70, 700 };
	DECLARE_BITMAP(map, 100);
	struct rtc_time date;
	time64_t time = mktime64(2024, 2, 29, 12, 34, 56);
	void *found[5];
	u32 word = 0;
	int i, n, said = 0;

	texts();
	rtc_time64_to_tm(time, &date);
	pr_info("%04d-%02d-%02d %02d:%02d:%02d day %d, back %lld\n", date.tm_year + 1900, date.tm_mon + 1, date.tm_mday,
		date.tm_hour, date.tm_min, date.tm_sec, date.tm_wday, rtc_tm_to_time64(&date));
	pr_info("crc %08x, jhash %08x\n", ~crc32_le(~0, "123456789", 9), jhash("123456789abcdef", 15, 0));
	word |= FIELD_PREP(GENMASK(7, 4), 5);
	pr_info("field %lu, put %#x\n", FIELD_GET(GENMASK(7, 4), word), word);
	bitmap_zero(map, 100);
	bitmap_set(map, 60, 10);
	n = bitmap_weight(map, 100);
	i = find_first_zero_bit(map, 100);
	bitmap_fill(map, 100);
	pr_info("bits %d, first clear %d, full %d\n", n, i, bitmap_full(map, 100));

	for (i = 0; i < 3; i++)
		if (radix_tree_insert(&tree, items[i], &items[i]))
			return -ENOMEM;
	n = radix_tree_gang_lookup(&tree, found, 0, ARRAY_SIZE(found));
	i = radix_tree_insert(&tree, 70, &items[0]);
	radix_tree_delete(&tree, 7);
	pr_info("tree %d: %d %d %d, gone %d, twice %d\n", n, *(int *)found[0], *(int *)found[1], *(int *)found[2],
		!radix_tree_lookup(&tree, 7), i);
	radix_tree_delete(&tree, 70);
	radix_tree_delete(&tree, 700);
	for (i = 0; i < 10; i++)
		said += __ratelimit(&often);
	pr_info("said %d times\n", said);
	return 0;
}

static void __exit words_exit(void)
{
}

module_init(words_init);
module_exit(words_exit);
