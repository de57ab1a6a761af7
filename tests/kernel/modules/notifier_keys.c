// A keyboard notifier: told of each key by number and by symbol; a work keeps count.
// over: mode stepped parallel
// stdin: key a
// stdin: wait 5ms
// stdin: key 42
// stdin: wait 5ms
// stdin: key b
// stdin: wait 5ms
// run: --script -
// log: key 30 down
// log: symbol a
// log: key 30 up
// log: key 42 down
// log: key 48 down
// log: symbol B
// log: key 48 up
// log: 2 letters
#include <linux/module.h>
#include <linux/keyboard.h>
#include <linux/notifier.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Told of keys");

static atomic_t letters = ATOMIC_INIT(0);

static void count_fn(struct work_struct *work)
{
	atomic_inc(&letters);
}
static DECLARE_WORK(count, count_fn);

static int on_key(struct notifier_block *nb, unsigned long action, void *data)
{
	struct keyboard_notifier_param *p = data;

	if (action == KBD_KEYCODE)
		pr_info("key %u %s\n", p->value, p->down ? "down" : "up");
	if (action == KBD_KEYSYM && p->down && (p->value & 0xff) > 32 && (p->value & 0xff00) == 0xfb00) {
		pr_info("symbol %c\n", p->value & 0xff);
		schedule_work(&count);
	}
	return NOTIFY_OK;
}
static struct notifier_block block = { .notifier_call = on_key };

static int __init notifier_keys_init(void)
{
	return register_keyboard_notifier(&block);
}
static void __exit notifier_keys_exit(void)
{
	unregister_keyboard_notifier(&block);
	flush_work(&count);
	pr_info("%d letters\n", atomic_read(&letters));
}

module_init(notifier_keys_init);
module_exit(notifier_keys_exit);
