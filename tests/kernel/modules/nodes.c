// Two NUMA nodes: works of an unbound workqueue run on the CPUs of the node they were queued on, in a pool of its own;
// an ordered workqueue has one pool for all.
// run: --nodes 2 --cpus 4
// run: --nodes 2 --cpus 4 --mode parallel
// log: queued on CPU 0: node 0
// log: queued on CPU 3: node 1
// log: an ordered one anywhere
// trace: wq_pool: pool=8 cpu=-1 node=0 nice=0 flags=0x4 cpus=0-3
// trace: wq_pool: pool=9 cpu=-1 node=0 nice=0 flags=0x4 cpus=0-1
// trace: wq_pool: pool=10 cpu=-1 node=1 nice=0 flags=0x4 cpus=2-3
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/topology.h>

MODULE_LICENSE("GPL");

static struct workqueue_struct *unbound, *ordered;
static const char *text;

static void run(struct work_struct *work)
{
	if (text)
		pr_info("%s: node %d\n", text, cpu_to_node(raw_smp_processor_id()));
	else
		pr_info("an ordered one anywhere\n");
}
static DECLARE_WORK(one, run);

static int __init nodes_init(void)
{
	unbound = alloc_workqueue("nodes", WQ_UNBOUND, 0);
	ordered = alloc_ordered_workqueue("nodes_ordered", 0);
	text = "queued on CPU 0";
	queue_work_on(0, unbound, &one);
	flush_work(&one);
	text = "queued on CPU 3";
	queue_work_on(3, unbound, &one);
	flush_work(&one);
	text = NULL;
	queue_work_on(3, ordered, &one);
	flush_work(&one);
	return 0;
}

static void __exit nodes_exit(void)
{
	destroy_workqueue(unbound);
	destroy_workqueue(ordered);
}

module_init(nodes_init);
module_exit(nodes_exit);
