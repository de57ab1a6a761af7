// Works in structures, in an array and in allocated memory, find their data by container_of.
// over: cpus 1 3 4
// over: mode stepped parallel
// log: part 0 has weight 7
// log: part 1 has weight 14
// log: part 2 has weight 21
// log: heap part has weight 99, in process context: 1
// log: total 141
#include <linux/module.h>
#include <linux/workqueue.h>
#include <linux/slab.h>

MODULE_LICENSE("GPL");

struct part {
	int weight;
	struct work_struct work;
	char name[12];
};
static struct part parts[3];
static int total;

static void weigh_fn(struct work_struct *work)
{
	struct part *p = container_of(work, struct part, work);

	total += p->weight;
	if (p->name[0])
		pr_info("%s has weight %d, in process context: %d\n", p->name, p->weight, !in_interrupt());
	else
		pr_info("part %ld has weight %d\n", p - parts, p->weight);
}

static int __init embedded_init(void)
{
	struct part *heap = kmalloc(sizeof(*heap), GFP_KERNEL);
	int i;

	if (!heap)
		return -ENOMEM;
	for (i = 0; i < 3; i++) {
		parts[i].weight = 7 * (i + 1);
		INIT_WORK(&parts[i].work, weigh_fn);
		schedule_work_on(0, &parts[i].work);
	}
	heap->weight = 99;
	strcpy(heap->name, "heap part");
	INIT_WORK(&heap->work, weigh_fn);
	schedule_work_on(0, &heap->work);
	flush_work(&heap->work);
	kfree(heap);
	pr_info("total %d\n", total);
	return 0;
}

static void __exit embedded_exit(void)
{
}

module_init(embedded_init);
module_exit(embedded_exit);
