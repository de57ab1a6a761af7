// A checksum that takes long, and a key that wants an answer.
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/workqueue.h>

static struct work_struct checksum, key;

static void checksum_fn(struct work_struct *work)
{
	mdelay(30);
}

static void key_fn(struct work_struct *work)
{
	pr_info("answered\n");
}

static int __init checksum_init(void)
{
	INIT_WORK(&checksum, checksum_fn);
	INIT_WORK(&key, key_fn);
	queue_work(system_unbound_wq, &checksum);
	msleep(1);
	queue_work(system_wq, &key);
	return 0;
}

static void __exit checksum_exit(void)
{
	cancel_work_sync(&checksum);
	cancel_work_sync(&key);
}

module_init(checksum_init);
module_exit(checksum_exit);
MODULE_LICENSE("GPL");
